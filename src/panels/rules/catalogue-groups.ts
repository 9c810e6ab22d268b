// The clauses of a pack as a list: searched, narrowed to kinds, and grouped in one of three ways. Pure.
import { entryKinds, themes } from '../../model/requirement.ts';
import type { Bilingual, CatalogueEntry, EntryKind, Pack } from '../../model/requirement.ts';

export const groupings = ['chapter', 'theme', 'owner'] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  readonly id: string;
  /** A text of the pack; null: the words of the page name the group by its id (a theme, or no owner). */
  readonly title: Bilingual | null;
  readonly entries: readonly CatalogueEntry[];
}

/** Id of the group of clauses that name no department. */
export const noOwner = 'none';

function textOf(entry: CatalogueEntry): string {
  const words = [
    entry.title,
    entry.reading,
    ...entry.notes,
    ...entry.departments,
    ...(entry.kind === 'not_computable' ? [entry.reason] : [entry.base]),
    ...(entry.kind === 'reference' ? entry.published.map(({ title }) => title) : []),
  ];
  return [entry.id, entry.clause, ...words.flatMap(({ zh, en }) => [zh, en])].join('\n').toLowerCase();
}

/** Every word of the search must stand somewhere: in id, titles, reading, notes or owners, in either language. */
export function searched(entries: readonly CatalogueEntry[], text: string): CatalogueEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const said = textOf(entry);
    return words.every((word) => said.includes(word));
  });
}

export function countByKind(entries: readonly CatalogueEntry[]): Readonly<Record<EntryKind, number>> {
  const count = (kind: EntryKind): number => entries.filter((entry) => entry.kind === kind).length;
  return Object.fromEntries(entryKinds.map((kind) => [kind, count(kind)])) as Record<EntryKind, number>;
}

/** Groups in the order of the document; a clause with several owners stands under each of them. */
export function grouped(entries: readonly CatalogueEntry[], by: Grouping): Group[] {
  switch (by) {
    case 'chapter':
      return gathered(entries, ({ clause }) => [{ zh: clause, en: clause }]);
    case 'theme':
      return themes
        .map((theme) => ({
          id: theme,
          title: null,
          entries: entries.filter((entry) => entry.theme === theme),
        }))
        .filter((group) => group.entries.length > 0);
    case 'owner': {
      const unnamed = entries.filter(({ departments }) => departments.length === 0);
      const named = gathered(entries, ({ departments }) => departments);
      return unnamed.length === 0 ? named : [...named, { id: noOwner, title: null, entries: unnamed }];
    }
  }
}

function gathered(
  entries: readonly CatalogueEntry[],
  titlesOf: (entry: CatalogueEntry) => readonly Bilingual[],
): Group[] {
  const groups = new Map<string, { title: Bilingual; entries: CatalogueEntry[] }>();
  for (const entry of entries) {
    for (const title of titlesOf(entry)) {
      const group = groups.get(title.zh) ?? { title, entries: [] };
      group.entries.push(entry);
      groups.set(title.zh, group);
    }
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}

/** The pack whose page is open: the one chosen, else the one in force, else the one that holds the clause of a link.
 * Null while nothing is chosen and the extract that names the pack in force is on its way. */
export function packShown(
  packs: readonly Pack[],
  chosen: string | null,
  inForce: Pack | null,
  rule: string | null,
  loading: boolean,
): Pack | null {
  const holds = (pack: Pack): boolean => pack.catalogue.some(({ id }) => id === rule);
  const named = packs.find(({ id }) => id === chosen);
  if (named !== undefined) return named;
  if (inForce !== null && (rule === null || holds(inForce))) return inForce;
  return packs.find(holds) ?? inForce ?? (loading ? null : packs[0]) ?? null;
}
