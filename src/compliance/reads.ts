// What a clause reads: item codes, and columns of the contract's tables. Pure.
import { referencesIn } from './decision.ts';
import { isByItem } from './facts/registry.ts';
import { withChoices } from './predicate.ts';
import type { ParameterValues } from './finding.ts';
import type { CatalogueEntry, Pack } from '../model/requirement.ts';

export interface Reads {
  /** Codes of the item list, in order of appearance. */
  readonly items: readonly string[];
  /** `table.column`, in order of appearance. */
  readonly cells: readonly string[];
}

export interface NamedSql {
  readonly name: 'applies' | 'met' | 'boundary' | 'modelled' | 'figure';
  /** Name of the figure; empty for the others. */
  readonly figure: string;
  readonly sql: string;
}

/** The predicates of a clause in the order of decision, then its figures. */
export function sqlOf(entry: CatalogueEntry): NamedSql[] {
  if (entry.kind === 'not_computable') return [];
  const texts: (readonly [NamedSql['name'], string | null])[] =
    entry.kind === 'check'
      ? [
          ['applies', entry.applies],
          ['met', entry.met],
          ['boundary', entry.boundary],
          ['modelled', entry.modelled],
        ]
      : [['applies', entry.applies]];
  return [
    ...texts.flatMap(([name, sql]) => (sql === null ? [] : [{ name, figure: '', sql }])),
    ...entry.measured.map(({ name, sql }) => ({ name: 'figure' as const, figure: name, sql })),
  ];
}

export function readsOf(entry: CatalogueEntry, pack: Pack, parameters: ParameterValues): Reads {
  const written = sqlOf(entry).map(({ sql }) => withChoices(sql, pack.parameters, parameters));
  const references = referencesIn(...written);
  const items = references.filter(({ fact }) => isByItem(fact)).map(({ alias }) => alias);
  const cells = references
    .filter(({ fact }) => !isByItem(fact))
    .flatMap(({ fact, column }) =>
      (fact.columns[column] ?? []).map((cell) => `${cell.table}.${cell.column}`),
    );
  return { items: [...new Set(items)], cells: [...new Set(cells)] };
}
