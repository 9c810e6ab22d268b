// Judges the pack in force in every round, one after the other, behind whatever else the user asks.
import { roundVerdicts, type RoundVerdicts } from '../../compliance/round-verdicts.ts';
import { Problem } from '../../model/problem.ts';
import type { Atlas } from '../atlas-state.ts';
import { yearBefore } from '../derive/earlier-rounds.ts';
import { readRateSeries, type RateSeries } from '../read/rate-series.ts';
import { noSeries, seriesKey } from '../series.ts';
import { change } from '../store.ts';
import { report, type CommandContext } from './context.ts';

/** So many sets of rounds are kept, the one in force among them: a parameter set back is there at once. */
const kept = 2;

/** The rounds that changes are counted between, then all from the newest on. */
export function roundsInOrder(atlas: Pick<Atlas, 'round' | 'rounds' | 'session'>): string[] {
  const { round, rounds, session } = atlas;
  const before = round === null ? undefined : rounds[rounds.indexOf(round) - 1];
  const compared = [round, before, session.since, round === null ? null : yearBefore(round)];
  const first = compared.filter((one) => one !== null && one !== undefined && rounds.includes(one));
  return [...new Set([...first.filter((one) => one !== null && one !== undefined), ...rounds.toReversed()])];
}

/** The rounds judged by that key; those of the newest keys are kept. */
export function cacheOf(context: CommandContext, key: string): Map<string, RoundVerdicts> {
  const cache = context.judged.get(key) ?? new Map<string, RoundVerdicts>();
  context.judged.delete(key);
  context.judged.set(key, cache);
  for (const old of [...context.judged.keys()].slice(0, -kept)) context.judged.delete(old);
  return cache;
}

/** Starts, or goes on where it was stopped; the newest call wins. */
export async function readSeries(context: CommandContext): Promise<void> {
  const { store } = context;
  const atlas = store.getState();
  const { pack, trial, session, series } = atlas;
  const database = context.open?.database;
  if (pack === null || database === undefined || atlas.phase !== 'ready') return;
  const key = seriesKey(atlas);
  if (series.key === key && (series.state === 'running' || series.state === 'done')) return;
  const call = (context.seriesCall += 1);
  const mine = (): boolean => call === context.seriesCall && seriesKey(store.getState()) === key;
  const cache = cacheOf(context, key);
  const show = (state: 'running' | 'done' | 'failed'): void => {
    change(store, { series: { key, rounds: new Map(cache), state } });
  };
  show('running');
  try {
    for (let next = open(store.getState(), cache); next !== undefined; next = open(store.getState(), cache)) {
      const options = { round: next, trial, parameters: session.parameters };
      const found = await roundVerdicts(database, pack, options, mine);
      if (found === null || !mine()) return;
      cache.set(next, found);
      show('running');
    }
    show('done');
  } catch (error) {
    if (!mine()) return;
    show('failed');
    report(context, error, 'all');
  }
}

function open(atlas: Atlas, judged: ReadonlyMap<string, RoundVerdicts>): string | undefined {
  return roundsInOrder(atlas).find((round) => !judged.has(round));
}

/** What is judged stays. */
export function stopSeries(context: CommandContext): void {
  context.seriesCall += 1;
  const { series } = context.store.getState();
  if (series.state === 'running') change(context.store, { series: { ...series, state: 'stopped' } });
}

/** Another extract: nothing that was judged holds. */
export function forgetSeries(context: CommandContext): void {
  context.seriesCall += 1;
  context.judged.clear();
  change(context.store, { series: noSeries });
}

export async function rateSeriesOf(context: CommandContext, place: string | null): Promise<RateSeries> {
  const database = context.open?.database;
  if (database === undefined) throw new Problem('query_failed');
  return readRateSeries(database, context.store.getState().rounds, place);
}
