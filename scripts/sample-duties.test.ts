// Duties and money of counties, townships and the city: what the sample registers hold of them, awkward cases first.
import { describe, expect, test } from 'vitest';
import { tableNames } from '../src/model/tables.ts';
import type { Row } from '../src/sample/register.ts';
import { built, type Built } from './sample-built.ts';
import { readItems, readPlan } from './sample-sources.ts';

const last = '2026-06-30';
const names = ['yuncheng', 'ziyang', 'hequ', 'fangxian', 'jingyuan'] as const;
const regions = Object.fromEntries(names.map((name) => [name, built(readPlan(name))])) as Record<
  (typeof names)[number],
  Built
>;
const { yuncheng, ziyang, jingyuan, fangxian } = regions;

test('every table of the contract has rows in some region, but for roads', () => {
  const empty = tableNames.filter(
    (table) => !table.startsWith('road_') && names.every((name) => regions[name].rows(table).length === 0),
  );
  expect(empty).toEqual([]);
});

test('every listed item is recorded in the region whose document asks for it', () => {
  const home: Readonly<Record<string, (typeof names)[number]>> = {
    Z: 'ziyang',
    H: 'hequ',
    K: 'fangxian',
    J: 'jingyuan',
  };
  const silent = ['J16d'];
  const missing = readItems().filter(({ code, table }) => {
    const region = regions[home[code.charAt(0)] ?? 'yuncheng'];
    return !silent.includes(code) && !region.rows(table).some(({ item }) => item === code);
  });
  expect(missing.map(({ code }) => code)).toEqual([]);
});

test.each(names)('%s: the plan names listed items only', (name) => {
  const listed = new Set(readItems().map(({ code }) => code));
  const plan = readPlan(name);
  const named = [
    ...Object.keys({ ...plan.provision, ...plan.measures, ...plan.silent }),
    ...[...plan.things, ...plan.figures].map(({ item }) => item),
  ];
  expect(named.filter((code) => !listed.has(code))).toEqual([]);
});

test.each(names)('%s: no item is known everywhere and always', (name) => {
  const cells = regions[name].rows('measure');
  expect(cells.some((row) => (row.value ?? row.numerator ?? null) === null)).toBe(true);
  expect(cells.some((row) => row.denominator === 0 || row.value === 0)).toBe(true);
  expect(cells.some((row) => typeof row.numerator === 'number' && row.numerator === row.denominator)).toBe(
    true,
  );
});

describe('money of Ziyang', () => {
  const money = (item: string) => ziyang.rows('finance').filter((row) => row.item === item);

  test('the published yuan: 8.8 million a year for five years; 5.67, 3.40 and 2.27 million', () => {
    expect(money('fund_government').map((row) => row.due_yuan)).toEqual(Array(5).fill(8_800_000));
    const subsidy = money('property_subsidy').filter((row) => Number(row.due_yuan) > 0);
    expect(subsidy.map((row) => row.due_yuan)).toEqual([5_670_000, 3_400_000, 2_270_000]);
  });

  test('one year short, one not known, one not recorded', () => {
    const fund = money('fund_government');
    expect(fund.some((row) => typeof row.paid_yuan === 'number' && row.paid_yuan < 8_800_000)).toBe(true);
    expect(fund.some((row) => row.paid_yuan === null)).toBe(true);
    expect(money('fund_residents').map((row) => row.year)).not.toContain(2022);
  });
});

