// All facts by name. A new fact is one file here and one line below.
import { assessment } from './assessment.ts';
import { events } from './events.ts';
import type { Fact } from './fact.ts';
import { figureFields, figures } from './figures.ts';
import { finance } from './finance.ts';
import { issues } from './issues.ts';
import { isItem } from './item-code.ts';
import { itemFields, items } from './items.ts';
import { place } from './place.ts';
import { project, projects } from './projects.ts';
import { communityActivity, monthlyReport } from './quarter.ts';
import { regionSums } from './region-sums.ts';
import { clinic, industryRound, safetyRound, siteRound, team } from './site-tables.ts';
import { visits } from './visits.ts';
import { workshopAccess } from './workshop-access.ts';
import { workshopRecord } from './workshop-record.ts';
import { workshop, workshopsOfSite } from './workshops.ts';
import { yearEnds } from './year-ends.ts';

export const facts: readonly Fact[] = [
  siteRound,
  industryRound,
  safetyRound,
  team,
  clinic,
  workshopsOfSite,
  workshop,
  workshopAccess,
  communityActivity,
  monthlyReport,
  events,
  regionSums,
  finance,
  place,
  workshopRecord,
  issues,
  visits,
  projects,
  project,
  assessment,
  yearEnds,
];

/** Facts whose columns are item codes, each with the fields that a code offers. */
export const itemFacts: readonly { readonly fact: Fact; readonly fields: readonly string[] }[] = [
  { fact: items, fields: itemFields },
  { fact: figures, fields: figureFields },
];

/** Tables whose absence from the extract some fact must tell from an empty list. */
export const tablesAskedFor = [
  'workshop',
  'workshop_site',
  'event',
  'report',
  'issue',
  'visit',
  'project',
  'finance',
  'assessment',
  'measure',
  'provision',
] as const;

/** One `alias.column` of a predicate. Of an item the alias is its code and the fact is `items` or `figures`. */
export interface Reference {
  readonly fact: Fact;
  readonly alias: string;
  readonly column: string;
}

/** Null where there is no such fact or column. */
export function referenceTo(alias: string, column: string): Reference | null {
  if (isItem(alias)) {
    const own = itemFacts.find(({ fields }) => fields.includes(column));
    return own === undefined ? null : { fact: own.fact, alias, column };
  }
  const fact = facts.find((candidate) => candidate.name === alias);
  return fact !== undefined && Object.hasOwn(fact.columns, column) ? { fact, alias, column } : null;
}

/** The item code itself is what the relation of the fact calls its column. */
export function isByItem(fact: Fact): boolean {
  return itemFacts.some((one) => one.fact === fact);
}
