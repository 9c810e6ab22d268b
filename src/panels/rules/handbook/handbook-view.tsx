// The handbook: all clauses of a pack to read and to print. The head of every printed page says what it rests on.
import { type ReactNode, useEffect } from 'react';
import { Button } from '../../../components/button.tsx';
import type { Words } from '../../../language/language.ts';
import type { Pack } from '../../../model/requirement.ts';
import type { Atlas } from '../../../state/atlas-state.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { settingText } from '../../header/parameters/parameter-input.ts';
import { grouped } from '../catalogue-groups.ts';
import { endedText } from '../clause-lines.ts';
import { kindsText, packLines } from '../pack-about.tsx';
import type { PackReading } from '../use-pack-reading.ts';
import { HandbookClause } from './handbook-clause.tsx';
import { useHandbookFigures } from './use-handbook-figures.ts';
import './handbook.css';

interface HandbookProps {
  readonly pack: Pack;
  readonly reading: PackReading;
}

function changedText(words: Words, atlas: Atlas, pack: Pack): string {
  const changed = pack.parameters.flatMap((parameter) => {
    const value = atlas.pack?.id === pack.id ? atlas.session.parameters[parameter.name] : undefined;
    if (value === undefined || value === parameter.default) return [];
    return [`${words.pick(parameter.title)} = ${settingText(words, parameter, value)}`];
  });
  return changed.length === 0 ? words.t('rules.print.unchanged') : changed.join(' · ');
}

/** Printed at the top of every page. */
function runningHead(words: Words, atlas: Atlas, { pack, reading }: HandbookProps): string[] {
  const { manifest, round } = atlas;
  return [
    `${pack.id} ${words.pick(pack.title)}`,
    ...(manifest === null ? [] : [`${words.t('review.csv.extract')} ${words.pick(manifest.title)}`]),
    ...(round === null ? [] : [`${words.t('review.csv.round')} ${round}`]),
    ...(reading.trial ? [words.t('rules.result.trial')] : []),
    `${words.t('rules.print.changed')} ${changedText(words, atlas, pack)}`,
    ...(manifest === null ? [] : [`${words.t('rules.print.of')} ${words.pick(manifest.source)}`]),
  ];
}

function Contents({ pack }: { readonly pack: Pack }): ReactNode {
  const words = useWords();
  return (
    <nav className="handbook__contents" aria-label={words.t('rules.print.contents')}>
      <h2>{words.t('rules.print.contents')}</h2>
      {grouped(pack.catalogue, 'chapter').map((group) => (
        <p key={group.id}>
          <strong>{group.title === null ? group.id : words.pick(group.title)}</strong>{' '}
          {group.entries.map((entry) => (
            <a key={entry.id} href={`#handbook-${entry.id}`}>
              {entry.id} {words.pick(entry.title)}
            </a>
          ))}
        </p>
      ))}
    </nav>
  );
}

function Front({ pack }: HandbookProps): ReactNode {
  const words = useWords();
  const round = useAtlas((atlas) => atlas.round);
  const ended = endedText(words, pack, round);
  return (
    <>
      <h1>
        {words.t('rules.print.title')} · {words.pick(pack.title)}
      </h1>
      <dl className="rule__lines">
        {packLines(words, pack).map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{kindsText(words, pack)}</p>
      {ended !== null && <p className="rule__ended">{ended}</p>}
      <Contents pack={pack} />
    </>
  );
}

function Body({ pack, reading }: HandbookProps): ReactNode {
  const figures = useHandbookFigures(pack, reading.key);
  const words = useWords();
  if (!figures.ready || (reading.key !== null && reading.findings === null)) {
    return (
      <p className="rule__note" role="status">
        {words.t('rules.print.preparing')}
      </p>
    );
  }
  return (
    <div data-testid="handbook-ready">
      {grouped(pack.catalogue, 'chapter').map((group) => (
        <section key={group.id}>
          <h2>{group.title === null ? group.id : words.pick(group.title)}</h2>
          {group.entries.map((entry) => (
            <HandbookClause
              key={entry.id}
              pack={pack}
              entry={entry}
              findings={reading.findings}
              figures={figures.of.get(entry.id) ?? null}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

export function HandbookView(props: HandbookProps & { readonly onClose: () => void }): ReactNode {
  const words = useWords();
  const atlas = useAtlas((whole) => whole);
  const { onClose } = props;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [onClose]);
  return (
    <div
      className="handbook"
      role="region"
      aria-label={words.t('rules.print.title')}
      data-testid="handbook"
      tabIndex={0}
    >
      <div className="handbook__bar">
        <Button
          look="main"
          autoFocus
          onPress={() => {
            print();
          }}
        >
          {words.t('review.matrix.print')}
        </Button>
        <Button onPress={onClose}>{words.t('rules.back')}</Button>
      </div>
      <table className="handbook__sheet" role="presentation">
        <thead>
          <tr>
            <td>
              {atlas.manifest?.synthetic === true && (
                <strong className="handbook__synthetic">{words.t('shell.synthetic.long')}</strong>
              )}
              <span className="handbook__running">{runningHead(words, atlas, props).join(' · ')}</span>
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <Front {...props} />
              <Body {...props} />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