describe('counties of Yuncheng', () => {
  const counties = yuncheng.places.counties.map(({ adcode }) => adcode);

  test('assessments of five years: one county missing, one without a score of the city, one tie', () => {
    const rows = yuncheng.rows('assessment');
    expect(rows).toHaveLength(13 * 5 - 1);
    const cities = rows.filter(({ year }) => year === 2025).map((row) => row.city_score);
    expect(cities.filter((score) => score === null)).toHaveLength(1);
    const known = cities.filter((score) => score !== null);
    expect(new Set(known).size).toBeLessThan(known.length);
  });

  test('a county without a leading group on record, and one without a project plan', () => {
    const told = (item: string) =>
      new Set(yuncheng.rows('provision').flatMap((row) => (row.item === item ? [row.subject_id] : [])));
    expect(counties.filter((county) => !told('R01').has(county))).toContain('140825');
    expect(counties.filter((county) => !told('R03').has(county))).toContain('140822');
  });

  test('projects: late, on the planned day, accepted and not reported, unfinished, not begun, without dates', () => {
    const rows = yuncheng.rows('project');
    const has = (what: (row: Row<'project'>) => boolean) => expect(rows.some(what)).toBe(true);
    has((row) => String(row.finished_on ?? '') > String(row.planned_end ?? '9'));
    has((row) => !!row.finished_on && row.finished_on === row.planned_end);
    has((row) => !!row.accepted_on && !row.reported_on);
    has((row) => !!row.started_on && !row.finished_on);
    has((row) => !!row.planned_end && !row.started_on);
    has((row) => !row.planned_start && !row.started_on);
    has((row) => row.site_id === null);
  });

  test('visits: a month without one, a month with announced ones only, sites never seen', () => {
    const visits = yuncheng.rows('visit');
    const months = new Set(visits.map((row) => String(row.visited_on).slice(0, 7)));
    expect(months.has('2026-05')).toBe(false);
    expect(months.size).toBe(58);
    const announced = visits.filter((row) => String(row.visited_on).startsWith('2026-02'));
    expect(announced.map(({ kind }) => kind)).toEqual(announced.map(() => 'scheduled'));
    expect(announced.length).toBeGreaterThan(0);
    expect(new Set(visits.map((row) => row.site_id)).size).toBeLessThan(yuncheng.rows('site').length);
  });

  test('issues: reopened, closed without verification, overdue, due on the day of the round, without a due day', () => {
    const issues = yuncheng.rows('issue');
    const open = issues.filter((row) => row.closed_on === null);
    const byId = new Map(issues.map((row) => [row.issue_id, row]));
    const reopened = issues.filter((row) => (row.reopens ?? null) !== null);
    expect(reopened.length).toBeGreaterThan(0);
    for (const row of reopened) {
      expect(String(row.found_on) > String(byId.get(row.reopens ?? null)?.closed_on)).toBe(true);
    }
    expect(issues.some((row) => row.closed_on !== null && row.verified_on === null)).toBe(true);
    expect(open.some((row) => String(row.due_on) < last)).toBe(true);
    expect(issues.some((row) => row.due_on === last)).toBe(true);
    expect(issues.some((row) => row.due_on === null)).toBe(true);
  });

  test('meetings: months with one, with two, on the very last day, and without', () => {
    const days = yuncheng
      .rows('event')
      .filter(({ kind, subject_kind }) => kind === 'meeting' && subject_kind === 'county')
      .map((row) => `${row.subject_id} ${row.held_on}`);
    const months = days.map((day) => day.slice(0, 14));
    expect(new Set(months).size).toBeLessThan(months.length);
    expect(new Set(months).size).toBeLessThan(13 * 60);
    expect(days.some((day) => day.endsWith('-31'))).toBe(true);
  });
});

describe('Fang and Jingyuan', () => {
  test('Jingyuan: stages of 2021 in time, late, on the last day, not recorded; months not yet over', () => {
    const stages = jingyuan.rows('provision').filter(({ item }) => String(item).startsWith('J16'));
    expect(stages.map(({ item, as_of }) => `${item} ${as_of}`)).toEqual([
      'J16a 2021-06-11',
      'J16b 2021-08-03',
      'J16c 2021-10-31',
    ]);
    const ahead = jingyuan.rows('report').filter(({ month }) => String(month) > last);
    expect(new Set(ahead.map(({ month }) => month))).toEqual(new Set(['2026-07-01', '2026-08-01']));
    expect(ahead.every((row) => row.submitted_on === null)).toBe(true);
  });

  test('Jingyuan: a township of which no report is recorded', () => {
    const reported = new Set(jingyuan.rows('report').map(({ adcode }) => adcode));
    const townships = jingyuan.rows('region').filter(({ level }) => level === 'township');
    expect(townships.filter(({ adcode }) => !reported.has(adcode ?? null))).toHaveLength(1);
  });

  test('Fang: the published figures of 2020', () => {
    const value = (code: string) =>
      fangxian.rows('measure').find(({ item, period }) => item === code && period === '2020-12-31')?.value;
    expect(['K01a', 'K01b', 'K02a', 'K02b', 'K02c'].map(value)).toEqual([2206, 181, 5149, 1014, 13]);
  });
});
