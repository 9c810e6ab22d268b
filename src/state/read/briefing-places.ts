// The whole extract and its counties, counted one after another in short pieces.
import type { MoveCounts, MoveFacts, PlaceFacts, Rates } from '../../briefing/facts.ts';
import type { RoundVerdicts } from '../../compliance/round-verdicts.ts';
import type { SubjectFinding, Tally } from '../../compliance/finding.ts';
import { tally } from '../../compliance/tally.ts';
import { verdictCode } from '../../model/verdict.ts';
import { countyTest, type Earlier, type Members } from '../derive/briefing/members.ts';
import { moveFacts, movesOf, noMoves, type Moved } from '../derive/briefing/move-counts.ts';
import { placeFacts, standingFacts, talliesByCounty, tallyRecord } from '../derive/briefing/place-facts.ts';
import { placesBelow } from '../derive/places.ts';
import { totalRate } from '../derive/rates.ts';
import { hardRequirements, ranked, standingOf, type Standing } from '../derive/standing.ts';
import type { RoundTable } from '../site-table.ts';
import type { Pace } from './briefing-pace.ts';
import type { BriefingReading } from './briefing-reading.ts';

/** The round compared with, judged by the same rules. */
export interface EarlierRound extends Earlier {
  readonly verdicts: RoundVerdicts;
  readonly roundTable: RoundTable;
}

export interface CountedPlaces {
  readonly all: PlaceFacts;
  readonly counties: readonly PlaceFacts[];
  readonly moves: readonly MoveFacts[];
}

type Moves = ReadonlyMap<string, Moved>;
type OthersBefore = ReadonlyMap<string, ReadonlyMap<string, Tally>>;

const noRows = new Uint32Array(0);

async function readMoves(
  { sites, findings }: BriefingReading,
  members: Members,
  earlier: EarlierRound,
  named: ReadonlySet<string>,
  pace: Pace,
): Promise<{ readonly moves: Moves; readonly facts: MoveFacts[] }> {
  const moves = new Map<string, Moved>();
  const facts: MoveFacts[] = [];
  for (const [id, { verdicts }] of findings.sites) {
    const before = earlier.verdicts.sites.get(id);
    if (before !== undefined) {
      const moved = movesOf(sites, earlier, members, before, verdicts);
      if (named.has(id)) facts.push(...moveFacts(sites, id, moved.changes));
      moves.set(id, { ...moved, changes: [] });
    }
    await pace.step();
  }
  return { moves, facts };
}

async function othersBefore(
  { verdicts }: EarlierRound,
  isIn: (county: string) => boolean,
  pace: Pace,
): Promise<OthersBefore> {
  const counted = new Map<string, ReadonlyMap<string, Tally>>();
  for (const [id, others] of verdicts.others) {
    counted.set(id, talliesByCounty(others, isIn));
    await pace.step();
  }
  return counted;
}

/** Findings that are looked at in one go. */
const atOnce = 5_000;

/** Counts over all subjects that are no sites. */
async function readOthers(
  others: readonly SubjectFinding[],
  isIn: (county: string) => boolean,
  pace: Pace,
): Promise<ReadonlyMap<string, Tally>> {
  const codes = new Map<string, number[]>();
  for (let from = 0; from < others.length; from += atOnce) {
    for (const { requirement, county, verdict } of others.slice(from, from + atOnce)) {
      if (!isIn(county)) continue;
      const list = codes.get(requirement) ?? [];
      codes.set(requirement, list);
      list.push(verdictCode[verdict]);
    }
    await pace.step(0);
  }
  return new Map([...codes].map(([id, list]) => [id, tally(list)]));
}

function moveRecord(moves: Moves, of: (moved: Moved) => MoveCounts | undefined): Record<string, MoveCounts> {
  return Object.fromEntries([...moves].map(([id, moved]) => [id, of(moved) ?? noMoves]));
}

async function readStandings(
  reading: BriefingReading,
  members: Members,
  isIn: (county: string) => boolean,
  pace: Pace,
): Promise<Standing[]> {
  const hard = hardRequirements(reading.pack);
  const found: Standing[] = [];
  for (const place of placesBelow(reading.atlas, null)) {
    if (!isIn(place.id)) continue;
    const rows = members.byCounty.get(place.id) ?? noRows;
    found.push(standingOf(reading.atlas, { ...place, rows }, hard));
    await pace.step();
  }
  return found;
}

