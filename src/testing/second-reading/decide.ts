// The order of decision: does it apply, is it met; then the marks. Written from the policy page, not from the SQL.
import type { Mark, Verdict } from '../../model/verdict.ts';
import { marks as allMarks } from '../../model/verdict.ts';
import type { ParameterValue, SubjectKind } from '../../model/requirement.ts';
import { Reader } from './reader.ts';
import type { Registers, Row } from './registers.ts';
import type { Truth } from './truth.ts';

/** One subject, and the month (YYYY-MM) where it is asked once a month. */
export interface Subject {
  readonly id: string;
  readonly month: string | null;
}

/** How one requirement is read; every part reads what it names through the reader. */
export interface SecondReading {
  readonly subject: SubjectKind;
  readonly every?: 'month';
  readonly soft?: true;
  /** Absent: always. */
  readonly applies?: (read: Reader, subject: Subject) => Truth;
  readonly met: (read: Reader, subject: Subject) => Truth;
  readonly boundary?: (read: Reader, subject: Subject) => Truth;
  readonly modelled?: (read: Reader, subject: Subject) => Truth;
  /** Default: by source. `always`: unless every item was seen on the spot. */
  readonly selfDeclared?: 'always' | 'never';
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly marks: readonly Mark[];
}

export interface Circumstances {
  readonly registers: Registers;
  readonly round: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Last day of the plan; null: none. */
  readonly validUntil: string | null;
}

export function decide(reading: SecondReading, subject: Subject, given: Circumstances): Judgement {
  const { registers, round, parameters } = given;
  const first = new Reader(registers, round, parameters);
  const applies = reading.applies === undefined ? true : reading.applies(first, subject);
  const second = new Reader(registers, round, parameters);
  const met = reading.met(second, subject);
  const aside = new Reader(registers, round, parameters);
  const verdict = verdictOf(applies, met, first.hidden || second.hidden);
  const outside = verdict === 'not_applicable';
  const decided = verdict === 'pass' || verdict === 'fail';
  const declared = (read: Reader): boolean => {
    if (reading.selfDeclared === 'never') return false;
    return reading.selfDeclared === 'always' ? read.neverVisited : read.selfReported;
  };
  const set: Record<Mark, boolean> = {
    boundary: reading.boundary?.(aside, subject) === true,
    stale: first.stale || (!outside && second.stale),
    advisory: reading.soft === true,
    modelled: decided && reading.modelled?.(aside, subject) === true,
    self_declared: declared(first) || (!outside && declared(second)),
    period_ended: given.validUntil !== null && round > given.validUntil,
  };
  return { verdict, marks: allMarks.filter((mark) => set[mark]) };
}

function verdictOf(applies: Truth, met: Truth, hidden: boolean): Verdict {
  if (applies === false) return 'not_applicable';
  if (applies === true && met === true) return 'pass';
  if (applies === true && met === false) return 'fail';
  return hidden ? 'suppressed' : 'unknown';
}

/** The subjects of a kind: sites that still count, and the rest as the registers list them. */
export function subjectsOf(reading: SecondReading, registers: Registers, round: string): Subject[] {
  const ids = idsOf(reading.subject, registers, round);
  if (reading.every === undefined) return ids.map((id) => ({ id, month: null }));
  const [year = '', end = ''] = round.split('-');
  const months = [2, 1, 0].map((back) => `${year}-${String(Number(end) - back).padStart(2, '0')}`);
  return ids.flatMap((id) => months.map((month) => ({ id, month })));
}

/** Neither closed by the round nor merged into another. */
export function stillOpen(site: Row, round: string): boolean {
  const closed = site['closed_on'] ?? null;
  return closed === null ? (site['merged_into'] ?? null) === null : String(closed) > round;
}

function idsOf(kind: SubjectKind, registers: Registers, round: string): string[] {
  const rows = (table: 'site' | 'workshop' | 'region' | 'project'): readonly Row[] =>
    registers.absent.includes(table) ? [] : (registers.rows[table] ?? []);
  const open = rows('site').filter((site) => stillOpen(site, round));
  const level = { township: 'township', county: 'county', city: 'prefecture' } as const;
  switch (kind) {
    case 'site':
      return open.map((site) => String(site['site_id']));
    case 'workshop':
      return rows('workshop').map((row) => String(row['workshop_id']));
    case 'community':
      return [...new Set(open.map((site) => site['community'] ?? '').filter((name) => name !== ''))].map(
        String,
      );
    case 'project':
      return rows('project').map((row) => String(row['project_id']));
    case 'township':
    case 'county':
    case 'city':
      return rows('region')
        .filter((row) => row['level'] === level[kind])
        .map((row) => String(row['adcode']));
  }
}
