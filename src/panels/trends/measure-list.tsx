// Measures and references of the pack as figures: of one subject, or over many with how many are in. Works for any pack.
import type { ReactNode } from 'react';
import type { Measurement } from '../../compliance/measurement.ts';
import { useWords } from '../atlas-context.tsx';
import { type Figured, type FigureLine, figureLines, publishedLines } from './measure-lines.ts';

export function StateCell({ line }: { readonly line: Pick<FigureLine, 'state' | 'text'> }): ReactNode {
  if (line.state === 'suppressed') return <span className="hidden-cell">{line.text}</span>;
  return line.state === 'unknown' ? <span className="unknown-cell">{line.text}</span> : line.text;
}

function EntryRows(props: {
  readonly entry: Figured;
  readonly measurements: readonly Measurement[];
}): ReactNode {
  const { entry, measurements } = props;
  const words = useWords();
  const lines = [...figureLines(words, entry, measurements), ...publishedLines(words, entry)];
  return lines.map((line, index) => (
    <tr key={line.name} data-entry={entry.id}>
      {index === 0 && (
        <th scope="rowgroup" rowSpan={lines.length} title={words.pick(entry.reading)}>
          {entry.id} {words.pick(entry.title)}
        </th>
      )}
      <th scope="row">{line.title}</th>
      <td className="place-table__number">
        <StateCell line={line} />
      </td>
      <td className="muted">{line.doubt}</td>
    </tr>
  ));
}

export function MeasureList(props: {
  readonly entries: readonly Figured[];
  readonly measurements: readonly Measurement[];
  readonly name: string;
  /** Nothing was read yet. */
  readonly unread?: boolean;
}): ReactNode {
  const { entries, measurements, name, unread = false } = props;
  const words = useWords();
  const groups = entries
    .map((entry) => ({ entry, own: measurements.filter(({ requirement }) => requirement === entry.id) }))
    .filter(({ entry, own }) => own.length > 0 || entry.kind === 'reference');
  if (groups.length === 0) {
    return <p className="muted">{words.t(unread ? 'counties.working' : 'counties.measures.none')}</p>;
  }
  return (
    <div className="trend-scroll" tabIndex={0} role="group" aria-label={name}>
      <table className="place-table" data-testid="measures">
        <thead>
          <tr>
            <th scope="col">{words.t('counties.measures.clause')}</th>
            <th scope="col">{words.t('counties.measures.figure')}</th>
            <th scope="col" className="place-table__number">
              {words.t('counties.measures.value')}
            </th>
            <th scope="col">{words.t('counties.measures.basis')}</th>
          </tr>
        </thead>
        {groups.map(({ entry, own }) => (
          <tbody key={entry.id}>
            <EntryRows entry={entry} measurements={own} />
          </tbody>
        ))}
      </table>
    </div>
  );
}
