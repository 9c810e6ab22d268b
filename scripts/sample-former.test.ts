// Sites that closed, merged or changed their code: history under the old code, none after, and each place once a round.
import { describe, expect, test } from 'vitest';
import type { Row } from '../src/sample/register.ts';
import { built } from './sample-built.ts';
import { readPlan } from './sample-sources.ts';

const regions = { yuncheng: built(readPlan('yuncheng')), hequ: built(readPlan('hequ')) };

/** The first quarter end on or after a day. */
function roundAfter(day: string, rounds: readonly string[]): string | undefined {
  return rounds.find((round) => round >= day);
}

describe.each(Object.entries(regions))('%s', (_name, region) => {
  const sites = region.rows('site');
  const figures = region.rows('site_round');
  const rounds = [...new Set(figures.map(({ round }) => String(round)))].sort();
  const former = sites.filter((site) => site.closed_on !== null);
  const at = (id: unknown) => figures.filter((row) => row.site_id === id).map(({ round }) => String(round));
  const successor = (site: Row<'site'>) => sites.find(({ site_id }) => site_id === site.merged_into);
  const recoded = former.filter((site) => String(successor(site)?.opened_on ?? '') > String(site.closed_on));

  test('one closed for good, two merged into one, one goes on under another code', () => {
    expect(former.filter((site) => site.merged_into === null)).toHaveLength(1);
    const merged = former.filter((site) => site.merged_into !== null && !recoded.includes(site));
    expect(merged).toHaveLength(2);
    expect(new Set(merged.map((site) => site.merged_into)).size).toBe(1);
    expect(recoded).toHaveLength(1);
  });

  test('rows end with the closing, in every table that has a round', () => {
    for (const { site_id, closed_on } of former) {
      expect(at(site_id).length).toBeGreaterThan(5);
      for (const table of ['site_round', 'safety_round', 'industry_round', 'team'] as const) {
        const after = region
          .rows(table)
          .filter((row) => row.site_id === site_id && String(row.round) >= String(closed_on));
        expect(after).toEqual([]);
      }
      const counted = region.rows('measure').filter((row) => row.subject_id === site_id);
      expect(counted.every(({ period }) => String(period) <= String(closed_on))).toBe(true);
      const there = region.rows('provision').filter((row) => row.subject_id === site_id);
      expect(there.every(({ as_of }) => String(as_of) < String(closed_on))).toBe(true);
    }
  });

  test('under the new code rows begin with the round after the change, and no round has both', () => {
    for (const old of recoded) {
      const [before, after] = [at(old.site_id), at(old.merged_into)];
      expect(before.filter((round) => after.includes(round))).toEqual([]);
      expect(after[0]).toBe(roundAfter(String(old.closed_on), rounds));
    }
  });

  test('who was merged is counted with the other site from then on, not before', () => {
    const joined = former.filter((site) => site.merged_into !== null && !recoded.includes(site));
    const host = joined[0]?.merged_into;
    const since = String(joined[0]?.closed_on);
    const people = figures.flatMap((row) =>
      row.site_id === host && typeof row.pop_total === 'number'
        ? [{ round: String(row.round), total: row.pop_total }]
        : [],
    );
    const before = people.findLast(({ round }) => round < since)?.total ?? 0;
    const after = people.find(({ round }) => round >= since)?.total;
    expect(before).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(before);
  });

  test('a former code points to a site that counts', () => {
    for (const site of former.filter(({ merged_into }) => merged_into !== null)) {
      expect(successor(site)?.closed_on).toBeNull();
    }
  });
});
