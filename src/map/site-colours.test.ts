import { describe, expect, it } from 'vitest';
import { missingRamp, verdictLook } from '../components/verdict-look.ts';
import { wordsFor } from '../language/language.ts';
import { rgba } from './colour-text.ts';
import {
  ageColours,
  missingColours,
  outlineKind,
  plainColours,
  rateColours,
  type SiteColours,
  verdictColours,
} from './site-colours.ts';

const fillOf = (colours: SiteColours, row: number): number[] => [
  ...colours.fill.subarray(row * 4, row * 4 + 4),
];
const isHollow = (colours: SiteColours, row: number): boolean => (colours.fill[row * 4 + 3] ?? 255) < 190;

describe('colouring by missing facilities', () => {
  const missing = Uint8Array.of(0, 1, 6, 9, 0, 2, 0, 255);
  const unknown = Uint8Array.of(0, 0, 0, 0, 3, 1, 1, 0);
  const hidden = Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 0);
  const colours = missingColours(missing, unknown, 'light', hidden);

  it('fills none missing with the colour of pass and without a cross', () => {
    expect(fillOf(colours, 0).slice(0, 3)).toEqual([...rgba(verdictLook.pass.light.mark)].slice(0, 3));
    expect(colours.cross[0]).toBe(0);
  });
  it('takes the ramp for 1 to 6, keeps 6 for more, and lets the cross grow', () => {
    expect(fillOf(colours, 1).slice(0, 3)).toEqual([...rgba(missingRamp.light[0] ?? '')].slice(0, 3));
    expect(fillOf(colours, 2)).toEqual(fillOf(colours, 3));
    expect(colours.cross[2]).toBeGreaterThan(colours.cross[1] ?? 255);
  });
  it('never shows a site with unknown facilities as having all of them', () => {
    expect(isHollow(colours, 4)).toBe(true);
    expect(colours.outline[4]).toBe(outlineKind.dashed);
  });
  it('marks "at least so many" with a dashed rim on the fill', () => {
    expect(isHollow(colours, 5)).toBe(false);
    expect(colours.outline[5]).toBe(outlineKind.dashed);
  });
  it('draws hidden dotted and no finding as a grey dot', () => {
    expect(colours.outline[6]).toBe(outlineKind.dotted);
    expect(colours.outline[7]).toBe(outlineKind.dot);
  });
});

describe('colouring by one requirement', () => {
  it.each(['light', 'dark'] as const)('tells all states apart without hue (%s)', (theme) => {
    const colours = verdictColours(Uint8Array.of(0, 1, 2, 3, 4, 255), theme);
    const signs = [0, 1, 2, 3, 4].map((row) => `${colours.outline[row]} ${colours.cross[row]}`);
    expect(new Set(signs).size).toBe(5);
    expect(fillOf(colours, 5)).toEqual(fillOf(colours, 2));
    expect(colours.legend).toHaveLength(5);
  });
});

describe('colouring by a rate', () => {
  const rates = Float64Array.of(0, 0.6, 0.7999, 0.95, 1, NaN, NaN);
  const colours = rateColours(rates, Uint8Array.of(0, 0, 0, 0, 0, 0, 1), 'light');
  it('puts a bound into the class that it opens', () => {
    expect(fillOf(colours, 1)).toEqual(fillOf(colours, 2));
    expect(fillOf(colours, 0)).not.toEqual(fillOf(colours, 1));
    expect(fillOf(colours, 3)).toEqual(fillOf(colours, 4));
  });
  it('is hollow where unknown, dotted where hidden', () => {
    expect(isHollow(colours, 5)).toBe(true);
    expect(colours.outline[5]).toBe(outlineKind.dashed);
    expect(colours.outline[6]).toBe(outlineKind.dotted);
  });
  it.each(['light', 'dark'] as const)('runs one way in lightness, so that it survives grey (%s)', (theme) => {
    const made = rateColours(Float64Array.of(0.5, 0.7, 0.85, 0.92, 1), new Uint8Array(5), theme);
    const greys = [0, 1, 2, 3, 4].map((row) => grey(fillOf(made, row)));
    const sorted = [...greys].sort((a, b) => (theme === 'light' ? b - a : a - b));
    expect(greys).toEqual(sorted);
    expect(new Set(greys).size).toBe(5);
  });
});

describe('colouring by data age', () => {
  it('is hollow where no date is known and far apart in grey otherwise', () => {
    const colours = ageColours(Uint8Array.of(0, 1, 2), 'light');
    expect(isHollow(colours, 2)).toBe(true);
    expect(Math.abs(grey(fillOf(colours, 0)) - grey(fillOf(colours, 1)))).toBeGreaterThan(60);
  });
});

it('gives every legend entry words in both languages, and one quiet look before verdicts are there', () => {
  const scales = [
    missingColours(new Uint8Array(1), new Uint8Array(1), 'dark'),
    verdictColours(new Uint8Array(1), 'dark'),
    rateColours(new Float64Array(1), new Uint8Array(1), 'dark'),
    ageColours(new Uint8Array(1), 'dark'),
  ];
  for (const language of ['zh-CN', 'en'] as const)
    for (const { label, values } of scales.flatMap(({ legend }) => legend)) {
      const text = wordsFor(language).t(label, values);
      expect(text).not.toBe('');
      expect(text).not.toContain('{{');
    }
  expect(plainColours(3, 'light').fill).toHaveLength(12);
});

const grey = ([red = 0, green = 0, blue = 0]: number[]): number => red * 0.299 + green * 0.587 + blue * 0.114;
