// All facts by name. A new fact is one file here and one line below.
import type { SubjectKind } from '../../model/requirement.ts';
import type { Fact } from './fact.ts';
import { isItem, itemFields, items } from './items.ts';
import { communityActivity, monthlyReport } from './quarter.ts';
import { clinic, siteRound, team } from './site-tables.ts';
import { workshopAccess } from './workshop-access.ts';
import { workshop, workshopsOfSite } from './workshops.ts';

const all: readonly Fact[] = [
  siteRound,
  team,
  clinic,
  items,
  workshopsOfSite,
  workshop,
  workshopAccess,
  communityActivity,
  monthlyReport,
];

/** Tables whose absence from the extract some fact must tell from an empty list. */
export const tablesAskedFor = ['workshop', 'workshop_site', 'event', 'report'] as const;

export const subjectKinds: readonly SubjectKind[] = ['site', 'workshop', 'community', 'township'];

/** One `alias.column` of a predicate. Of an item the alias is its code and the fact is `items`. */
export interface Reference {
  readonly fact: Fact;
  readonly alias: string;
  readonly column: string;
}

/** Null where there is no such fact or column. */
export function referenceTo(alias: string, column: string): Reference | null {
  if (isItem(alias)) {
    return itemFields.some((field) => field === column) ? { fact: items, alias, column } : null;
  }
  const fact = all.find((candidate) => candidate.name === alias && candidate !== items);
  return fact !== undefined && Object.hasOwn(fact.columns, column) ? { fact, alias, column } : null;
}
