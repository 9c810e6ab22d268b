// What the sections of a template ask of the registers beyond what every briefing counts.
import type { AgeFacts, BriefingFacts, SiteSheet } from '../../briefing/facts.ts';
import type { SectionKind, Template, TemplateSection } from '../../briefing/template.ts';
import { detailedFindings } from '../../compliance/evaluate.ts';
import type { CountyRecord } from '../../model/county-record.ts';
import type { Pack } from '../../model/requirement.ts';
import type { Database } from '../../query/port.ts';
import { ageStatus, type AgeRow } from '../derive/data-age.ts';
import type { RateId, Session } from '../session.ts';
import type { Pace } from './briefing-pace.ts';
import { readCountyRecord } from './county-record.ts';
import { readRateSeries } from './rate-series.ts';
import { readTableNames } from './safety.ts';

export interface Asked {
  /** Counties (adcodes) whose registers are told. */
  readonly records: readonly string[];
  readonly ages: boolean;
  readonly rateSeries: boolean;
  /** Ids of the sites that are told in full. */
  readonly sheets: readonly string[];
  /** Requirements whose moved sites are named. */
  readonly moves: ReadonlySet<string>;
}

export function askedBy(
  { sections }: Pick<Template, 'sections'>,
  counties: readonly string[],
  pack: Pack,
  selected: Session['site'],
): Asked {
  const of = (kind: SectionKind): readonly TemplateSection[] =>
    sections.filter((section) => section.kind === kind);
  const all = pack.requirements.map(({ id }) => id);
  const wanted = new Set([
    ...of('county_sheet').flatMap((section) => section.counties ?? counties),
    ...of('issues').flatMap((section) => section.counties ?? counties),
  ]);
  const chosen = selected === null ? [] : [selected];
  return {
    records: counties.filter((county) => wanted.has(county)),
    ages: of('data_age').length > 0,
    rateSeries: of('employment').length > 0,
    sheets: [...new Set(of('site_sheet').flatMap(({ sites }) => sites ?? chosen))],
    moves: new Set(of('movers').flatMap(({ requirements }) => requirements ?? all)),
  };
}

const recordTables = ['assessment', 'finance', 'visit', 'issue', 'project'] as const;

/** An extract without any such register is not asked county by county. */
export async function readRecords(
  database: Database,
  counties: readonly string[],
  round: string,
  pace: Pace,
): Promise<BriefingFacts['records']> {
  if (counties.length === 0) return {};
  const tables = await readTableNames(database);
  const nothing = { tables, assessments: [], finances: [], visits: [], issues: [], projects: [] };
  const isEmpty = !recordTables.some((table) => tables.has(table));
  const records: Record<string, CountyRecord> = {};
  for (const county of counties) {
    records[county] = isEmpty
      ? { county, round, ...nothing }
      : await readCountyRecord(database, county, round);
    await pace.step();
  }
  return records;
}

export function ageFacts(
  rows: readonly AgeRow[],
  round: string,
  isIn: (county: string) => boolean,
): AgeFacts[] {
  return rows
    .filter(({ county }) => isIn(county))
    .map((row) => {
      const { county, table, unit, subjects, recorded, behind, newest } = row;
      return { county, table, unit, status: ageStatus(row, round), subjects, recorded, behind, newest };
    });
}

/** Up to the round of the briefing: what came later is not told. */
export async function readSeriesOfRates(
  database: Database,
  rounds: readonly string[],
  round: string,
): Promise<BriefingFacts['rateSeries']> {
  const through = rounds.filter((one) => one <= round);
  const series = await readRateSeries(database, through, null);
  const ofRate = (id: RateId): BriefingFacts['rateSeries'][RateId] =>
    series[id].map(({ round: of, ...rate }) => ({ round: of, rate }));
  return {
    household: ofRate('household'),
    labourer: ofRate('labourer'),
    willing: ofRate('willing'),
    policy: ofRate('policy'),
  };
}

export const noRateSeries: BriefingFacts['rateSeries'] = {
  household: [],
  labourer: [],
  willing: [],
  policy: [],
};

/** Sites that the briefing does not count have no sheet. */
export async function readSheets(
  database: Database,
  pack: Pack,
  options: { readonly round: string; readonly trial: boolean; readonly parameters: Session['parameters'] },
  wanted: readonly string[],
  ids: readonly string[],
  pace: Pace,
): Promise<SiteSheet[]> {
  const order = new Map(pack.requirements.map(({ id }, index) => [id, index]));
  const sheets: SiteSheet[] = [];
  for (const id of wanted) {
    const site = ids.indexOf(id);
    if (site >= 0) {
      const subject = { kind: 'site', id } as const;
      const findings = await detailedFindings(database, pack, { ...options, subject });
      findings.sort((a, b) => (order.get(a.requirement) ?? 0) - (order.get(b.requirement) ?? 0));
      sheets.push({ site, findings });
    }
    await pace.step();
  }
  return sheets;
}
