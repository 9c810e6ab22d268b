// The predicates and figures of a clause as SQL with syntax colour.
import type { ReactNode } from 'react';
import { Disclosure } from '../../components/disclosure.tsx';
import { SqlCode } from '../../components/sql-code.tsx';
import type { Words } from '../../language/language.ts';
import type { CatalogueEntry, Pack } from '../../model/requirement.ts';
import { useAtlas, useWords } from '../atlas-context.tsx';
import { parameterText } from '../header/parameters/parameter-input.ts';
import { sqlOf, type NamedSql } from '../../compliance/reads.ts';

interface RuleSqlProps {
  readonly pack: Pack;
  readonly entry: CatalogueEntry;
}

/** What each parameter is and holds now, for whoever points at it. */
function useParameterTitles(pack: Pack): Readonly<Record<string, string>> {
  const words = useWords();
  const changed = useAtlas((atlas) => (atlas.pack?.id === pack.id ? atlas.session.parameters : null));
  return Object.fromEntries(
    pack.parameters.map((parameter) => {
      const value = changed?.[parameter.name] ?? parameter.default;
      return [parameter.name, `${words.pick(parameter.title)} = ${parameterText(words, parameter, value)}`];
    }),
  );
}

export function sqlTitle(words: Words, entry: CatalogueEntry, { name, figure }: NamedSql): string {
  if (name !== 'figure') return words.t(`rules.sql.${name}`);
  const measured =
    entry.kind === 'not_computable' ? undefined : entry.measured.find((one) => one.name === figure);
  return measured === undefined ? figure : words.pick(measured.title);
}

export function RuleSql({ pack, entry }: RuleSqlProps): ReactNode {
  const words = useWords();
  const titles = useParameterTitles(pack);
  const texts = sqlOf(entry);
  const rows = (chosen: readonly NamedSql[]): ReactNode => (
    <dl className="rule-sql">
      {chosen.map((text) => (
        <div key={`${text.name} ${text.figure}`}>
          <dt>{sqlTitle(words, entry, text)}</dt>
          <dd>
            <SqlCode sql={text.sql} parameters={titles} />
          </dd>
        </div>
      ))}
    </dl>
  );
  const predicates = texts.filter(({ name }) => name !== 'figure');
  const figures = texts.filter(({ name }) => name === 'figure');
  if (texts.length === 0) return null;
  return (
    <section className="rule__section" data-testid="rule-sql">
      <h3>{words.t(entry.kind === 'check' ? 'rules.sql' : 'rules.sql.figures')}</h3>
      {rows(entry.kind === 'check' ? predicates : texts)}
      {entry.kind === 'check' && figures.length > 0 && (
        <Disclosure title={`${words.t('rules.sql.figures')} (${figures.length})`}>{rows(figures)}</Disclosure>
      )}
      <p className="rule__note">{words.t('rules.sql.note')}</p>
    </section>
  );
}
