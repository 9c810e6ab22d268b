// The eligible sites of a draw with their reasons: from the extract and the parameters alone, so that anybody who has
// both gets the same.
import { evaluatePack } from '../../compliance/evaluate.ts';
import { noFinding, type FindingSet } from '../../compliance/finding.ts';
import { packHash } from '../../inspection/draw/pack-hash.ts';
import type { DrawFrame, DrawParameters, FrameSite } from '../../inspection/draw/types.ts';
import { inSlices } from '../../inspection/in-slices.ts';
import type { Pack } from '../../model/requirement.ts';
import { sizeClassOf } from '../../model/size-class.ts';
import { markBit, verdictCode } from '../../model/verdict.ts';
import type { Database } from '../../query/port.ts';
import { seenAndOverdue } from '../../query/seen-and-overdue.ts';
import { countsAt, formersById } from '../derive/counting.ts';
import type { SiteTable } from '../site-table.ts';
import { checkCounties, type DrawSource, packOf } from './check-draw.ts';
import { askedOf } from './packet/judged.ts';

interface Seen {
  readonly lastVisit: string | null;
  readonly overdue: number;
}

async function seenSites(database: Database, day: string): Promise<ReadonlyMap<string, Seen>> {
  const rows = await database.query(seenAndOverdue(day));
  const [site, lastVisit, overdue] = [rows.column('site'), rows.column('last_visit'), rows.column('overdue')];
  return new Map(
    Array.from({ length: rows.rowCount }, (_, row) => [
      String(site[row]),
      { lastVisit: (lastVisit[row] ?? null) as string | null, overdue: Number(overdue[row] ?? 0) },
    ]),
  );
}

async function peopleBySite(database: Database, round: string): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query({
    text: `SELECT site_id, pop_total FROM site_round WHERE round = CAST(? AS DATE) AND pop_total IS NOT NULL`,
    values: [round],
  });
  const [site, people] = [rows.column('site_id'), rows.column('pop_total')];
  return new Map(Array.from({ length: rows.rowCount }, (_, row) => [String(site[row]), Number(people[row])]));
}

type Reasons = Pick<FrameSite, 'failedHard' | 'unknown' | 'stale'>;

/** A figure that is hidden or does not apply is neither missing nor stale. */
const silent: ReadonlySet<number | undefined> = new Set([
  noFinding,
  verdictCode.suppressed,
  verdictCode.not_applicable,
]);

/** Over the rows that a site is measured by. A check that only sums up others counts with these alone. */
function reasonsOf(findings: FindingSet, pack: Pack): (rows: readonly number[]) => Reasons {
  const judged = askedOf(pack)
    .checks.flatMap(({ requirement: { id, strength } }) => {
      const found = findings.sites.get(id);
      return found === undefined ? [] : [{ id, hard: strength === 'hard', ...found }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return (rows) => {
    const ids = (holds: (one: (typeof judged)[number], row: number) => boolean): string[] =>
      judged
        .filter((one) => rows.some((row) => !silent.has(one.verdicts[row]) && holds(one, row)))
        .map(({ id }) => id);
    return {
      failedHard: ids(({ hard, verdicts }, row) => hard && verdicts[row] === verdictCode.fail),
      unknown: ids(({ verdicts }, row) => verdicts[row] === verdictCode.unknown),
      stale: ids(({ marks }, row) => ((marks[row] ?? 0) & markBit.stale) !== 0),
    };
  };
}

/**
 * Rows that say at the round how a site stands: its own, or those of the places that have gone by its code since then.
 * Empty for a site that is not open on the day of the draw, or not wanted.
 */
function measuredBy(sites: SiteTable, row: number, parameters: DrawParameters): readonly number[] {
  const { counties, excluded, round, day } = parameters;
  const [site, county] = [sites.id[row] ?? '', sites.county[row] ?? ''];
  if (counties.length > 0 && !counties.includes(county)) return [];
  if (!countsAt(sites, row, day) || excluded.includes(site)) return [];
  if (countsAt(sites, row, round)) return [row];
  const formers = (formersById(sites).get(site) ?? []).filter((former) => countsAt(sites, former, round));
  return formers.some((former) => excluded.includes(sites.id[former] ?? '')) ? [] : formers;
}

/**
 * Sites that count at the round and on the day, within the counties and not left out. Rejects with Problem draw_invalid
 * that names the parameter for whatever is not of this extract or its pack.
 */
export async function readDrawFrame(
  source: DrawSource,
  parameters: DrawParameters,
  signal?: AbortSignal,
): Promise<DrawFrame> {
  const { database, sites, manifest, manifestSha256 } = source;
  const pack = packOf(source, parameters);
  await checkCounties(source, parameters);
  const trial = !manifest.packs.includes(pack.id);
  const options = { round: parameters.round, trial, parameters: parameters.policy };
  const findings = await evaluatePack(database, pack, options);
  signal?.throwIfAborted();
  const seen = await seenSites(database, parameters.day);
  const people = await peopleBySite(database, parameters.round);
  signal?.throwIfAborted();
  const reasons = reasonsOf(findings, pack);
  const frame = await inSlices(framing(sites, parameters, { reasons, seen, people }), signal);
  return { manifestSha256, packSha256: packHash(pack), sites: frame };
}

interface Known {
  readonly reasons: (rows: readonly number[]) => Reasons;
  readonly seen: ReadonlyMap<string, Seen>;
  readonly people: ReadonlyMap<string, number>;
}

/** Null: of one of them it is not known. */
function peopleOf(known: readonly (number | undefined)[]): number | null {
  return known.reduce<number | null>(
    (sum, people) => (sum === null || people === undefined ? null : sum + people),
    0,
  );
}

/** Steps of one site: every check is asked three times. */
const stepsOfSite = 40;

/** By site. */
function* framing(
  sites: SiteTable,
  parameters: DrawParameters,
  { reasons, seen, people }: Known,
): Generator<number, FrameSite[]> {
  const frame: FrameSite[] = [];
  for (let row = 0; row < sites.count; row += 1) {
    yield stepsOfSite;
    const measured = measuredBy(sites, row, parameters);
    if (measured.length === 0) continue;
    const site = sites.id[row] ?? '';
    frame.push({
      site,
      county: sites.county[row] ?? '',
      size: sizeClassOf(peopleOf(measured.map((one) => people.get(sites.id[one] ?? '')))),
      ...reasons(measured),
      lastVisit: seen.get(site)?.lastVisit ?? null,
      overdue: seen.get(site)?.overdue ?? 0,
    });
  }
  return frame.sort((a, b) => (a.site < b.site ? -1 : 1));
}
