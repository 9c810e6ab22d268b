// The figures of a measure or a reference: overall with what they rest on, and by subject.
import type { ReactNode } from 'react';
import { overall, type Measurement } from '../../../compliance/measurement.ts';
import type { Measure, ReferenceClause } from '../../../model/requirement.ts';
import { useWords } from '../../atlas-context.tsx';
import { subjectText } from '../clause-lines.ts';
import { figureText, totalText } from '../../figure-text.ts';
import { overText, restsText } from './overall-text.ts';
import { SubjectLink } from './subject-link.tsx';
import { MoreRows, useShown } from './subject-list.tsx';

interface MeasureResultProps {
  readonly entry: Measure | ReferenceClause;
  readonly measurements: readonly Measurement[];
}

function OverallTable({ entry, measurements }: MeasureResultProps): ReactNode {
  const words = useWords();
  const subject = subjectText(words, entry);
  return (
    <table className="rule__table" data-testid="rule-figures">
      <thead>
        <tr>
          <th scope="col">{words.t('rules.figure')}</th>
          <th scope="col">{words.t('rules.figure.overall')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.measured.map((measured) => {
          const total = overall(measured, measurements);
          const how = overText(words, measured);
          return (
            <tr key={measured.name}>
              <th scope="row">{words.pick(measured.title)}</th>
              <td>
                {total === null ? (
                  <span className="muted">{words.t('rules.figure.noOverall')}</span>
                ) : (
                  <>
                    <strong>{totalText(words, measured, total)}</strong>
                    <span className="muted">
                      {' '}
                      {how} · {restsText(words, total, subject)}
                    </span>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function SubjectRowView(props: { readonly entry: MeasureResultProps['entry']; readonly row: Measurement }) {
  const words = useWords();
  const { entry, row } = props;
  const doubts = [
    ...(row.applies === null ? [words.t('rules.figure.appliesUnknown')] : []),
    ...(row.stale ? [words.t('rules.figure.stale')] : []),
  ];
  return (
    <tr>
      <th scope="row">
        <SubjectLink kind={row.subjectKind} id={row.subjectId} county={row.county} />
        {doubts.length > 0 && <span className="subject__marks">{doubts.join(' · ')}</span>}
      </th>
      {entry.every === 'month' && <td>{row.period ?? ''}</td>}
      {entry.measured.map((measured) => {
        const figure = row.figures[measured.name];
        return (
          <td key={measured.name} data-state={figure?.state ?? 'unknown'}>
            {figureText(words, measured, figure)}
          </td>
        );
      })}
    </tr>
  );
}

function SubjectTable({ entry, measurements }: MeasureResultProps): ReactNode {
  const words = useWords();
  const [shown, more] = useShown();
  const subject = subjectText(words, entry);
  const title = words.t('rules.figure.bySubject', { subject });
  return (
    <section className="subject-table">
      <h4>{title}</h4>
      <div className="rule__scroll" role="region" aria-label={title} tabIndex={0}>
        <table className="rule__table">
          <thead>
            <tr>
              <th scope="col">{subject}</th>
              {entry.every === 'month' && <th scope="col">{words.t('rules.figure.period')}</th>}
              {entry.measured.map((measured) => (
                <th key={measured.name} scope="col">
                  {words.pick(measured.title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measurements.slice(0, shown).map((row) => (
              <SubjectRowView key={`${row.subjectId} ${row.period ?? ''}`} entry={entry} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows shown={shown} total={measurements.length} onMore={more} />
    </section>
  );
}

export function MeasureResult({ entry, measurements }: MeasureResultProps): ReactNode {
  const words = useWords();
  const concerned = measurements.filter(({ applies }) => applies !== false);
  const outside = measurements.length - concerned.length;
  if (measurements.length === 0) return <p className="rule__note">{words.t('rules.result.noSubject')}</p>;
  return (
    <>
      <OverallTable entry={entry} measurements={measurements} />
      {outside > 0 && (
        <p className="rule__note">
          {words.t('rules.figure.notConcerned', {
            count: words.number(outside),
            subject: subjectText(words, entry),
          })}
        </p>
      )}
      {concerned.length > 0 && <SubjectTable key={entry.id} entry={entry} measurements={concerned} />}
    </>
  );
}
