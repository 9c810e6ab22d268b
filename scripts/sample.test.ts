// `atlas sample`: published totals, monthly duties, the same bytes twice, wrong calls.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Row } from '../src/sample/register.ts';
import { built, inLast } from './sample-built.ts';
import { readPlan, regionNames } from './sample-sources.ts';
import { sampleCommand, writeSample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'sample-'));
afterAll(() => rmSync(folder, { recursive: true }));

const regions = {
  yuncheng: built(readPlan('yuncheng')),
  ziyang: built(readPlan('ziyang')),
  hequ: built(readPlan('hequ')),
};

function total(cells: readonly unknown[]): number {
  expect(cells.every((cell) => typeof cell === 'number')).toBe(true);
  return cells.reduce((sum: number, cell) => sum + Number(cell), 0);
}

describe('published totals are met exactly in the last round', () => {
  test('Ziyang: 139 sites, 19,291 households, 64,168 people, 112 factories, 3,211 workers', () => {
    const { ziyang } = regions;
    const figures = inLast(ziyang.rows('site_round'));
    expect(ziyang.rows('site')).toHaveLength(139);
    expect(figures).toHaveLength(139);
    expect(total(figures.map((row) => row.hh_total))).toBe(19_291);
    expect(total(figures.map((row) => row.pop_total))).toBe(64_168);
    expect(ziyang.rows('workshop')).toHaveLength(112);
    const factories = new Set(
      ziyang
        .rows('workshop')
        .filter(({ kind }) => kind === 'community_factory')
        .map((row) => row.workshop_id),
    );
    const work = inLast(ziyang.rows('workshop_round')).filter((row) => factories.has(row.workshop_id));
    expect(total(work.map((row) => row.workers))).toBe(3211);
  });

  test('Hequ: 1,767 households, 4,647 people, 481 households without labour', () => {
    const figures = inLast(regions.hequ.rows('site_round'));
    const counting = regions.hequ.rows('site').filter((row) => row.closed_on === null);
    expect(new Set(figures.map((row) => row.site_id))).toEqual(new Set(counting.map((row) => row.site_id)));
    expect(total(figures.map((row) => row.hh_total))).toBe(1767);
    expect(total(figures.map((row) => row.pop_total))).toBe(4647);
    expect(total(figures.map((row) => row.hh_no_labour))).toBe(481);
  });

  test('national: 35,000 sites and 9.6 million registered people (two rounds built here)', () => {
    const national = built({ ...readPlan('national'), first_round: '2026-03-31' });
    expect(national.rows('site')).toHaveLength(35_000);
    expect(total(inLast(national.rows('site_round')).map((row) => row.pop_registered))).toBe(9_600_000);
    const provinces = national.rows('region').filter(({ level }) => level === 'province');
    expect(provinces).toHaveLength(22);
  }, 120_000);

  test('Yuncheng: 13 counties, 200 sites that count and 4 that do no more, 20 rounds', () => {
    const { yuncheng } = regions;
    expect(yuncheng.places.counties).toHaveLength(13);
    expect(yuncheng.rows('site').filter((row) => row.closed_on === null)).toHaveLength(200);
    expect(yuncheng.rows('site').filter((row) => row.closed_on !== null)).toHaveLength(4);
    expect(new Set(yuncheng.rows('site_round').map(({ round }) => round)).size).toBe(20);
  });
});

test('Ziyang: two communities without an activity in the last quarter', () => {
  const all = new Set(regions.ziyang.rows('site').map(({ community }) => community));
  const events = regions.ziyang.rows('event').filter(({ kind }) => kind === 'activity');
  const active = new Set(
    events.filter((row) => String(row.held_on) > '2026-03-31').map((row) => row.subject_id),
  );
  expect(events.some((row) => all.has(row.subject_id ?? null))).toBe(true);
  expect(all.size - active.size).toBeGreaterThanOrEqual(2);
});

test('Jingyuan: both deliverables on time, on the 25th, late and missing; no site', () => {
  const jingyuan = built(readPlan('jingyuan'));
  expect(jingyuan.rows('site')).toHaveLength(0);
  for (const wanted of ['monitoring_entry', 'change_list']) {
    const reports = jingyuan.rows('report').filter(({ deliverable }) => deliverable === wanted);
    // Of the seventh township nothing is recorded; two months are listed ahead.
    expect(reports).toHaveLength(6 * 62);
    const late = (row: Row<'report'>) => String(row.submitted_on) > `${String(row.month).slice(0, 8)}25`;
    expect(reports.some((row) => row.submitted_on === null)).toBe(true);
    expect(reports.some((row) => row.submitted_on === `${String(row.month).slice(0, 8)}25`)).toBe(true);
    expect(reports.some((row) => row.submitted_on !== null && late(row))).toBe(true);
    expect(reports.some((row) => row.submitted_on !== null && !late(row))).toBe(true);
  }
});

test('written twice, every file has the same bytes', () => {
  const digest = (name: string) =>
    readdirSync(join(folder, name))
      .sort()
      .map(
        (file) =>
          `${file} ${createHash('sha256')
            .update(readFileSync(join(folder, name, file)))
            .digest('hex')}`,
      );
  for (const region of ['yuncheng', 'hequ', 'fangxian']) {
    writeSample(region, join(folder, `${region}-1`));
    writeSample(region, join(folder, `${region}-2`));
    expect(digest(`${region}-1`)).toEqual(digest(`${region}-2`));
  }
}, 120_000);

test('a wrong call returns 2 and writes nothing', async () => {
  expect(await sampleCommand(['--region', 'atlantis', '--out', folder])).toBe(2);
  expect(await sampleCommand(['--region', 'hequ'])).toBe(2);
  expect(await sampleCommand(['--colour', 'red'])).toBe(2);
  expect(regionNames()).toEqual(['fangxian', 'hequ', 'jingyuan', 'national', 'yuncheng', 'ziyang']);
});
