// A pack as a whole: its document, standing and period, and how many clauses of each kind it holds.
import type { ReactNode } from 'react';
import type { Words } from '../../language/language.ts';
import { entryKinds, type Pack } from '../../model/requirement.ts';
import { useAtlas, useWords } from '../atlas-context.tsx';
import { countByKind } from './catalogue-groups.ts';
import { endedText, type ClauseLine } from './clause-lines.ts';
import type { PackReading } from './use-pack-reading.ts';

export function kindsText(words: Words, pack: Pack): string {
  const counts = countByKind(pack.catalogue);
  const kinds = entryKinds.map((kind) =>
    words.t('rules.kind.count', { kind: words.t(`rules.kind.${kind}`), count: words.number(counts[kind]) }),
  );
  return words.t('rules.summary', {
    total: words.number(pack.catalogue.length),
    kinds: kinds.join(words.t('review.comma')),
  });
}

export function packLines(words: Words, pack: Pack): ClauseLine[] {
  return [
    [words.t('rules.about.document'), words.pick(pack.document)],
    [words.t('rules.about.standing'), words.t(`rules.standing.${pack.standing}`)],
    [words.t('rules.about.dated'), pack.dated ?? words.t('rules.about.undated')],
    [words.t('rules.about.validUntil'), pack.validUntil ?? words.t('rules.about.noEnd')],
  ];
}

export function PackAbout(props: { readonly pack: Pack; readonly reading: PackReading }): ReactNode {
  const words = useWords();
  const { pack, reading } = props;
  const round = useAtlas((atlas) => atlas.round);
  const ended = endedText(words, pack, round);
  return (
    <article className="rule">
      <header className="rule__head">
        <h2>
          <span className="rule__id">{pack.id}</span> {words.pick(pack.title)}
        </h2>
        <dl className="rule__lines">
          {packLines(words, pack).map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {ended !== null && <p className="rule__ended">{ended}</p>}
        {reading.trial && <p className="rule__ended">{words.t('rules.pack.trial')}</p>}
      </header>
      <p className="rule__reading">{kindsText(words, pack)}</p>
      <p className="rule__note">{words.t('rules.choose')}</p>
    </article>
  );
}
