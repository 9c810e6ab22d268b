import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../model/item.ts';
import { openWasmDatabase, type WasmDatabase } from '../../testing/wasm-database.ts';
import { aRow, aSite, round, settle } from '../../testing/world.ts';
import { type AgeRow, ageStatus, monthsBehind } from '../derive/data-age.ts';
import { readDataAge } from './data-age.ts';

let database: WasmDatabase;
let rows: AgeRow[];

const yearly: Item = {
  code: 'Z26a',
  table: 'measure',
  subject: 'site',
  every: 'year',
  parts: 'ratio',
  title: { zh: '', en: '' },
  unit: { zh: '', en: '' },
  help: null,
};
const counted = { subject_kind: 'site', source: 'county', numerator: 1, denominator: 2 };

beforeAll(async () => {
  database = await openWasmDatabase();
  const region = { name_zh: '县' };
  settle(
    database,
    [
      aRow('region', { ...region, adcode: '140802', level: 'county' }),
      aRow('region', { ...region, adcode: '140821', level: 'county' }),
      aRow('region', { ...region, adcode: '140821100', level: 'township' }),
      aSite('S1')
        .with('site_round', { as_of: '2025-06-20' })
        .has('F01', 'present')
        .has('F02', 'present', { as_of: '2024-01-31' }),
      aSite('S2').with('site_round', { as_of: '2025-03-20', round: '2025-03-31' }),
      aSite('S3', '140821').with('site_round', { as_of: '2024-12-20', round: '2024-12-31' }),
      aSite('S4', '140821', { closed_on: '2025-01-31' }),
      aRow('site_round', { site_id: 'S3', round: '2025-09-30', as_of: '2025-09-20' }),
      aRow('measure', { ...counted, subject_id: 'S1', item: 'Z26a', period: '2024-12-31' }),
      aRow('measure', { ...counted, subject_id: 'S3', item: 'Z26a', period: '2023-12-31' }),
      aRow('report', {
        adcode: '140821100',
        month: '2025-05-01',
        deliverable: 'x',
        submitted_on: '2025-05-20',
      }),
      aRow('report', {
        adcode: '140821100',
        month: '2025-06-01',
        deliverable: 'x',
        submitted_on: '2025-07-02',
      }),
      aRow('finance', { adcode: '140802', year: 2024, item: 'x' }),
    ],
    ['team'],
  );
  rows = await readDataAge(database, round, 12, [yearly]);
});
afterAll(() => {
  database.close();
});

const row = (table: AgeRow['table'], county: string, unit: AgeRow['unit'] = 'site'): AgeRow => {
  const found = rows.find((one) => one.table === table && one.county === county && one.unit === unit);
  if (found === undefined) throw new Error(`no row for ${table} ${county}`);
  return found;
};

describe('a table by quarters', () => {
  it('is partly behind where a site has no row for the round', () => {
    const found = row('site_round', '140802');
    expect(found).toMatchObject({ subjects: 2, recorded: 2, behind: 1, newest: round, asOf: '2025-06-20' });
    expect(ageStatus(found, round)).toBe('partly');
  });
  it('is behind by the quarters that are missing; later rows do not count, nor do closed sites', () => {
    const found = row('site_round', '140821');
    expect(found).toMatchObject({ subjects: 1, recorded: 1, behind: 1, newest: '2024-12-31' });
    expect(ageStatus(found, round)).toBe('behind');
    expect(monthsBehind(found.until ?? '', round)).toBe(6);
  });
  it('is not known where the extract lacks it, and never where it is empty', () => {
    expect(ageStatus(row('team', '140802'), round)).toBe('not_known');
    expect(ageStatus(row('clinic', '140802'), round)).toBe('never');
  });
});

it('an item on record holds for the months of the parameter', async () => {
  expect(row('provision', '140802')).toMatchObject({
    subjects: 2,
    recorded: 1,
    behind: 1,
    newest: '2025-05-31',
  });
  const longer = await readDataAge(database, round, 24, []);
  expect(longer.find(({ table, county }) => table === 'provision' && county === '140802')?.behind).toBe(0);
});

it('a yearly figure holds until the next year ends', () => {
  expect(row('measure', '140802')).toMatchObject({ recorded: 1, behind: 0, until: '2025-12-31' });
  expect(row('measure', '140821')).toMatchObject({ recorded: 1, behind: 1, until: '2024-12-31' });
  expect(ageStatus(row('finance', '140802', 'county'), round)).toBe('within');
  expect(ageStatus(row('finance', '140821', 'county'), round)).toBe('never');
});

it('a monthly report that came after the round is not there yet', () => {
  expect(row('report', '140821', 'township')).toMatchObject({ recorded: 1, behind: 1, newest: '2025-05-31' });
  expect(monthsBehind('2025-05-31', round)).toBe(1);
});

it.each([
  ['2025-06-30', 0],
  ['2025-06-20', 1],
  ['2025-05-31', 1],
  ['2025-05-20', 2],
  ['2024-06-30', 12],
])('from %s to the round %i months have begun', (until, months) => {
  expect(monthsBehind(until, round)).toBe(months);
});
