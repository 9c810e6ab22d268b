import { describe, expect, it } from 'vitest';
import { smallAtlas, type SmallSite } from '../../testing/small-atlas.ts';
import { figuresOf } from './figures.ts';

const sites: SmallSite[] = [
  {
    name: 'a',
    county: 'A',
    at: [111, 35],
    figures: { pop_total: 100, hh_labour: 10, hh_labour_known: 8, hh_labour_stable: 6 },
    verdicts: { 'F-ALL': 'pass', W03: 'fail' },
  },
  {
    name: 'b',
    county: 'A',
    figures: { pop_total: 50, hh_labour: 5, hh_labour_known: 5, hh_labour_stable: 5 },
    verdicts: { 'F-ALL': 'unknown', W03: 'suppressed' },
  },
  { name: 'c', county: 'B', figures: { hh_labour: 7 }, verdicts: { 'F-ALL': 'fail', W03: 'not_applicable' } },
];

describe('the figures at the top, counted by hand', () => {
  const figures = figuresOf(smallAtlas(sites));

  it('counts sites, people, and what is not known of them', () => {
    expect(figures?.sites).toEqual({ matching: 3, total: 3, people: 150, peopleUnknown: 1, notLocated: 2 });
  });

  it('keeps unknown and suppressed inside n, not applicable outside', () => {
    expect(figures?.tenOfTen).toMatchObject({ k: 1, n: 3, pass: 1, fail: 1, unknown: 1, change: null });
    expect(figures?.noWorkshop).toMatchObject({ k: 1, n: 2, suppressed: 1, notApplicable: 1 });
  });

  it('has no figure where no requirement of that name was judged', () => {
    expect(figures?.outside20).toBeNull();
  });

  it('adds households only over sites where all parts are known', () => {
    expect(figures?.households).toMatchObject({
      without: 2,
      known: 13,
      labour: 15,
      unknown: 2,
      sitesLeftOut: 1,
    });
    expect(figures?.households?.lower).toBeCloseTo(11 / 15);
    expect(figures?.households?.upper).toBeCloseTo(13 / 15);
  });

  it('says how much a figure moved since the round before', () => {
    const now = smallAtlas(sites);
    const before = smallAtlas([{ name: 'a', county: 'A', verdicts: { 'F-ALL': 'fail', W03: 'fail' } }]);
    const moved = figuresOf({ ...now, previous: before.findings, previousRoundTable: before.roundTable });
    expect(moved?.tenOfTen?.change).toBe(1);
    expect(moved?.noWorkshop?.change).toBe(0);
    expect(moved?.households?.change).toBeNull();
  });
});
