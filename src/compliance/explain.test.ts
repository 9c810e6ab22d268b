import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { packFromDisk, packIds } from '../testing/policy.ts';
import { openWasmDatabase } from '../testing/wasm-database.ts';
import type { WasmDatabase } from '../testing/wasm-database.ts';
import { aRow, aSite, aWorkshop, round, settle } from '../testing/world.ts';
import { explainFinding } from './explain.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let database: WasmDatabase;
beforeAll(async () => {
  database = await openWasmDatabase();
});
afterAll(() => database.close());

const options = { round, trial: true, parameters: {} };

it('shows the rows that decided, the one that counts first, and the predicate with its values', async () => {
  const site = aSite().with('site_round', { pop_lifted: 700, as_of: '2025-06-01' }).tiedTo('W1');
  settle(database, [site.has('F01', 'present', { as_of: '2024-01-01' }).has('F01', 'absent'), aWorkshop()]);
  const facility = await explainFinding(database, packFromDisk('YC'), 'F01', 'S1', options);
  expect(facility.rows.map(({ table, cells }) => [table, cells['status'], cells['as_of']])).toEqual([
    ['provision', 'absent', '2025-05-31'],
    ['provision', 'present', '2024-01-01'],
  ]);
  const workshop = await explainFinding(database, packFromDisk('YC'), 'W03', 'S1', options);
  expect(workshop.rows.map(({ table }) => table)).toEqual(['site_round', 'workshop_site', 'workshop']);
  expect(workshop.sql).toContain('site_round.pop_lifted <= 800');
});

it('shows what a county has, counted and paid, up to the round', async () => {
  const county = { subject_kind: 'county', subject_id: '610924' };
  const payment = { adcode: '610924', item: 'property_subsidy', paid_yuan: 1 };
  settle(database, [
    aRow('provision', { ...county, item: 'Z06', as_of: '2025-01-01', source: 'county', status: 'present' }),
    aRow('measure', {
      subject_kind: 'site',
      subject_id: 'S1',
      item: 'Z12',
      period: '2025-03-31',
      numerator: 1,
    }),
    aRow('measure', {
      subject_kind: 'site',
      subject_id: 'S1',
      item: 'Z12',
      period: '2025-09-30',
      numerator: 2,
    }),
    aRow('finance', { ...payment, year: 2025 }),
    aRow('finance', { ...payment, year: 2026 }),
  ]);
  const rowsOf = async (id: string, subject: string) =>
    (await explainFinding(database, packFromDisk('ZY'), id, subject, options)).rows;
  expect((await rowsOf('Z06', '610924')).map(({ cells }) => cells['status'])).toEqual(['present']);
  expect((await rowsOf('Z12', 'S1')).map(({ cells }) => cells['period'])).toEqual(['2025-03-31']);
  expect((await rowsOf('Z21', '610924')).map(({ cells }) => cells['year'])).toEqual(['2025']);
});

it('can be asked of every requirement', async () => {
  settle(database, [aSite()]);
  for (const pack of packIds.map(packFromDisk)) {
    for (const { id } of pack.requirements) {
      const { rows } = await explainFinding(database, pack, id, 'nobody', options);
      expect(rows).toEqual([]);
    }
  }
});
