import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWasmDatabase, type WasmDatabase } from '../../testing/wasm-database.ts';
import { aSite, settle } from '../../testing/world.ts';
import { totalRates } from '../derive/rates.ts';
import { readRateSeries } from './rate-series.ts';
import { readRoundTable } from './round.ts';

let database: WasmDatabase;
const rounds = ['2025-03-31', '2025-06-30'];
const township = { township_adcode: '140802100' };

beforeAll(async () => {
  database = await openWasmDatabase();
  const full = { hh_labour: 20, hh_labour_known: 18, hh_labour_stable: 15, employed: 30, labourers: 40 };
  settle(database, [
    aSite('S1', '140802', township)
      .with('site_round', full)
      .with('site_round', { ...full, round: rounds[0] ?? '' }),
    aSite('S2').with('site_round', {
      hh_labour_known: 8,
      hh_labour_stable: 8,
      employed: 5,
      willing_unemployed: 1,
    }),
    aSite('S3').with('site_round', { employed: 9 }).masked('site_round', 'labourers'),
    aSite('S4', '140821').with('site_round', { hh_menu_covered: 10, hh_total: 12, ...full }),
    aSite('S5', '140821', { closed_on: '2025-05-01' }).with('site_round', full),
    aSite('S6'),
  ]);
});
afterAll(() => {
  database.close();
});

it('equals the ratio of sums that the rest of the page shows', async () => {
  const series = await readRateSeries(database, rounds, null);
  const table = await readRoundTable(database, '2025-06-30');
  for (const { id, ...total } of totalRates(table, [0, 1, 2, 3, 5])) {
    expect(series[id][1]).toEqual({ round: '2025-06-30', ...total });
  }
  expect(series.labourer[1]).toMatchObject({
    numerator: 60,
    denominator: 80,
    sites: 2,
    suppressed: 1,
    leftOut: 2,
  });
});

it('has no bounds where a site does not say how many households it has', async () => {
  const { household } = await readRateSeries(database, rounds, null);
  expect(household[1]).toMatchObject({ rate: 38 / 44, lower: null, upper: null });
  expect(household[0]).toMatchObject({ rate: 15 / 18, lower: 15 / 20, upper: 17 / 20, leftOut: 5 });
});

it('can be asked for a county or a township', async () => {
  const county = await readRateSeries(database, rounds, '140821');
  expect(county.policy.map(({ sites }) => sites)).toEqual([0, 1]);
  const town = await readRateSeries(database, rounds, '140802100');
  expect(town.labourer.map(({ sites, leftOut }) => [sites, leftOut])).toEqual([
    [1, 0],
    [1, 0],
  ]);
});
