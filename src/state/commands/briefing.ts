// Facts of a briefing and lines of the gap list, each from one reading of the state: never a mixture of two.
import type { Template } from '../../briefing/template.ts';
import { roundVerdicts } from '../../compliance/round-verdicts.ts';
import { Problem } from '../../model/problem.ts';
import type { Database } from '../../query/port.ts';
import type { Atlas, Commands, LongWork } from '../atlas-state.ts';
import { paceOf, type Pace } from '../read/briefing-pace.ts';
import { isSameReading, isSettled, readingOf, type BriefingReading } from '../read/briefing-reading.ts';
import { seriesKey } from '../series.ts';
import type { AtlasStore } from '../store.ts';
import type { CommandContext } from './context.ts';
import { dataAgeOf } from './data-age.ts';
import { cacheOf } from './series.ts';

function ended(why: string): DOMException {
  return new DOMException(why, 'AbortError');
}

/** Resolves once nothing is loaded or judged any more. */
function settled(store: AtlasStore, signal: AbortSignal | undefined): Promise<Atlas> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      leave();
      reject(ended('cancelled'));
    };
    const look = (): void => {
      const atlas = store.getState();
      if (!isSettled(atlas)) return;
      leave();
      resolve(atlas);
    };
    const unsubscribe = store.subscribe(look);
    const leave = (): void => {
      unsubscribe();
      signal?.removeEventListener('abort', stop);
    };
    signal?.addEventListener('abort', stop);
    if (signal?.aborted === true) stop();
    else look();
  });
}

interface Work {
  readonly reading: BriefingReading;
  readonly database: Database;
  readonly pace: Pace;
  readonly goesOn: () => boolean;
}

/** Runs `work` over the state at hand; rejects with an AbortError once that is another, or the signal says so. */
async function overOneReading<T>(
  context: CommandContext,
  { signal, onProgress, readsSite = false }: LongWork & { readonly readsSite?: boolean },
  work: (work: Work) => Promise<T>,
): Promise<T> {
  const { store } = context;
  const atlas = await settled(store, signal);
  const database = context.open?.database;
  if (database === undefined) throw new Problem('query_failed');
  const reading = readingOf(atlas);
  const goesOn = (): boolean =>
    signal?.aborted !== true &&
    context.open?.database === database &&
    isSameReading(store.getState(), atlas, readsSite);
  const check = (): void => {
    if (!goesOn()) throw ended(signal?.aborted === true ? 'cancelled' : 'the state is another by now');
  };
  try {
    const result = await work({ reading, database, pace: paceOf(check, onProgress), goesOn });
    check();
    onProgress?.(1);
    return result;
  } catch (error) {
    check();
    throw error;
  }
}

/** Verdicts at another round, taken from those that Trends judged or kept for it. */
async function judgedAt(context: CommandContext, { reading, database, goesOn }: Work, round: string) {
  const { atlas, pack } = reading;
  const cache = cacheOf(context, seriesKey(atlas));
  const options = { round, trial: atlas.trial, parameters: atlas.session.parameters };
  const found = cache.get(round) ?? (await roundVerdicts(database, pack, options, goesOn));
  if (found === null) throw ended('the state is another by now');
  cache.set(round, found);
  return found;
}

/** A sheet of whatever site is selected. */
function readsSelected({ sections }: Template): boolean {
  return sections.some(({ kind, sites }) => kind === 'site_sheet' && sites === undefined);
}

export const briefingFacts =
  (context: CommandContext): Commands['briefingFacts'] =>
  (template, asked = {}) =>
    overOneReading(context, { ...asked, readsSite: readsSelected(template) }, async (work) => {
      const { readBriefingFacts } = await import('../read/briefing-facts.ts');
      const { reading, database, pace } = work;
      const source = {
        reading,
        database,
        judged: (round: string) => judgedAt(context, work, round),
        dataAge: () => dataAgeOf(context),
      };
      return readBriefingFacts(source, template, pace);
    });

export const gapList =
  (context: CommandContext): Commands['gapList'] =>
  (words, asked = {}) =>
    overOneReading(context, asked, async ({ reading, database, pace }) => {
      const { readGapList } = await import('../read/briefing-gaps.ts');
      return readGapList(reading, database, words, pace);
    });