/** Of each requirement the verdicts on sites, a row of the site table each. */
type SiteCodes = Iterable<readonly [requirement: string, verdicts: Uint8Array]>;

async function talliesOfSites(codes: SiteCodes, rows: Uint32Array, pace: Pace): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for (const [id, verdicts] of codes) {
    tallies.set(id, tally(verdicts, rows));
    await pace.step(0);
  }
  return tallies;
}

async function readRates(table: RoundTable, rows: Uint32Array, pace: Pace): Promise<Rates> {
  const household = totalRate(table, 'household', rows);
  await pace.step(0);
  const labourer = totalRate(table, 'labourer', rows);
  await pace.step(0);
  const willing = totalRate(table, 'willing', rows);
  await pace.step(0);
  const policy = totalRate(table, 'policy', rows);
  await pace.step(0);
  return { household, labourer, willing, policy };
}

type Compared = Pick<PlaceFacts, 'before' | 'moves' | 'ratesBefore'>;
const notCompared: Compared = { before: null, moves: null, ratesBefore: null };

/** What a place was at the earlier round; the empty id is everything. */
async function comparer(
  reading: BriefingReading,
  members: Members,
  earlier: EarlierRound,
  named: ReadonlySet<string>,
  pace: Pace,
): Promise<{
  readonly facts: readonly MoveFacts[];
  readonly compare: (id: string, rows: Uint32Array) => Promise<Compared>;
}> {
  const { moves, facts } = await readMoves(reading, members, earlier, named, pace);
  const others = await othersBefore(earlier, countyTest(reading.atlas.session.filters), pace);
  const compare = async (id: string, rows: Uint32Array): Promise<Compared> => {
    const tallies = await talliesOfSites(earlier.verdicts.sites, rows, pace);
    for (const [requirement, byCounty] of others) {
      const found = byCounty.get(id);
      if (found !== undefined) tallies.set(requirement, found);
    }
    return {
      before: tallyRecord(tallies),
      moves: moveRecord(moves, (one) => (id === '' ? one.all : one.byCounty.get(id))),
      ratesBefore: await readRates(earlier.roundTable, rows, pace),
    };
  };
  return { facts, compare };
}

/** Counties in the order of their codes, each with its rank among those told. */
export async function readPlaces(
  reading: BriefingReading,
  members: Members,
  earlier: EarlierRound | null,
  named: ReadonlySet<string>,
  pace: Pace,
): Promise<CountedPlaces> {
  const { atlas, sites, roundTable, findings } = reading;
  const isIn = countyTest(atlas.session.filters);
  const { facts: moves, compare } =
    earlier === null
      ? { facts: [], compare: () => Promise.resolve(notCompared) }
      : await comparer(reading, members, earlier, named, pace);
  const codes = [...findings.sites].map(([id, { verdicts }]) => [id, verdicts] as const);
  const ofSites = await talliesOfSites(codes, members.rows, pace);
  const ofOthers = await readOthers(findings.others, isIn, pace);
  const all = placeFacts(atlas, sites, roundTable, '', members.rows, {
    tallies: tallyRecord(new Map([...ofSites, ...ofOthers])),
    rates: await readRates(roundTable, members.rows, pace),
    ...(await compare('', members.before)),
    standing: null,
  });
  const standings = ranked(await readStandings(reading, members, isIn, pace));
  const counties: PlaceFacts[] = [];
  for (const standing of standings.toSorted((a, b) => (a.place.id < b.place.id ? -1 : 1))) {
    const { id, rows } = standing.place;
    const own = {
      tallies: tallyRecord(standing.tallies),
      rates: await readRates(roundTable, rows, pace),
      ...(await compare(id, members.beforeByCounty.get(id) ?? noRows)),
      standing: standingFacts(standing),
    };
    counties.push(placeFacts(atlas, sites, roundTable, id, rows, own));
    await pace.step();
  }
  return { all, counties, moves };
}
