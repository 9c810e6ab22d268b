import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateRate, employmentRate, type FigureOf, type RateColumn } from './employment-rates.ts';
import { tally } from './tally.ts';

const site =
  (figures: Partial<Record<RateColumn, number>>): FigureOf =>
  (column) =>
    figures[column] ?? null;

describe('the four employment rates', () => {
  it('counts households over those whose employment is known, with bounds over all', () => {
    const rate = employmentRate(
      'household',
      site({ hh_labour_stable: 18, hh_labour_known: 20, hh_labour: 25 }),
    );
    expect(rate).toEqual({ numerator: 18, denominator: 20, unknown: 5, rate: 0.9, lower: 0.72, upper: 0.92 });
  });

  it.each([
    ['labourer', { employed: 47, labourers: 50 }, 0.94],
    ['willing', { employed: 45, willing_unemployed: 5 }, 0.9],
    ['policy', { hh_menu_covered: 10, hh_total: 10 }, 1],
    ['labourer', { employed: 0, labourers: 0 }, null],
    ['labourer', { labourers: 5 }, null],
    ['willing', { employed: 3 }, null],
    ['household', { hh_labour_stable: 0, hh_labour_known: 0, hh_labour: 4 }, null],
  ] as const)('%s of %j is %s', (id, figures, expected) => {
    expect(employmentRate(id, site(figures)).rate).toBe(expected);
  });

  it('adds up sites and says how many were left out', () => {
    const sites = [
      site({ employed: 1, labourers: 2 }),
      site({ employed: 9, labourers: 10 }),
      site({ employed: 4 }),
    ];
    expect(aggregateRate('labourer', sites)).toMatchObject({
      numerator: 10,
      denominator: 12,
      sites: 2,
      leftOut: 1,
    });
    expect(aggregateRate('labourer', [])).toMatchObject({ rate: null, sites: 0, leftOut: 0 });
    expect(aggregateRate('labourer', sites, (position) => position === 2)).toMatchObject({
      leftOut: 0,
      suppressed: 1,
    });
  });

  it('keeps a site whose total of households is not known, but then gives no bounds', () => {
    const sites = [
      site({ hh_labour_stable: 1, hh_labour_known: 2, hh_labour: 3 }),
      site({ hh_labour_stable: 8, hh_labour_known: 8 }),
    ];
    expect(aggregateRate('household', sites)).toMatchObject({
      rate: 0.9,
      lower: null,
      upper: null,
      leftOut: 0,
    });
  });
});

describe('tally', () => {
  it('equals counting one by one', () => {
    const codes = fc.array(fc.constantFrom(0, 1, 2, 3, 4, 255), { maxLength: 60 });
    fc.assert(
      fc.property(codes, (given) => {
        const count = (code: number): number => given.filter((each) => each === code).length;
        const result = tally(Uint8Array.from(given));
        expect(result.n).toBe(count(0) + count(1) + count(3) + count(4));
        expect(result.notApplicable).toBe(count(2));
        if (result.n > 0) expect(result.upper).toBeCloseTo((result.n - result.fail) / result.n);
      }),
    );
  });

  it('counts only its members', () => {
    expect(tally([0, 1, 1, 3], [1, 3])).toMatchObject({
      pass: 0,
      fail: 1,
      unknown: 1,
      n: 2,
      lower: 0,
      upper: 0.5,
    });
  });
});
