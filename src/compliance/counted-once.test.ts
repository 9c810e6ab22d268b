// A place that got a new code is a subject once at every round: under the old code until it ends, then under the new.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packFromDisk } from '../testing/policy.ts';
import { openWasmDatabase, type WasmDatabase } from '../testing/wasm-database.ts';
import { aSite, settle } from '../testing/world.ts';
import { detailedFindings } from './evaluate.ts';
import { regionSums } from './facts/region-sums.ts';

let database: WasmDatabase;
beforeAll(async () => {
  database = await openWasmDatabase();
  settle(database, [
    aSite('OLD', '140802', { closed_on: '2024-11-09', merged_into: 'NEW' }),
    aSite('NEW', '140802', { opened_on: '2024-11-10' }),
    aSite('LATE', '140802', { opened_on: '2024-11-10' }),
  ]);
});
afterAll(() => {
  database.close();
});

it.each([
  ['2024-09-30', ['LATE', 'OLD']],
  ['2024-12-31', ['LATE', 'NEW']],
])('at %s', async (round, sites) => {
  const options = { round, trial: false, parameters: {}, only: ['F01'] };
  const found = await detailedFindings(database, packFromDisk('YC'), options);
  expect(found.map((finding) => finding.subject_id)).toEqual(sites);
});

it('a county sums the place once', async () => {
  const rows = await database.query({
    text: `WITH parameter AS (SELECT DATE '2024-09-30' AS round),
      subject_county AS (SELECT '140802' AS id, '140802' AS key)
      ${regionSums.text(['sites'], 'county')}`,
    values: [],
  });
  expect(rows.column('sites')).toEqual([2]);
});
