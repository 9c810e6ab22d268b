// Findings of a round as columns, asked for in portions, and their order in the gap list.
import { chosen, compilePack, type EvaluationOptions } from '../../compliance/compile.ts';
import type { Pack, Requirement } from '../../model/requirement.ts';
import type { Cell, Database, Statement } from '../../query/port.ts';
import { countyTest } from '../derive/briefing/members.ts';
import type { Pace } from './briefing-pace.ts';
import type { BriefingReading } from './briefing-reading.ts';

/** The findings of a compiled pack with every figure in a column of its own: lists are slow to read. */
function flattened(pack: Pack, options: EvaluationOptions, figures: number): Statement {
  const compiled = compilePack(pack, { ...options, detail: true });
  const columns = Array.from(
    { length: figures },
    (_, index) => `, found.measured[${index + 1}] AS m${index}`,
  );
  const text = `SELECT found.requirement, found.subject_row, found.subject_id, found.county, found.period,
  found.verdict, found.marks${columns.join('')} FROM (${compiled.text}) AS found`;
  return { ...compiled, text };
}

export interface Found {
  readonly requirements: readonly Requirement[];
  readonly count: number;
  readonly requirement: ArrayLike<number>;
  readonly verdict: ArrayLike<number>;
  readonly marks: ArrayLike<number>;
  /** Row of the site table, -1 for other subjects. */
  readonly row: ArrayLike<number>;
  readonly id: readonly Cell[];
  readonly county: readonly Cell[];
  readonly period: readonly Cell[];
  readonly figures: readonly (readonly Cell[])[];
}

export async function readFound(
  database: Database,
  pack: Pack,
  options: EvaluationOptions,
  pace: Pace,
): Promise<Found> {
  const requirements = chosen(pack, options);
  const most = Math.max(0, ...requirements.map(({ measured }) => measured.length));
  const rows = await database.query(flattened(pack, options, most));
  const columns: (readonly Cell[])[] = [];
  for (const name of ['subject_id', 'county', 'period', ...Array.from({ length: most }, (_, m) => `m${m}`)]) {
    await pace.step(0);
    columns.push(rows.column(name));
  }
  const [id = [], county = [], period = [], ...figures] = columns;
  const [requirement, row] = [rows.numbers('requirement'), rows.numbers('subject_row')];
  const [verdict, marks] = [rows.numbers('verdict'), rows.numbers('marks')];
  return {
    requirements,
    count: rows.rowCount,
    requirement,
    verdict,
    marks,
    row,
    id,
    county,
    period,
    figures,
  };
}

export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

export function textOrNull(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

/** A city is no county: its lines stand under none. */
function countyOf({ requirements, requirement, county }: Found, position: number): string {
  const kind = requirements[requirement[position] ?? -1]?.subject;
  return kind === 'city' ? '' : textOf(county[position]);
}

/** Positions that the filters let in, by requirement and county, in the order of the names. */
export function sorted(
  { atlas, sites }: BriefingReading,
  found: Found,
  isMatching: Uint8Array,
  nameOf: (position: number) => string,
): Map<string, number[]>[] {
  const isIn = countyTest(atlas.session.filters);
  const lists = found.requirements.map(() => new Map<string, number[]>());
  for (let position = 0; position < found.count; position += 1) {
    const row = found.row[position] ?? -1;
    const county = textOf(found.county[position]);
    if (row < 0 ? !isIn(county) : isMatching[row] !== 1) continue;
    const byCounty = lists[found.requirement[position] ?? -1];
    const under = countyOf(found, position);
    const list = byCounty?.get(under);
    if (list === undefined) byCounty?.set(under, [position]);
    else list.push(position);
  }
  const collator = new Intl.Collator('zh-CN');
  const rank = (position: number): number => sites.nameRank[found.row[position] ?? -1] ?? 0;
  const text = (column: readonly Cell[], a: number, b: number): number => {
    const [one, other] = [textOf(column[a]), textOf(column[b])];
    return one < other ? -1 : one > other ? 1 : 0;
  };
  const isSite = (position: number): boolean => (found.row[position] ?? -1) >= 0;
  const compare = (a: number, b: number): number =>
    (isSite(a) ? rank(a) - rank(b) : collator.compare(nameOf(a), nameOf(b))) ||
    text(found.id, a, b) ||
    text(found.period, a, b);
  for (const byCounty of lists) for (const list of byCounty.values()) list.sort(compare);
  return lists;
}
