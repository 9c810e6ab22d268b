// The awkward cases that every sample register with sites contains on purpose.
import { distance } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import type { Row } from '../src/sample/register.ts';
import { built, inLast } from './sample-built.ts';
import { readPlan } from './sample-sources.ts';

const regions = {
  yuncheng: built(readPlan('yuncheng')),
  ziyang: built(readPlan('ziyang')),
  hequ: built(readPlan('hequ')),
};

describe.each(Object.entries(regions))('%s', (_name, region) => {
  const rows = region.rows;
  const figures = () => rows('site_round');

  test('the boundary figures occur in every population base', () => {
    for (const column of ['pop_total', 'pop_registered', 'pop_lifted'] as const) {
      const cells = new Set(inLast(figures()).map((row) => row[column]));
      for (const figure of [99, 100, 101, 799, 800, 801]) expect(cells).toContain(figure);
    }
  });

  test('cells and whole rows are missing, dates are stale, exactly a year old and a day older', () => {
    const expected = rows('site').length * new Set(figures().map(({ round }) => round)).size;
    expect(figures().length).toBeLessThan(expected);
    const newest = inLast(figures());
    expect(newest.some((row) => row.employed === null && row.willing_hh === null)).toBe(true);
    const dates = newest.map((row) => row.as_of);
    expect(dates).toContain('2025-06-30');
    expect(dates).toContain('2025-06-29');
    expect(rows('site').some(({ lon }) => lon === null)).toBe(true);
  });

  test('denominators of zero', () => {
    const newest = inLast(figures());
    for (const column of ['labourers', 'hh_labour', 'willing_hh', 'willing_unemployed'] as const) {
      expect(newest.map((row) => row[column])).toContain(0);
    }
    expect(
      inLast(rows('workshop_round')).some(({ posts, status }) => posts === 0 && status !== 'closed'),
    ).toBe(true);
  });

  test('workshops of every status, with and without acceptance, before, on and after the day', () => {
    const workshops = rows('workshop');
    const statuses = workshops.map(({ status }) => status);
    for (const status of ['running', 'idle', 'closed', 'planned', 'building'])
      expect(statuses).toContain(status);
    expect(workshops.some((row) => row.status === 'running' && row.accepted_on === null)).toBe(true);
    const days = workshops.map((row) => row.accepted_on);
    for (const day of ['2020-05-10', '2021-08-23', '2021-08-24']) expect(days).toContain(day);
    expect(days.some((day) => typeof day === 'string' && day > '2021-08-24')).toBe(true);
    expect(workshops.some(({ lon }) => lon === null)).toBe(true);
  });

  test('workshops at 769, 771 and 1,334 metres without a measured walk; walks of exactly 20 and 21 minutes', () => {
    const siteAt = new Map(rows('site').map((row) => [row.site_id, row]));
    const workshopAt = new Map(rows('workshop').map((row) => [row.workshop_id, row]));
    const unmeasured = rows('workshop_site').filter((row) => row.walk_minutes === null);
    const metres = unmeasured.flatMap((tie) => {
      const [site, workshop] = [siteAt.get(tie.site_id), workshopAt.get(tie.workshop_id)];
      if (typeof site?.lon !== 'number' || typeof workshop?.lon !== 'number') return [];
      const from = [site.lon, Number(site.lat)];
      return [distance(from, [workshop.lon, Number(workshop.lat)], { units: 'meters' })];
    });
    for (const at of [769, 771, 1334]) {
      const nearest = Math.min(...metres.map((each) => Math.abs(each - at)));
      expect(nearest).toBeLessThan(0.2);
    }
    const walks = rows('workshop_site').map((row) => row.walk_minutes);
    expect(walks).toContain(20);
    expect(walks).toContain(21);
  });

  test('service relations: one workshop for two sites, one for none, one with unknown posts', () => {
    const ties = rows('workshop_site');
    const tied = ties.map((row) => row.workshop_id);
    expect(new Set(tied).size).toBeLessThan(tied.length);
    expect(rows('workshop').some((row) => !tied.includes(row.workshop_id))).toBe(true);
    expect(ties.some((row) => row.posts_allocated === null)).toBe(true);
  });

  test('provision: two sources on one day, planned only, shared, self verified and never verified, no row at all', () => {
    const provisions = rows('provision').filter((row) => row.subject_kind === 'site');
    const byThing = new Map<string, Row<'provision'>[]>();
    for (const row of provisions) {
      const thing = `${row.subject_id}|${row.item}`;
      byThing.set(thing, [...(byThing.get(thing) ?? []), row]);
    }
    const things = [...byThing.values()];
    expect(
      things.some((each) => each.some((a) => each.some((b) => a.as_of === b.as_of && a.source !== b.source))),
    ).toBe(true);
    expect(things.some((each) => each.every(({ status }) => status === 'planned'))).toBe(true);
    expect(provisions.some(({ status }) => status === 'shared')).toBe(true);
    const self = provisions.filter(({ source }) => source === 'self');
    expect(self.some((row) => typeof row.verified_on === 'string')).toBe(true);
    expect(self.some((row) => !row.verified_on)).toBe(true);
    const counting = rows('site').filter((row) => row.closed_on === null);
    const surveyed = new Set(provisions.map((row) => row.subject_id));
    expect(counting.some((row) => !surveyed.has(row.site_id ?? null))).toBe(true);
  });

  test('one community has its sites in two townships', () => {
    const townships = new Map<unknown, Set<unknown>>();
    for (const { community, township_adcode: township } of rows('site')) {
      townships.set(community, (townships.get(community) ?? new Set()).add(township));
    }
    expect([...townships.values()].some((each) => each.size === 2)).toBe(true);
  });

  test('teams: one for two sites, of two, of none, without a name', () => {
    const newest = inLast(rows('team'));
    const shared = newest.filter((row) => String(row.team_id).endsWith('shared'));
    expect(shared).toHaveLength(2);
    expect(newest.some((row) => row.team_size === 2)).toBe(true);
    expect(newest.some((row) => row.team_size === 0 && row.first_secretary === true)).toBe(true);
    expect(newest.some((row) => row.team_size === 3 && row.team_id === null)).toBe(true);
  });
});
