import { describe, expect, it } from 'vitest';
import { aBriefingWorld } from '../briefing-world.ts';

const worlds = Array.from({ length: 120 }, (_, seed) => aBriefingWorld(seed));

describe('a made-up world', () => {
  it('is the same for the same seed', () => {
    expect(aBriefingWorld(7).raw).toEqual(worlds[7]?.raw);
  });

  it('counts the same from its rows as its facts say', () => {
    for (const { facts, recountFully } of worlds) {
      for (const place of [facts.all, ...facts.counties]) {
        const id = place.id === '' ? 'all' : place.id;
        expect(recountFully(`${id}/sites/`)?.value).toBe(place.sites);
        for (const [requirement, tally] of Object.entries(place.tallies)) {
          expect(recountFully(`${id}/${requirement}/fail`)).toMatchObject({
            value: tally.fail,
            denominator: tally.n,
            unknown: tally.unknown,
            suppressed: tally.suppressed,
          });
        }
        for (const [name, rate] of Object.entries(place.rates)) {
          expect(recountFully(`${id}/${name}/rate`)).toMatchObject({
            value: rate.rate,
            suppressed: rate.suppressed,
          });
        }
      }
    }
  });

  it('is now and then empty, unknown, hidden, alone in time, read on trial, past its period, filtered or changed', () => {
    const count = (is: (world: (typeof worlds)[number]['facts']) => boolean): number =>
      worlds.filter(({ facts }) => is(facts)).length;
    const open = (part: 'unknown' | 'suppressed') =>
      count(({ all }) => {
        const tallies = Object.values(all.tallies);
        return tallies.length > 0 && tallies.every((tally) => tally[part] === tally.n);
      });
    expect(count(({ sites }) => sites.count === 0)).toBeGreaterThan(0);
    expect(open('unknown')).toBeGreaterThan(0);
    expect(open('suppressed')).toBeGreaterThan(0);
    expect(count(({ since }) => since === null)).toBeGreaterThan(5);
    expect(count(({ pack }) => pack.trial)).toBeGreaterThan(3);
    expect(count(({ pack }) => pack.endedOn !== null)).toBeGreaterThan(0);
    expect(count(({ filters }) => filters.length > 0)).toBeGreaterThan(3);
    expect(count(({ parameters }) => parameters.some(({ changed }) => changed))).toBeGreaterThan(5);
    expect(count(({ pack }) => pack.id !== 'YC')).toBeGreaterThan(5);
    expect(count(({ counties }) => counties.length === 13)).toBeGreaterThan(2);
  });
});
