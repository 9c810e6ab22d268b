// What is there and what is not in communities, townships, counties and workshops.
import type { Item } from '../model/item.ts';
import { addDays } from './calendar.ts';
import { provisionRules } from './item-rule.ts';
import type { Plan } from './plan.ts';
import { itemRows, surveyDays } from './provision.ts';
import type { Row } from './register.ts';
import { Stream } from './stream.ts';
import type { Subjects } from './subject.ts';

type Provision = Row<'provision'>;

const kinds = ['community', 'township', 'county', 'workshop'] as const;

/** One in thirty newest rows is contradicted by another source on the same day. */
function contradicted(plan: Plan, rows: readonly Provision[]): Provision[] {
  const newest = rows.at(-1);
  if (!newest) return [];
  const stream = new Stream(plan.seed, `second source ${newest.item} of ${newest.subject_id}`);
  if (newest.source === 'document' || !stream.chance(1 / 30)) return [...rows];
  const status = newest.status === 'present' ? 'absent' : 'present';
  return [...rows, { ...newest, source: 'document', status, verified_on: null }];
}

export function* subjectProvisions(
  plan: Plan,
  items: readonly Item[],
  subjects: Subjects,
): Generator<Provision> {
  for (const kind of kinds) {
    const rules = provisionRules(plan, items, kind);
    if (rules.size === 0) continue;
    for (const { people, ...subject } of subjects[kind]) {
      const holder = { ...subject, kind, people };
      const days = surveyDays(plan, holder, new Stream(plan.seed, `surveys of ${kind} ${subject.id}`));
      for (const [item, rule] of rules) yield* contradicted(plan, itemRows(plan, holder, item, rule, days));
    }
  }
}

/** Rows that the plan writes out: a stage and the day on which it was done. */
export function writtenProvisions(plan: Plan): Provision[] {
  return plan.things.map(({ subject, ...row }) => ({
    ...row,
    subject_id: subject,
    verified_on: row.source === 'self' ? addDays(row.as_of, 20) : null,
  }));
}
