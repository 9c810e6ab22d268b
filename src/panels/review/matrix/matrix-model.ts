// Columns of the gap matrix and the counts over its rows. Pure: no words on screen, no drawing.
import type { FindingSet, Tally } from '../../../compliance/finding.ts';
import { tally } from '../../../compliance/tally.ts';
import type { Pack, Requirement } from '../../../model/requirement.ts';
import type { PopulationBase } from '../../../model/size-class.ts';
import type { Session } from '../../../state/session.ts';
import { isFacility } from '../is-facility.ts';
import { facilityColumns, siteRequirements } from '../../../state/derive/columns.ts';

export type MatrixColumn =
  | { readonly kind: 'name'; readonly sort: 'name' }
  | { readonly kind: 'population'; readonly sort: PopulationBase }
  | { readonly kind: 'missing'; readonly sort: 'missing' }
  | {
      readonly kind: 'requirement';
      /** The requirement's id. */
      readonly sort: string;
      readonly requirement: Requirement;
      /** Glyphs say "there" or "missing" in place of "met" or "not met". */
      readonly facility: boolean;
    };

export type RequirementColumn = Extract<MatrixColumn, { kind: 'requirement' }>;

/** The base on screen, and beside it the people that the 800 rule counts (registered ones if they are it already). */
export function populationColumns(base: PopulationBase): readonly PopulationBase[] {
  return base === 'pop_lifted' ? ['pop_lifted', 'pop_registered'] : [base, 'pop_lifted'];
}

function requirementColumn(requirement: Requirement): RequirementColumn {
  return {
    kind: 'requirement',
    sort: requirement.id,
    requirement,
    facility: isFacility(requirement),
  };
}

/** Requirements that a user may add beside the facility columns. */
export function furtherRequirements(pack: Pack): readonly Requirement[] {
  const shown = new Set(facilityColumns(pack));
  return siteRequirements(pack).filter((requirement) => !shown.has(requirement.id));
}

export function matrixColumns(
  pack: Pack | null,
  session: Pick<Session, 'base' | 'columns'>,
): readonly MatrixColumn[] {
  const populations = populationColumns(session.base).map((base): MatrixColumn => ({
    kind: 'population',
    sort: base,
  }));
  const fixed: MatrixColumn[] = [{ kind: 'name', sort: 'name' }, ...populations];
  if (pack === null) return fixed;
  const facilities = facilityColumns(pack);
  const ids = [...facilities, ...session.columns.filter((id) => !facilities.includes(id))];
  const requirements = ids
    .map((id) => siteRequirements(pack).find((requirement) => requirement.id === id))
    .filter((requirement) => requirement !== undefined);
  if (requirements.length === 0) return fixed;
  return [...fixed, { kind: 'missing', sort: 'missing' }, ...requirements.map(requirementColumn)];
}

/** One tally a requirement over the rows shown. */
export function columnTallies(
  columns: readonly MatrixColumn[],
  findings: FindingSet | null,
  rows: Uint32Array,
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const column of columns) {
    const verdicts = column.kind === 'requirement' ? findings?.sites.get(column.sort)?.verdicts : undefined;
    if (verdicts !== undefined) tallies.set(column.sort, tally(verdicts, rows));
  }
  return tallies;
}

export interface GroupRow<Key> {
  readonly key: Key;
  /** Matching rows of the site table. */
  readonly rows: Uint32Array;
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** The matching sites group by group (county, size class), in the order of `compare`. */
export function groupRows<Key>(
  columns: readonly MatrixColumn[],
  findings: FindingSet | null,
  matching: Uint32Array,
  keyOf: (row: number) => Key,
  compare: (one: Key, other: Key) => number,
): readonly GroupRow<Key>[] {
  const members = new Map<Key, number[]>();
  for (const row of matching) {
    const key = keyOf(row);
    const rows = members.get(key);
    if (rows === undefined) members.set(key, [row]);
    else rows.push(row);
  }
  return [...members]
    .sort(([one], [other]) => compare(one, other))
    .map(([key, list]) => {
      const rows = Uint32Array.from(list);
      return { key, rows, tallies: columnTallies(columns, findings, rows) };
    });
}
