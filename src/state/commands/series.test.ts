import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database, Statement } from '../../query/port.ts';
import { packFromDisk } from '../../testing/policy.ts';
import { openWasmDatabase, type WasmDatabase } from '../../testing/wasm-database.ts';
import { aRow, aSite, settle } from '../../testing/world.ts';
import { smallAtlas } from '../../testing/small-atlas.ts';
import { evaluatePack } from '../../compliance/evaluate.ts';
import type { Pack } from '../../model/requirement.ts';
import type { Services } from '../ports.ts';
import { change, createAtlasStore } from '../store.ts';
import type { CommandContext } from './context.ts';
import { forgetSeries, readSeries, roundsInOrder, stopSeries } from './series.ts';

let database: WasmDatabase;
const rounds = ['2024-12-31', '2025-03-31', '2025-06-30'];
const yuncheng = packFromDisk('YC');
const asked = ['F01', 'W03'];
/** Two requirements of the plan: the test is about the rounds. */
const pack: Pack = {
  ...yuncheng,
  requirements: yuncheng.requirements.filter(({ id }) => asked.includes(id)),
};

beforeAll(async () => {
  database = await openWasmDatabase();
  settle(database, [
    aSite('S0').with('site_round', { pop_lifted: 700 }).has('F01', 'present', { as_of: '2025-02-01' }),
    aSite('S1').with('site_round', { pop_lifted: 900 }),
    aRow('region', { adcode: '140802', name_zh: '县', level: 'county' }),
  ]);
});
afterAll(() => {
  database.close();
});

interface Page {
  readonly context: CommandContext;
  /** Statements asked so far. */
  readonly asked: () => number;
}

function page(onQuery: (context: CommandContext) => void = () => undefined): Page {
  const store = createAtlasStore();
  let count = 0;
  const watched: Database = {
    query: (statement: Statement) => {
      count += 1;
      onQuery(context);
      return database.query(statement);
    },
  };
  const context: CommandContext = {
    store,
    services: {} as Services,
    open: { database: watched, close: () => undefined } as unknown as NonNullable<CommandContext['open']>,
    loading: null,
    evaluation: 0,
    due: new Set(),
    profileCall: 0,
    seriesCall: 0,
    judged: new Map(),
    left: null,
  };
  const { sites, session } = smallAtlas([
    { name: '甲', county: '140802' },
    { name: '乙', county: '140802' },
  ]);
  change(store, { phase: 'ready', pack, sites, rounds, round: '2025-06-30', session });
  return { context, asked: () => count };
}

function setParameters(context: CommandContext, parameters: Readonly<Record<string, number>>): void {
  change(context.store, { session: { ...context.store.getState().session, parameters } });
}

it('begins with the rounds that are compared, then goes back from the newest', () => {
  const { session } = smallAtlas([]);
  const all = ['2024-03-31', '2024-06-30', ...rounds, '2025-09-30'];
  const since = { ...session, since: '2024-03-31' };
  expect(roundsInOrder({ rounds: all, round: '2025-06-30', session: since })).toEqual([
    '2025-06-30',
    '2025-03-31',
    '2024-03-31',
    '2024-06-30',
    '2025-09-30',
    '2024-12-31',
  ]);
});

it('judges every round as the round alone is judged', async () => {
  const { context } = page();
  await readSeries(context);
  const { series } = context.store.getState();
  expect(series.state).toBe('done');
  expect([...series.rounds.keys()].sort()).toEqual(rounds);
  for (const round of rounds) {
    const alone = await evaluatePack(database, pack, { round, trial: false, parameters: {} });
    for (const id of asked) {
      expect(series.rounds.get(round)?.sites.get(id)).toEqual(alone.sites.get(id)?.verdicts);
    }
  }
});

it('is cleared by another parameter, and set back is there without asking', async () => {
  const { context, asked: count } = page();
  await readSeries(context);
  setParameters(context, { max_lifted: 1000 });
  expect(context.store.getState().series).toMatchObject({ key: '', state: 'idle' });
  await readSeries(context);
  const before = count();
  setParameters(context, {});
  await readSeries(context);
  expect(count()).toBe(before);
  expect(context.store.getState().series.rounds.size).toBe(rounds.length);
});

it('stops when it is told to, keeps what is judged and goes on from there', async () => {
  let left = 3;
  const { context } = page((own) => {
    left -= 1;
    if (left === 0) stopSeries(own);
  });
  await readSeries(context);
  const stopped = context.store.getState().series;
  expect(stopped.state).toBe('stopped');
  expect(stopped.rounds.size).toBeLessThan(rounds.length);
  await readSeries(context);
  expect(context.store.getState().series).toMatchObject({ state: 'done' });
});

it('drops what was begun for other parameters', async () => {
  let changed = false;
  const { context } = page((own) => {
    if (!changed) setParameters(own, { max_lifted: 1000 });
    changed = true;
  });
  await readSeries(context);
  expect(context.store.getState().series.rounds.size).toBe(0);
});

it('forgets everything with the extract', async () => {
  const { context, asked: count } = page();
  await readSeries(context);
  forgetSeries(context);
  const before = count();
  await readSeries(context);
  expect(count()).toBeGreaterThan(before);
});
