// The eligible sites of a draw with their reasons: from the extract and the parameters alone, so that anybody who has
// both gets the same.
import { evaluatePack } from '../../compliance/evaluate.ts';
import { noFinding, type FindingSet } from '../../compliance/finding.ts';
import { checkParameter } from '../../compliance/parameters.ts';
import { packHash } from '../../inspection/draw/pack-hash.ts';
import type { DrawFrame, DrawParameters, FrameSite } from '../../inspection/draw/types.ts';
import { inSlices } from '../../inspection/in-slices.ts';
import type { Manifest } from '../../model/manifest.ts';
import { Problem } from '../../model/problem.ts';
import type { Pack } from '../../model/requirement.ts';
import { sizeClassOf } from '../../model/size-class.ts';
import { markBit, verdictCode } from '../../model/verdict.ts';
import type { Database } from '../../query/port.ts';
import { seenAndOverdue } from '../../query/seen-and-overdue.ts';
import { countsAt } from '../derive/counting.ts';
import type { SiteTable } from '../site-table.ts';
import { askedOf } from './packet/judged.ts';

export interface DrawSource {
  readonly database: Database;
  readonly sites: SiteTable;
  readonly packs: readonly Pack[];
  readonly manifest: Pick<Manifest, 'packs' | 'rounds'>;
  readonly manifestSha256: string;
}

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

/** A hidden figure is not missing and raises nothing; a check that only sums up others counts with these alone. */
function reasonsOf(findings: FindingSet, pack: Pack): (row: number) => Reasons {
  const judged = askedOf(pack)
    .checks.flatMap(({ requirement: { id, strength } }) => {
      const found = findings.sites.get(id);
      return found === undefined ? [] : [{ id, hard: strength === 'hard', ...found }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return (row) => {
    const ids = (holds: (one: (typeof judged)[number]) => boolean): string[] =>
      judged.filter((one) => one.verdicts[row] !== noFinding && holds(one)).map(({ id }) => id);
    return {
      failedHard: ids(({ hard, verdicts }) => hard && verdicts[row] === verdictCode.fail),
      unknown: ids(({ verdicts }) => verdicts[row] === verdictCode.unknown),
      stale: ids(({ marks }) => ((marks[row] ?? 0) & markBit.stale) !== 0),
    };
  };
}

function isWanted(sites: SiteTable, row: number, parameters: DrawParameters): boolean {
  const { counties, excluded, round } = parameters;
  const county = sites.county[row] ?? '';
  if (counties.length > 0 && !counties.includes(county)) return false;
  return countsAt(sites, row, round) && !excluded.includes(sites.id[row] ?? '');
}

/** A record comes from anywhere: what the extract or the pack does not know is refused by name, never passed over. */
function packOf({ packs, manifest }: DrawSource, { pack: id, round, policy }: DrawParameters): Pack {
  const pack = packs.find((one) => one.id === id);
  if (pack === undefined) throw new Problem('draw_invalid', { part: 'pack' });
  if (!manifest.rounds.includes(round)) throw new Problem('draw_invalid', { part: 'round' });
  for (const parameter of pack.parameters) {
    const value = Object.hasOwn(policy, parameter.name) ? policy[parameter.name] : undefined;
    if (value !== undefined && checkParameter(parameter, value) !== null) {
      throw new Problem('draw_invalid', { part: `policy.${parameter.name}` });
    }
  }
  return pack;
}

/**
 * Sites that count at the round, within the counties and not left out. Rejects with Problem draw_invalid that names the
 * parameter for a pack, a round or a value that is not of this extract.
 */
export async function readDrawFrame(
  source: DrawSource,
  parameters: DrawParameters,
  signal?: AbortSignal,
): Promise<DrawFrame> {
  const { database, sites, manifest, manifestSha256 } = source;
  const pack = packOf(source, parameters);
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
  readonly reasons: (row: number) => Reasons;
  readonly seen: ReadonlyMap<string, Seen>;
  readonly people: ReadonlyMap<string, number>;
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
    if (!isWanted(sites, row, parameters)) continue;
    const site = sites.id[row] ?? '';
    frame.push({
      site,
      county: sites.county[row] ?? '',
      size: sizeClassOf(people.get(site) ?? null),
      ...reasons(row),
      lastVisit: seen.get(site)?.lastVisit ?? null,
      overdue: seen.get(site)?.overdue ?? 0,
    });
  }
  return frame.sort((a, b) => (a.site < b.site ? -1 : 1));
}
