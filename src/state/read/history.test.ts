import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWasmDatabase, type WasmDatabase } from '../../testing/wasm-database.ts';
import { aSite, settle } from '../../testing/world.ts';
import { readHistory } from './history.ts';

let database: WasmDatabase;
const quarters = ['2024-09-30', '2024-12-31', '2025-03-31', '2025-06-30'] as const;
const [q1, q2, q3, q4] = quarters;

beforeAll(async () => {
  database = await openWasmDatabase();
  const at = (round: string, employed: number | null, more = {}) => ({
    round,
    employed,
    as_of: round,
    ...more,
  });
  settle(database, [
    aSite('HOST', '140802', { opened_on: '2019-01-01' })
      .with('site_round', at(q1, 10, { labourers: 20 }))
      .with('site_round', at(q2, 11, { labourers: 21 }))
      .with('site_round', at(q3, 30, { labourers: 40 })),
    aSite('PART', '140802', { closed_on: '2025-02-10', merged_into: 'HOST' })
      .with('site_round', at(q1, 5, { as_of: '2024-08-31', labourers: null }))
      .masked('site_round', 'labourers', { round: q1 })
      .with('site_round', at(q3, 99)),
    aSite('NEW', '140802', { opened_on: '2024-11-10' })
      .with('site_round', at(q2, 8))
      .with('site_round', at(q3, 9)),
    aSite('OLD', '140802', { closed_on: '2024-11-09', merged_into: 'NEW' }).with('site_round', at(q1, 7)),
    aSite('OLDEST', '140802', { closed_on: '2020-01-01', merged_into: 'OLD' }),
    aSite('UNDATED', '140802', { merged_into: 'HOST' }).with('site_round', at(q1, 3)),
    aSite('A', '140802', { merged_into: 'B' }).with('site_round', at(q1, 1)),
    aSite('B', '140802', { merged_into: 'A' }).with('site_round', at(q1, 2)),
  ]);
});
afterAll(() => {
  database.close();
});

async function historyOf(site: string, through: string = q4) {
  const rows = await readHistory(database, site, through);
  return rows.map(({ round, employed, labourers, formers }) => [round, employed, labourers, formers]);
}

it('adds those that were merged later while they counted, and is unknown where one of them is', async () => {
  expect(await historyOf('HOST')).toEqual([
    [q1, 15, null, 'PART'],
    [q2, null, null, 'PART'],
    [q3, 30, 40, null],
  ]);
  const [first] = await readHistory(database, 'HOST', q1);
  expect(first).toMatchObject({ masked: 'labourers', as_of: '2024-08-31' });
});

it('goes on under the older code of the place', async () => {
  expect(await historyOf('NEW')).toEqual([
    [q1, 7, null, 'OLD'],
    [q2, 8, null, null],
    [q3, 9, null, null],
  ]);
  expect(await historyOf('NEW', q1)).toEqual([[q1, 7, null, 'OLD']]);
});

it('leaves a site without others as it is, closed or not', async () => {
  expect(await historyOf('PART')).toEqual([
    [q1, 5, null, null],
    [q3, 99, null, null],
  ]);
  expect(await historyOf('UNDATED')).toEqual([[q1, 3, null, null]]);
});

it('ends where sites name each other', async () => {
  expect(await historyOf('A')).toEqual([[q1, 1, null, null]]);
});
