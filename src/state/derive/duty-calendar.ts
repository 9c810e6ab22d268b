// Duties with a date as a calendar: what was due in a month or quarter, and when it came. Pure; verdicts come from the pack.
import type { DetailedFinding } from '../../compliance/finding.ts';
import type { Pack, Parameter, Requirement, SubjectKind } from '../../model/requirement.ts';
import type { Mark, Verdict } from '../../model/verdict.ts';

export const dutyStates = [
  'on_time',
  'boundary',
  'late',
  'missing',
  'not_met',
  'not_due',
  'unknown',
  'suppressed',
  'not_applicable',
] as const;
export type DutyState = (typeof dutyStates)[number];

/** Facts about a month or a quarter; a check that reads one has a place in the calendar. */
const timed =
  /\b(?:events\.\w+_now|community_activity\.\w+|monthly_report\.\w+|visits\.(?:visits|unannounced))\b/;

export function isDuty({ every, applies, met, subject }: Requirement): boolean {
  return subject !== 'workshop' && (every === 'month' || timed.test(`${applies} ${met}`));
}

/** `2025-06-30` → `2025-Q2`. */
export function quarterOf(round: string): string {
  return `${round.slice(0, 4)}-Q${Math.ceil(Number(round.slice(5, 7)) / 3)}`;
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The last day of the quarter that a month (YYYY-MM) lies in. */
export function quarterEnd(month: string): string {
  return lastDay(Number(month.slice(0, 4)), Math.ceil(Number(month.slice(5, 7)) / 3) * 3);
}

/** Twelve months up to and including that of the round, or those of a year. Oldest first. */
export function monthsShown(round: string, year: number | null): string[] {
  const [first, from] =
    year === null ? [Number(round.slice(0, 4)), Number(round.slice(5, 7)) - 12] : [year, 0];
  return Array.from({ length: 12 }, (_, index) =>
    new Date(Date.UTC(first, from + index, 1)).toISOString().slice(0, 7),
  );
}

/** Quarter ends that have to be judged for the months: none after the round. */
export function quartersNeeded(months: readonly string[], round: string): string[] {
  const ends = months.filter((month) => month <= round.slice(0, 7)).map(quarterEnd);
  return [...new Set(ends)].filter((end) => end <= round);
}

export interface Period {
  /** YYYY-MM, or YYYY-Qn */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export function periodOf(finding: Pick<DetailedFinding, 'period' | 'round'>): Period {
  const [year, month] = [Number(finding.round.slice(0, 4)), Number(finding.round.slice(5, 7))];
  if (finding.period === null) {
    const from = new Date(Date.UTC(year, month - 3, 1)).toISOString().slice(0, 10);
    return { name: quarterOf(finding.round), from, to: finding.round };
  }
  const to = lastDay(Number(finding.period.slice(0, 4)), Number(finding.period.slice(5, 7)));
  return { name: finding.period, from: `${finding.period}-01`, to };
}

export interface Duty {
  readonly requirement: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

export interface DutyCell extends Duty {
  readonly period: Period;
  readonly state: DutyState;
  readonly verdict: Verdict;
  readonly marks: readonly Mark[];
  /** Last day on which it was in time. */
  readonly due: string;
  /** When it came, as far as a date is recorded; of a month or quarter only a day from its first on. */
  readonly came: string | null;
  /** The quarter end for which it was judged. */
  readonly round: string;
}

/** The 25th where the check reads it, else the last day of the month or quarter. */
function dueOf(requirement: Requirement, period: Period): string {
  return /\bday_25\b/.test(requirement.met) ? `${period.name}-25` : period.to;
}

function cameOn(requirement: Requirement, finding: DetailedFinding, period: Period): string | null {
  const dates = requirement.measured
    .filter(({ type }) => type === 'date')
    .map(({ name }) => finding.measured[name])
    .filter((value): value is string => typeof value === 'string' && value >= period.from);
  return dates.sort().at(-1) ?? null;
}

/**
 * A failed duty came late where its day lies after the last one in time, is missing where a day could be recorded and
 * is not, and is otherwise not met (done, but not as asked).
 */
export function dutyState(
  verdict: Verdict,
  marks: readonly Mark[],
  dates: { readonly due: string; readonly came: string | null; readonly to: string; readonly dated: boolean },
  asOf: string,
): DutyState {
  if (verdict === 'not_applicable' || verdict === 'suppressed') return verdict;
  if (verdict === 'unknown') return dates.to > asOf ? 'not_due' : 'unknown';
  if (marks.includes('boundary')) return 'boundary';
  if (verdict === 'pass') return 'on_time';
  if (dates.came !== null) return dates.came > dates.due ? 'late' : 'not_met';
  return dates.dated ? 'missing' : 'not_met';
}

/** `asOf` is the round in force: what ends after it is not due yet. */
export function dutyCell(requirement: Requirement, finding: DetailedFinding, asOf: string): DutyCell {
  const period = periodOf(finding);
  const [due, came] = [dueOf(requirement, period), cameOn(requirement, finding, period)];
  const dated = timed.test(requirement.met) || requirement.measured.some(({ type }) => type === 'date');
  return {
    requirement: finding.requirement,
    subjectKind: finding.subject_kind,
    subjectId: finding.subject_id,
    period,
    state: dutyState(finding.verdict, finding.marks, { due, came, to: period.to, dated }, asOf),
    verdict: finding.verdict,
    marks: finding.marks,
    due,
    came,
    round: finding.round,
  };
}

export interface DutyRow extends Duty {
  readonly monthly: boolean;
  /** By period name; a period without a cell has not been judged. */
  readonly cells: ReadonlyMap<string, DutyCell>;
}

/** One row a duty and subject, in the order of the pack and of the ids. */
export function dutyRows(requirements: readonly Requirement[], cells: readonly DutyCell[]): DutyRow[] {
  const rows = new Map<string, { row: Duty; monthly: boolean; cells: Map<string, DutyCell> }>();
  const order = new Map(requirements.map(({ id }, index) => [id, index]));
  for (const cell of cells) {
    const key = `${cell.requirement}\n${cell.subjectId}`;
    const known = rows.get(key);
    if (known !== undefined) known.cells.set(cell.period.name, cell);
    else {
      const { requirement, subjectKind, subjectId, period } = cell;
      const row = { requirement, subjectKind, subjectId };
      rows.set(key, { row, monthly: !period.name.includes('Q'), cells: new Map([[period.name, cell]]) });
    }
  }
  return [...rows.values()]
    .map(({ row, ...rest }) => ({ ...row, ...rest }))
    .sort(
      (a, b) =>
        (order.get(a.requirement) ?? 0) - (order.get(b.requirement) ?? 0) ||
        (a.subjectId < b.subjectId ? -1 : a.subjectId > b.subjectId ? 1 : 0),
    );
}

export function countStates(cells: Iterable<DutyCell>): Readonly<Record<DutyState, number>> {
  const counts = Object.fromEntries(dutyStates.map((state) => [state, 0])) as Record<DutyState, number>;
  for (const { state } of cells) counts[state] += 1;
  return counts;
}

/** A check on a place with a day that a parameter names: stages of a plan, the end of a year. */
export function hasDeadline(pack: Pick<Pack, 'parameters'>, requirement: Requirement): boolean {
  return (
    requirement.subject !== 'site' &&
    requirement.subject !== 'workshop' &&
    deadlines(pack, requirement).length > 0
  );
}

export function deadlines(pack: Pick<Pack, 'parameters'>, requirement: Requirement): readonly Parameter[] {
  return pack.parameters.filter(({ name, type }) => type === 'date' && requirement.parameters.includes(name));
}
