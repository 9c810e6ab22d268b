import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasmDatabase, type WasmDatabase } from '../../testing/wasm-database.ts';
import { aRow, aSite, round, settle } from '../../testing/world.ts';
import type { CountyRecord } from '../../model/county-record.ts';
import { readCountyRecord } from './county-record.ts';
import { readSafety } from './safety.ts';

const county = '140802';
let database: WasmDatabase;
let record: CountyRecord;

beforeAll(async () => {
  database = await openWasmDatabase();
  settle(
    database,
    [
      aSite('S1', county).with('site_round', { hh_total: 40, as_of: round }),
      aSite('S2', '140829'),
      aRow('safety_round', { site_id: 'S1', round, dibao_eligible: 9, as_of: '2025-06-20' }),
      aRow('masked', { table_name: 'safety_round', key: 'S1', round, column_name: 'dibao_declined' }),
      aRow('masked', { table_name: 'site_round', key: 'S2', round: null, column_name: 'hh_total' }),
      aRow('assessment', { county_adcode: county, year: 2023, self_score: 90, city_score: 84.5 }),
      aRow('assessment', { county_adcode: county, year: 2024, self_score: 91 }),
      aRow('assessment', { county_adcode: county, year: 2026, self_score: 99 }),
      aRow('masked', { table_name: 'assessment', key: `${county}|2024`, column_name: 'city_score' }),
      aRow('finance', { adcode: county, year: 2024, item: 'property_subsidy', due_yuan: 5670000 }),
      aRow('finance', { adcode: '140829', year: 2024, item: 'property_subsidy', due_yuan: 1 }),
      aRow('visit', { visit_id: 'V1', site_id: 'S1', visited_on: '2025-06-30', kind: 'unannounced' }),
      aRow('visit', { visit_id: 'V2', site_id: 'S1', visited_on: '2025-06-01' }),
      aRow('visit', { visit_id: 'V3', site_id: 'S1', visited_on: '2025-07-01', kind: 'unannounced' }),
      aRow('visit', { visit_id: 'V4', site_id: 'S2', visited_on: '2025-06-01', kind: 'unannounced' }),
      aRow('issue', {
        issue_id: 'I1',
        site_id: 'S1',
        dimension: 'fire',
        found_on: '2025-01-01',
        due_on: '2025-02-01',
      }),
      aRow('issue', {
        issue_id: 'I2',
        site_id: 'S1',
        dimension: 'fire',
        found_on: '2025-01-01',
        closed_on: round,
      }),
      aRow('issue', {
        issue_id: 'I3',
        site_id: 'S1',
        dimension: 'fire',
        found_on: '2025-06-01',
        closed_on: '2025-07-01',
        status: 'closed',
        reopens: 'I2',
      }),
      aRow('project', {
        project_id: 'P1',
        county_adcode: county,
        planned_end: '2025-06-20',
        finished_on: '2025-07-05',
      }),
      aRow('project', {
        project_id: 'P2',
        site_id: 'S1',
        planned_end: '2025-03-31',
        finished_on: '2025-03-31',
      }),
      aRow('project', { project_id: 'P3', county_adcode: county }),
    ],
    ['clinic'],
  );
  record = await readCountyRecord(database, county, round);
});
afterAll(() => {
  database.close();
});

describe('the registers of a county', () => {
  it('give the scores up to the year of the round, a hidden one as hidden', () => {
    expect(record.assessments).toEqual([
      { year: 2023, self: { state: 'known', value: 90 }, city: { state: 'known', value: 84.5 } },
      { year: 2024, self: { state: 'known', value: 91 }, city: { state: 'suppressed', value: null } },
    ]);
  });

  it('give what was due and paid, an empty cell as unknown', () => {
    expect(record.finances).toEqual([
      {
        item: 'property_subsidy',
        year: 2024,
        due: { state: 'known', value: 5670000 },
        paid: { state: 'unknown', value: null },
      },
    ]);
  });

  it('count the visits of twelve months, months without any among them', () => {
    expect(record.visits.map(({ month }) => month)).toEqual([
      ...['2024-07', '2024-08', '2024-09', '2024-10', '2024-11', '2024-12'],
      ...['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'],
    ]);
    expect(record.visits.at(-1)).toEqual({
      month: '2025-06',
      visits: 2,
      unannounced: 1,
      kindUnknown: 1,
      sites: 1,
    });
    expect(record.visits[0]?.visits).toBe(0);
  });

  it('keep an issue open that was closed after the round', () => {
    expect(record.issues).toEqual([
      { dimension: 'fire', found: 3, closed: 1, open: 2, overdue: 1, noDue: 1, reopened: 1 },
    ]);
  });

  it('count the delay of a project to the round while it is not finished', () => {
    expect(record.projects.map(({ id, finishedOn, delayDays }) => [id, finishedOn, delayDays])).toEqual([
      ['P2', '2025-03-31', 0],
      ['P1', null, 10],
      ['P3', null, null],
    ]);
  });

  it('know which tables the extract holds', () => {
    expect([record.tables.has('finance'), record.tables.has('clinic')]).toEqual([true, false]);
  });
});

describe('social safety of a round', () => {
  it('stands in the order of the sites, hidden cells marked and never zero', async () => {
    const table = await readSafety(database, round);
    expect([...table.values.dibao_eligible]).toEqual([9, NaN]);
    expect([...table.values.dibao_declined]).toEqual([NaN, NaN]);
    expect([...(table.masked.dibao_declined ?? [])]).toEqual([1, 0]);
    expect([...(table.masked.hh_total ?? [])]).toEqual([0, 1]);
    expect(table.asOf).toEqual(['2025-06-20', null]);
    expect(table.present).toBe(true);
  });
});
