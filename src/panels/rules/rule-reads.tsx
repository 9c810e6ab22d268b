// What a clause reads: the items that a clerk fills in, by their names, and the columns of other tables.
import type { ReactNode } from 'react';
import type { Words } from '../../language/language.ts';
import type { Item } from '../../model/item.ts';
import type { CatalogueEntry, Pack } from '../../model/requirement.ts';
import { useAtlas, useWords } from '../atlas-context.tsx';
import { readsOf } from '../../compliance/reads.ts';

export function itemText(words: Words, code: string, items: readonly Item[]): string {
  const item = items.find((one) => one.code === code);
  if (item === undefined) return words.t('rules.item.unlisted');
  const details = [
    words.t(`rules.item.table.${item.table}`),
    words.t(`rules.subject.${item.subject}`),
    ...(item.table === 'measure' ? [words.pick(item.unit), words.t(`rules.item.every.${item.every}`)] : []),
  ];
  return `${words.pick(item.title)} · ${details.join(' · ')}`;
}

interface RuleReadsProps {
  readonly pack: Pack;
  readonly entry: CatalogueEntry;
  readonly items: readonly Item[];
}

export function RuleReads({ pack, entry, items }: RuleReadsProps): ReactNode {
  const words = useWords();
  const parameters = useAtlas((atlas) => (atlas.pack?.id === pack.id ? atlas.session.parameters : null));
  const { items: codes, cells } = readsOf(entry, pack, parameters ?? {});
  return (
    <section className="rule__section">
      <h3>{words.t('rules.reads')}</h3>
      {codes.length + cells.length === 0 && <p className="rule__note">{words.t('rules.reads.none')}</p>}
      {codes.length > 0 && (
        <ul className="rule__items">
          {codes.map((code) => {
            const help = items.find((one) => one.code === code)?.help ?? null;
            return (
              <li key={code}>
                <code>{code}</code> {itemText(words, code, items)}
                {help !== null && <span className="rule__note"> {words.pick(help)}</span>}
              </li>
            );
          })}
        </ul>
      )}
      {cells.length > 0 && (
        <p className="rule__cells">
          {words.t('rules.reads.cells')}{' '}
          {cells.map((cell) => (
            <code key={cell}>{cell}</code>
          ))}
        </p>
      )}
    </section>
  );
}
