// The figures at the top of the Review workspace: over the whole region, with the doubt beside each.
import type { FindingSet, Tally } from '../../compliance/finding.ts';
import { tally } from '../../compliance/tally.ts';
import { verdictCode } from '../../model/verdict.ts';
import type { Atlas, Figure, Figures, HouseholdFigure } from '../atlas-state.ts';
import type { RoundTable, SiteTable } from '../site-table.ts';
import { countedRows } from './counting.ts';
import { householdSums } from './households.ts';

function tallyOf(findings: FindingSet, requirement: string): Tally | null {
  const sites = findings.sites.get(requirement);
  if (sites !== undefined) return tally(sites.verdicts);
  const others = findings.others.filter((finding) => finding.requirement === requirement);
  if (others.length === 0) return null;
  return tally(Uint8Array.from(others, (finding) => verdictCode[finding.verdict]));
}

function figure(
  findings: FindingSet,
  previous: FindingSet | null,
  requirement: string,
  counted: 'pass' | 'fail',
): Figure | null {
  const now = tallyOf(findings, requirement);
  if (now === null) return null;
  const before = previous === null ? null : tallyOf(previous, requirement);
  return {
    k: now[counted],
    n: now.n,
    pass: now.pass,
    fail: now.fail,
    unknown: now.unknown,
    suppressed: now.suppressed,
    notApplicable: now.notApplicable,
    change: before === null ? null : now[counted] - before[counted],
  };
}

function households(table: RoundTable, counted: Uint32Array): Omit<HouseholdFigure, 'change'> | null {
  const sums = householdSums(table, counted);
  if (sums === null) return null;
  const { sitesUnknown, sitesSuppressed, ...figure } = sums;
  return { ...figure, sitesLeftOut: sitesUnknown + sitesSuppressed };
}

type Sums = ReturnType<typeof households>;
const summed = new WeakMap<RoundTable, { readonly over: object | null; readonly sums: Sums }>();

/** The same rounds are asked about at every key of a search: summed once as long as `over` is the same. */
function householdsOnce(table: RoundTable, over: object | null, counted: () => Uint32Array): Sums {
  const known = summed.get(table);
  if (known !== undefined && known.over === over) return known.sums;
  const sums = households(table, counted());
  summed.set(table, { over, sums });
  return sums;
}

function householdFigure(atlas: Atlas, table: RoundTable): HouseholdFigure | null {
  const { previousRoundTable: previous, sites, counted } = atlas;
  const now = householdsOnce(table, counted, () => counted);
  const before =
    previous === null ? null : householdsOnce(previous, sites, () => countedRows(sites, previous.round));
  return now === null ? null : { ...now, change: before === null ? null : now.without - before.without };
}

function siteFigure(
  sites: SiteTable,
  counted: Uint32Array,
  population: Float64Array | undefined,
  matching: number,
): Figures['sites'] {
  let [people, peopleUnknown, notLocated] = [0, 0, 0];
  for (const row of counted) {
    const value = population?.[row] ?? NaN;
    if (Number.isNaN(value)) peopleUnknown += 1;
    else people += value;
    if (Number.isNaN(sites.lon[row] ?? NaN)) notLocated += 1;
  }
  return { matching, total: counted.length, people, peopleUnknown, notLocated };
}

export function figuresOf(atlas: Atlas): Figures | null {
  const { sites, roundTable, findings, previous } = atlas;
  if (sites === null || roundTable === null) return null;
  const of = (requirement: string, counted: 'pass' | 'fail'): Figure | null =>
    findings === null ? null : figure(findings, previous, requirement, counted);
  return {
    sites: siteFigure(sites, atlas.counted, roundTable.values[atlas.session.base], atlas.matching.length),
    tenOfTen: of('F-ALL', 'pass'),
    noWorkshop: of('W03', 'fail'),
    outside20: of('W05', 'fail'),
    households: householdFigure(atlas, roundTable),
  };
}
