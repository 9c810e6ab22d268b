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

it('shows the two newest counts of a township or county, and of a month what was held in the quarter', async () => {
  const county = { subject_kind: 'county', subject_id: '420325' };
  const matched = (period: string) => aRow('measure', { ...county, item: 'K05a', period, value: 0 });
  const met = (held: string, kind = 'meeting') =>
    aRow('event', { ...county, event_id: held + kind, kind, held_on: held });
  settle(database, [
    ...['2024-12-31', '2025-03-31', '2025-06-30', '2025-09-30'].map(matched),
    ...['2025-03-31', '2025-04-01', '2025-06-30', '2025-07-01'].map((day) => met(day)),
    met('2025-05-05', 'training'),
  ]);
  const pack = packFromDisk('FX');
  const matches = await explainFinding(database, pack, 'K05', '420325', options);
  expect(matches.rows.map(({ cells }) => cells['period'])).toEqual(['2025-06-30', '2025-03-31']);
  const meetings = await explainFinding(database, pack, 'K08', '420325', options);
  expect(meetings.rows.map(({ cells }) => cells['held_on'])).toEqual(['2025-06-30', '2025-04-01']);
});

it('shows the figures of a measure and the sites that a sum rests on', async () => {
  const at = (id: string, cells = {}) => aSite(id, '140930', cells).with('site_round', { hh_total: 10 });
  settle(database, [at('S1'), at('S2', { closed_on: '2025-01-01' }), aSite('S3').with('site_round', {})]);
  const sum = await explainFinding(database, packFromDisk('HQ'), 'H01', '140930', options);
  expect(sum.rows.map(({ table, cells }) => [table, cells['site_id']])).toEqual([['site_round', 'S1']]);
  expect(sum.sql).toContain('-- hh\nregion_sums.hh_total');
  await expect(explainFinding(database, packFromDisk('HQ'), 'H15', '140930', options)).rejects.toThrow('H15');
});

it('shows what was on record of the year ends, of a site and of the sites of a county', async () => {
  const site = aSite()
    .has('F01', 'absent', { as_of: '2021-11-30' })
    .has('F01', 'present', { as_of: '2026-01-31' });
  settle(database, [site.with('site_round', { round: '2023-12-31', hh_labour_stable: 4 })]);
  const later = { ...options, round: '2026-03-31' };
  const stood = await explainFinding(database, packFromDisk('YC'), 'R06', 'S1', later);
  const days = stood.rows.flatMap(({ table, cells }) => (table === 'provision' ? [cells['as_of']] : []));
  expect(days).toEqual(['2021-11-30']);
  const kept = await explainFinding(database, packFromDisk('YC'), 'R08', '140802', later);
  expect(kept.rows.map(({ table }) => table)).toEqual(['provision', 'site_round']);
});

it('can be asked of every requirement', async () => {
  settle(database, [aSite()]);
  for (const pack of packIds.map(packFromDisk)) {
    for (const { id, kind } of pack.catalogue) {
      if (kind === 'not_computable') continue;
      const { rows } = await explainFinding(database, pack, id, 'nobody', options);
      expect(rows).toEqual([]);
    }
  }
});
