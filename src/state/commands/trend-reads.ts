// What Trends asks the database for beyond the round in force. Answers are kept for the extract, pack and parameters asked for.
import { detailedFindings } from '../../compliance/evaluate.ts';
import type { DetailedFinding } from '../../compliance/finding.ts';
import { measurePack } from '../../compliance/measure.ts';
import { Problem } from '../../model/problem.ts';
import type { Pack } from '../../model/requirement.ts';
import type { Database } from '../../query/port.ts';
import type { Atlas } from '../atlas-state.ts';
import { isDuty } from '../derive/duty-calendar.ts';
import { readCountyRecord } from '../read/county-record.ts';
import { readSafety } from '../read/safety.ts';
import type { TrendReads } from '../trend-reads.ts';
import type { CommandContext } from './context.ts';

/** Answers kept at once: the quarters of a year for two packs, and what the views ask beside them. */
const keptAnswers = 16;

interface Asked {
  readonly database: Database;
  readonly atlas: Atlas;
  readonly pack: Pack | null;
  readonly round: string;
}

function asked(context: CommandContext): Asked {
  const atlas = context.store.getState();
  const database = context.open?.database;
  if (database === undefined || atlas.round === null) throw new Problem('query_failed');
  return { database, atlas, pack: atlas.pack, round: atlas.round };
}

/** The newest answers by what was asked; one that failed is asked again. */
function keeping(): <T>(key: string, ask: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<unknown>>();
  return <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const known = kept.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const answer = ask();
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) if (kept.size > keptAnswers) kept.delete(oldest);
    return answer;
  };
}

function keyOf(what: string, { atlas, pack }: Asked, round: string): string {
  const { extract, parameters } = atlas.session;
  return JSON.stringify([what, extract, pack?.id ?? null, atlas.trial, parameters, round]);
}

/** Of what the registers hold: no pack has a say in it. */
function registerKey(what: string, { atlas, round }: Asked): string {
  return JSON.stringify([what, atlas.session.extract, round]);
}

function ofPlaces(pack: Pack): string[] {
  return pack.requirements
    .filter(({ subject }) => subject !== 'site' && subject !== 'workshop')
    .map(({ id }) => id);
}

export function createTrendReads(context: CommandContext): TrendReads {
  const keep = keeping();
  const findings = async (
    what: string,
    at: string | null,
    choose: (pack: Pack) => readonly string[],
  ): Promise<readonly DetailedFinding[]> => {
    const from = asked(context);
    const { database, atlas, pack } = from;
    const round = at ?? from.round;
    if (pack === null) return [];
    const only = choose(pack);
    if (only.length === 0) return [];
    const options = { round, trial: atlas.trial, parameters: atlas.session.parameters, only };
    return keep(keyOf(what, from, round), () => detailedFindings(database, pack, options));
  };
  return {
    dutyFindings: (round) =>
      findings('duties', round, (pack) => pack.requirements.filter(isDuty).map(({ id }) => id)),
    placeFindings: () => findings('places', null, ofPlaces),
    roundMeasurements: async () => {
      const from = asked(context);
      const { database, atlas, pack, round } = from;
      if (pack === null) return [];
      const options = { round, trial: atlas.trial, parameters: atlas.session.parameters };
      return keep(keyOf('measures', from, round), () => measurePack(database, pack, options));
    },
    countyRecord: async (county) => {
      const from = asked(context);
      return keep(registerKey(`record ${county}`, from), () =>
        readCountyRecord(from.database, county, from.round),
      );
    },
    safetyTable: async () => {
      const from = asked(context);
      return keep(registerKey('safety', from), () => readSafety(from.database, from.round));
    },
  };
}
