// Places, keys and figures of the sample registers agree with one another.
import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { columnsOf, tableNames } from '../src/model/tables.ts';
import type { Cell } from '../src/sample/register.ts';
import { built } from './sample-built.ts';
import { readPlan } from './sample-sources.ts';

const regions = {
  yuncheng: built(readPlan('yuncheng')),
  ziyang: built(readPlan('ziyang')),
  hequ: built(readPlan('hequ')),
  fangxian: built(readPlan('fangxian')),
  jingyuan: built(readPlan('jingyuan')),
};

describe.each(Object.entries(regions))('%s', (_name, region) => {
  const rows = region.rows;
  const figures = () => rows('site_round');

  test('every located site and workshop lies inside its county', () => {
    const shapes = new Map(region.places.counties.map(({ adcode, shape }) => [adcode, shape]));
    for (const { county_adcode, lon, lat } of [...rows('site'), ...rows('workshop')]) {
      const shape = shapes.get(String(county_adcode));
      if (lon === null || lat === null) continue;
      expect(shape && booleanPointInPolygon([Number(lon), Number(lat)], shape)).toBe(true);
    }
  });

  test('keys are unique, filled in, and refer to rows that exist', () => {
    const ids: Readonly<Record<string, ReadonlySet<unknown>>> = {
      region: new Set(rows('region').map((row) => row.adcode)),
      site: new Set(rows('site').map((row) => row.site_id)),
      workshop: new Set(rows('workshop').map((row) => row.workshop_id)),
      issue: new Set(rows('issue').map((row) => row.issue_id)),
    };
    const faults: string[] = [];
    for (const table of tableNames) {
      const columns = Object.entries(columnsOf(table));
      const keys = columns.filter(([, column]) => column.key).map(([name]) => name);
      const seen = new Set<string>();
      for (const row of rows(table) as readonly Readonly<Record<string, Cell>>[]) {
        const key = [...keys, ...(table === 'masked' ? ['round'] : [])].map((name) => row[name]).join('|');
        if (seen.has(key)) faults.push(`${table}: ${key} twice`);
        seen.add(key);
        for (const [name, { key: part, references, required, oneOf }] of columns) {
          const cell = row[name] ?? null;
          const at = `${table} ${key} ${name}: ${cell}`;
          if (cell === null && (part ?? required)) faults.push(`${at} is missing`);
          if (cell !== null && references && !ids[references]?.has(cell))
            faults.push(`${at} refers to nothing`);
          if (cell !== null && oneOf && !oneOf.includes(String(cell))) faults.push(`${at} is not allowed`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test('social safety: parts and totals agree, and a transfer has a course', () => {
    for (const row of rows('safety_round')) {
      const number = (cell: Cell | undefined) => (typeof cell === 'number' ? cell : null);
      const [all, unstable, edge, sudden] = [
        number(row.monitored_hh),
        number(row.monitored_unstable_hh),
        number(row.monitored_edge_hh),
        number(row.monitored_sudden_hh),
      ];
      if (edge !== null && sudden !== null) expect(all).toBe((unstable ?? 0) + edge + sudden);
      const [eligible, applied, declined] = [
        number(row.dibao_eligible),
        number(row.dibao_applied),
        number(row.dibao_declined),
      ];
      const moved = (number(row.dibao_transferred) ?? 0) + (number(row.dibao_pending) ?? 0);
      if (applied !== null && number(row.dibao_pending) !== null) expect(moved).toBe(applied);
      if (applied !== null && declined !== null)
        expect(applied + declined).toBeLessThanOrEqual(eligible ?? 0);
      for (const [part, whole] of [
        ['home_visits_done', 'home_visits_due'],
        ['insured_pension', 'eligible_pension'],
        ['voters_registered', 'voters_eligible'],
        ['permits_issued', 'permits_eligible'],
      ] as const) {
        expect(number(row[part]) ?? 0).toBeLessThanOrEqual(number(row[whole]) ?? Infinity);
      }
    }
  });

  test('what is counted: periods end with a month, lie within the rounds, and no share is above one', () => {
    // Days by cases and yuan by households are no shares.
    const quotients = ['H06a', 'J12a'];
    for (const row of rows('measure')) {
      const period = String(row.period);
      expect(period <= '2026-06-30').toBe(true);
      expect(new Date(Date.parse(period) + 86_400_000).getUTCDate()).toBe(1);
      if (typeof row.as_of === 'string') expect(row.as_of <= period).toBe(true);
      if (typeof row.numerator !== 'number' || typeof row.denominator !== 'number') continue;
      if (!quotients.includes(String(row.item))) expect(row.numerator).toBeLessThanOrEqual(row.denominator);
    }
  });

  test('figures that are known agree with one another', () => {
    const order = [
      ['hh_labour_stable', 'hh_labour_known', 'hh_labour', 'hh_total'],
      ['pop_lifted', 'pop_registered', 'pop_total'],
      ['hh_lifted', 'hh_registered', 'hh_total', 'pop_total'],
      ['employed_stable', 'employed', 'labourers', 'pop_total'],
      ['hh_no_labour_covered', 'hh_no_labour', 'hh_total'],
      ['hh_menu_covered', 'hh_total'],
      ['willing_hh', 'hh_labour'],
    ] as const;
    for (const row of figures()) {
      for (const chain of order) {
        const known = chain.map((column) => row[column]).filter((cell) => typeof cell === 'number');
        expect(known).toEqual(known.toSorted((a, b) => a - b));
      }
      const { employed, willing_unemployed: willing, labourers } = row;
      if (typeof employed === 'number' && typeof willing === 'number' && typeof labourers === 'number') {
        expect(employed + willing).toBeLessThanOrEqual(labourers);
      }
      if (typeof row.as_of === 'string') expect(row.as_of <= String(row.round)).toBe(true);
    }
    for (const { posts, workers, workers_resettled: resettled } of rows('workshop_round')) {
      if (typeof workers === 'number' && typeof resettled === 'number')
        expect(resettled).toBeLessThanOrEqual(workers);
      if (typeof workers === 'number' && typeof posts === 'number')
        expect(workers).toBeLessThanOrEqual(posts);
    }
  });
});
