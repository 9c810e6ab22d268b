import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWasmDatabase, type WasmDatabase } from '../testing/wasm-database.ts';
import { aSite, round, settle } from '../testing/world.ts';
import { sharedItems } from './shared-items.ts';

let database: WasmDatabase;
beforeAll(async () => {
  database = await openWasmDatabase();
});
afterAll(() => {
  database.close();
});

it('takes the newest row up to the round and, on one day, the stricter status', async () => {
  settle(database, [
    aSite('S0').has('F01', 'present', { as_of: '2024-01-01' }).has('F01', 'shared', { as_of: '2025-01-01' }),
    aSite('S1').has('F01', 'shared').has('F01', 'absent', { source: 'self' }),
    aSite('S2').has('F01', 'shared', { as_of: '2024-01-01' }).has('F01', 'present', { as_of: '2025-01-01' }),
    aSite('S3').has('F01', 'shared').has('F01', 'present', { source: 'visit' }),
    aSite('S4').has('F02', 'shared', { as_of: '2025-07-01' }),
  ]);
  const shared = await sharedItems(database, round, 5);
  expect([...(shared.get('F01') ?? [])]).toEqual([1, 0, 0, 1, 0]);
  expect(shared.has('F02')).toBe(false);
});
