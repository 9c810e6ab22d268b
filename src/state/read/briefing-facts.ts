// Gathers everything that a briefing may speak of, from one reading of the state and from the open database.
import type { BriefingFacts } from '../../briefing/facts.ts';
import type { Template } from '../../briefing/template.ts';
import type { RoundVerdicts } from '../../compliance/round-verdicts.ts';
import type { Database } from '../../query/port.ts';
import {
  countedTogether,
  extractFacts,
  filterFacts,
  packFacts,
  parameterFacts,
} from '../derive/briefing/about.ts';
import { countyTest, earlierOf, membersOf } from '../derive/briefing/members.ts';
import type { AgeRow } from '../derive/data-age.ts';
import { comparisonOf } from '../derive/earlier-rounds.ts';
import { placesBelow } from '../derive/places.ts';
import { reachOf } from '../derive/reach.ts';
import {
  ageFacts,
  askedBy,
  noRateSeries,
  readRecords,
  readSeriesOfRates,
  readSheets,
} from './briefing-asked.ts';
import type { Pace } from './briefing-pace.ts';
import { readPlaces, type EarlierRound } from './briefing-places.ts';
import type { BriefingReading } from './briefing-reading.ts';
import { readSites, workshopFacts } from './briefing-sites.ts';
import { readRoundTable } from './round.ts';

export interface BriefingSource {
  readonly reading: BriefingReading;
  readonly database: Database;
  /** Verdicts of the pack in force at an earlier round, with the parameters of the session. */
  readonly judged: (round: string) => Promise<RoundVerdicts>;
  readonly dataAge: () => Promise<readonly AgeRow[]>;
}

/** Judging a round weighs as much as so many of the other pieces. */
const judging = 20;

async function readEarlier(
  source: BriefingSource,
  since: string | null,
  pace: Pace,
): Promise<EarlierRound | null> {
  const { reading, database, judged } = source;
  const { atlas, sites, round } = reading;
  const earlier = earlierOf(sites, since, round);
  if (earlier === null) return null;
  await pace.step(0);
  const verdicts = await judged(earlier.rounds.from);
  const known = atlas.previousRoundTable?.round === since ? atlas.previousRoundTable : null;
  return { ...earlier, verdicts, roundTable: known ?? (await readRoundTable(database, earlier.rounds.from)) };
}

export async function readBriefingFacts(
  source: BriefingSource,
  template: Template,
  pace: Pace,
): Promise<BriefingFacts> {
  const { reading, database } = source;
  const { atlas, manifest, sites, round, pack } = reading;
  const { session, trial } = atlas;
  const isIn = countyTest(session.filters);
  const told = placesBelow(atlas, null).flatMap(({ id }) => (isIn(id) ? [id] : []));
  const asked = askedBy(template, told, pack, session.site);
  const since = comparisonOf(atlas.rounds, round, session.since)?.from ?? null;
  pace.plan(
    (since === null ? 0 : judging + pack.requirements.length) +
      pack.requirements.length +
      2 * told.length +
      asked.records.length +
      asked.sheets.length +
      6,
  );
  const earlier = await readEarlier(source, since, pace);
  await pace.step(judging);
  const members = membersOf(sites, atlas, earlier);
  const places = await readPlaces(reading, members, earlier, asked.moves, pace);
  const reach = reachOf(atlas);
  const siteFacts = await readSites(reading, members.rows, reach, pace);
  const options = { round, trial, parameters: session.parameters };
  const sheets = await readSheets(database, pack, options, asked.sheets, siteFacts.id, pace);
  const records = await readRecords(database, asked.records, round, pace);
  const ages = asked.ages ? ageFacts(await source.dataAge(), round, isIn) : [];
  await pace.step();
  const rateSeries = asked.rateSeries ? await readSeriesOfRates(database, atlas.rounds, round) : noRateSeries;
  await pace.step();
  return {
    extract: extractFacts(manifest, atlas.config),
    pack: packFacts(pack, trial, round),
    round,
    since,
    base: session.base,
    parameters: parameterFacts(pack, session.parameters),
    filters: filterFacts(atlas),
    ...places,
    ...countedTogether(pack),
    sites: siteFacts,
    workshops: workshopFacts(atlas.workshops, isIn),
    reach,
    rateSeries,
    records,
    ages,
    sheets,
  };
}
