// Plausibility between the cells of one row: reported, never blocking. Reads staged rows that passed all checks.
import type { TableName } from '../model/tables.ts';
import { quoted } from '../query/prepare-tables.ts';
import { mergerDoubts } from './merger-doubts.ts';
import { listed } from './row-assertions.ts';
import type { RowAssertion } from './row-assertions.ts';
import { rowColumn, staged } from './staging.ts';

type Pair = readonly [part: string, whole: string];

const exceeding: Partial<Record<TableName, readonly Pair[]>> = {
  site_round: [
    ['pop_lifted', 'pop_registered'],
    ['hh_lifted', 'hh_registered'],
    ['pop_registered', 'pop_total'],
    ['hh_registered', 'hh_total'],
    ['employed', 'labourers'],
    ['employed_stable', 'employed'],
    ['hh_labour_stable', 'hh_labour_known'],
    ['hh_labour_known', 'hh_labour'],
    ['hh_no_labour_covered', 'hh_no_labour'],
    ['hh_menu_covered', 'hh_total'],
  ],
  industry_round: [['willing_hh_lifted', 'willing_hh']],
  safety_round: [
    ['home_visits_done', 'home_visits_due'],
    ['insured_pension', 'eligible_pension'],
    ['insured_medical', 'eligible_medical'],
    ['permits_issued', 'permits_eligible'],
    ['voters_registered', 'voters_eligible'],
  ],
  workshop_round: [
    ['posts_reserved', 'posts'],
    ['workers_resettled', 'workers'],
    ['workers_lifted', 'workers'],
  ],
};

/** The first date should not lie before the second. */
const ordered: Partial<Record<TableName, readonly Pair[]>> = {
  site: [['closed_on', 'opened_on']],
  project: [
    ['planned_end', 'planned_start'],
    ['finished_on', 'started_on'],
    ['accepted_on', 'finished_on'],
  ],
  issue: [
    ['closed_on', 'found_on'],
    ['verified_on', 'closed_on'],
  ],
};

export function rowDoubts(table: TableName, header: readonly string[]): readonly RowAssertion[] {
  const both = ([first, second]: Pair) => header.includes(first) && header.includes(second);
  const larger = (exceeding[table] ?? []).filter(both).map(([part, whole]) => ({
    rule: 'exceeds' as const,
    column: part,
    hint: whole,
    statement: compared(table, part, `CAST(${quoted(part)} AS DOUBLE) > CAST(${quoted(whole)} AS DOUBLE)`),
  }));
  const earlier = (ordered[table] ?? []).filter(both).map(([later, first]) => ({
    rule: 'date_order' as const,
    column: later,
    hint: first,
    statement: compared(table, later, `CAST(${quoted(later)} AS DATE) < CAST(${quoted(first)} AS DATE)`),
  }));
  return [...larger, ...earlier, ...mergerDoubts(table, header)];
}

function compared(table: TableName, column: string, where: string): string {
  return listed(`SELECT ${rowColumn} AS "row", ${quoted(column)} AS value, NULL::BIGINT AS other_row
    FROM ${staged(table)} WHERE ${where}`);
}
