// What each site looks like for each way of colouring: fill, outline and cross, and the legend that says so.
// Never by hue alone: hollow and dashed = unknown, hollow and dotted = hidden, a cross that grows = failing.
import { type LookTheme, missingRamp, verdictLook } from '../components/verdict-look.ts';
import type { MessageKey, MessageValues } from '../language/language.ts';
import { verdictCode } from '../model/verdict.ts';
import { type Rgba, rgba } from './colour-text.ts';
import { noCount } from '../compliance/missing-facilities.ts';

/** How the rim of a circle is drawn; the shader knows the same numbers. */
export const outlineKind = { plain: 0, dashed: 1, dotted: 2, dot: 3 } as const;
export type OutlineKind = (typeof outlineKind)[keyof typeof outlineKind];

/** One look: what a class of sites and its legend entry share. */
export interface SiteLook {
  /** '#rrggbb', or null = hollow. */
  readonly fill: string | null;
  readonly outline: OutlineKind;
  readonly line: string;
  /** Length of the arms of the cross as a share of the radius, 0 = none. */
  readonly cross: number;
}

export interface LegendEntry extends SiteLook {
  readonly label: MessageKey;
  readonly values?: MessageValues;
}

/** Four bytes (RGBA) a site in `fill` and `line`, one in `outline` and `cross` (0–255 for 0–1). */
export interface SiteColours {
  readonly fill: Uint8Array;
  readonly line: Uint8Array;
  readonly outline: Uint8Array;
  readonly cross: Uint8Array;
  readonly legend: readonly LegendEntry[];
}

/** Lower bounds of the rate classes above the first. */
export const rateBounds = [0.6, 0.8, 0.9, 0.95] as const;
const rateRamp: Readonly<Record<LookTheme, readonly string[]>> = {
  light: ['#dce9ef', '#abcad9', '#6fa5be', '#357d9e', '#0b4a66'],
  dark: ['#21475a', '#2f6581', '#458db1', '#7bb9d6', '#c3e5f4'],
};
const ageFill: Readonly<Record<LookTheme, { readonly within: string; readonly over: string }>> = {
  light: { within: '#2f6f8f', over: '#e3c48d' },
  dark: { within: '#7fc0de', over: '#7a5f2c' },
};
const rim: Readonly<Record<LookTheme, string>> = { light: '#17212b', dark: '#eef2f4' };
const paper: Readonly<Record<LookTheme, string>> = { light: '#ffffff', dark: '#151e27' };

const filled = (theme: LookTheme, fill: string, cross = 0): SiteLook => ({
  fill,
  outline: outlineKind.plain,
  line: rim[theme],
  cross,
});
const unknownLook = (theme: LookTheme): SiteLook => ({
  fill: null,
  outline: outlineKind.dashed,
  line: verdictLook.unknown[theme].mark,
  cross: 0,
});
const suppressedLook = (theme: LookTheme): SiteLook => ({
  fill: null,
  outline: outlineKind.dotted,
  line: verdictLook.suppressed[theme].mark,
  cross: 0,
});
const dotLook = (theme: LookTheme): SiteLook => ({
  fill: verdictLook.not_applicable[theme].mark,
  outline: outlineKind.dot,
  line: verdictLook.not_applicable[theme].mark,
  cross: 0,
});

/** Every site one look; `lookOf` gives the position in `looks`. */
function paint(
  count: number,
  theme: LookTheme,
  looks: readonly SiteLook[],
  lookOf: (row: number) => number,
): Omit<SiteColours, 'legend'> {
  const fills = looks.map((look) => fillBytes(look, theme));
  const lines = looks.map((look) => rgba(look.line, look.outline === outlineKind.plain ? 0.55 : 1));
  const colours = {
    fill: new Uint8Array(count * 4),
    line: new Uint8Array(count * 4),
    outline: new Uint8Array(count),
    cross: new Uint8Array(count),
  };
  for (let row = 0; row < count; row += 1) {
    const index = lookOf(row);
    const look = looks[index];
    if (look === undefined) throw new RangeError(`no look ${index}`);
    colours.fill.set(fills[index] ?? [], row * 4);
    colours.line.set(lines[index] ?? [], row * 4);
    colours.outline[row] = look.outline;
    colours.cross[row] = Math.round(look.cross * 255);
  }
  return colours;
}

function fillBytes(look: SiteLook, theme: LookTheme): Rgba {
  return look.fill === null ? rgba(paper[theme], 0.6) : rgba(look.fill, 0.9);
}

/** How long the arms of the cross are for one to six and more missing facilities. */
const missingCross = [0.3, 0.38, 0.46, 0.54, 0.62, 0.7] as const;

/**
 * Missing facilities a site (255 = no finding) and how many are unknown or hidden; `suppressed` is 1 where any is hidden.
 * None missing but some unknown is hollow; some missing and some unknown is filled with a dashed rim: at least so many.
 */
export function missingColours(
  missing: Uint8Array,
  unknown: Uint8Array,
  theme: LookTheme,
  suppressed?: Uint8Array,
): SiteColours {
  const known = [
    filled(theme, verdictLook.pass[theme].mark),
    ...missingRamp[theme].map((fill, index) => filled(theme, fill, missingCross[index] ?? 0.7)),
  ];
  const atLeast = known.map((look) => ({ ...look, outline: outlineKind.dashed, line: rim[theme] }));
  const looks = [...known, ...atLeast, unknownLook(theme), suppressedLook(theme), dotLook(theme)];
  const hollow = known.length * 2;
  const lookOf = (row: number): number => {
    if (missing[row] === noCount) return hollow + 2;
    const level = Math.min(missing[row] ?? 0, known.length - 1);
    if ((unknown[row] ?? 0) === 0) return level;
    if (level > 0) return known.length + level;
    return hollow + (suppressed?.[row] === 1 ? 1 : 0);
  };
  return { ...paint(missing.length, theme, looks, lookOf), legend: missingLegend(known, atLeast, theme) };
}

function missingLegend(
  known: readonly SiteLook[],
  atLeast: readonly SiteLook[],
  theme: LookTheme,
): LegendEntry[] {
  const last = known.length - 1;
  const entries: LegendEntry[] = known.map((look, count) => ({
    ...look,
    label: count === last ? 'map.legend.countOrMore' : 'map.legend.count',
    values: { count },
  }));
  const example = atLeast[2];
  if (example !== undefined) entries.push({ ...example, label: 'map.legend.atLeast' });
  entries.push({ ...unknownLook(theme), label: 'map.legend.noneButUnknown' });
  return entries;
}

/** One requirement; the code 255 (no finding) is drawn like not applicable. */
export function verdictColours(verdicts: Uint8Array, theme: LookTheme): SiteColours {
  const looks = [
    filled(theme, verdictLook.pass[theme].mark),
    filled(theme, verdictLook.fail[theme].mark, 0.55),
    unknownLook(theme),
    suppressedLook(theme),
    dotLook(theme),
  ];
  const position = new Uint8Array(256).fill(4);
  position[verdictCode.pass] = 0;
  position[verdictCode.fail] = 1;
  position[verdictCode.unknown] = 2;
  position[verdictCode.suppressed] = 3;
  const labels: readonly MessageKey[] = [
    'map.legend.pass',
    'map.legend.fail',
    'map.legend.unknown',
    'map.legend.suppressed',
    'map.legend.notApplicable',
  ];
  return {
    ...paint(verdicts.length, theme, looks, (row) => position[verdicts[row] ?? 255] ?? 4),
    legend: entriesOf(looks, labels),
  };
}

/** Rates of 0–1, NaN = not known; `suppressed` is 1 where the rate was hidden before export. */
export function rateColours(rate: Float64Array, suppressed: Uint8Array, theme: LookTheme): SiteColours {
  const ramp = rateRamp[theme].map((fill) => filled(theme, fill));
  const looks = [...ramp, unknownLook(theme), suppressedLook(theme)];
  const lookOf = (row: number): number => {
    const value = rate[row] ?? NaN;
    if (Number.isNaN(value)) return ramp.length + (suppressed[row] === 1 ? 1 : 0);
    return rateBounds.filter((bound) => value >= bound).length;
  };
  const legend: LegendEntry[] = ramp.map((look, index) => ({ ...look, ...rateLabel(index) }));
  legend.push({ ...unknownLook(theme), label: 'map.legend.unknown' });
  legend.push({ ...suppressedLook(theme), label: 'map.legend.suppressed' });
  return { ...paint(rate.length, theme, looks, lookOf), legend };
}

function rateLabel(index: number): { readonly label: MessageKey; readonly values: MessageValues } {
  const percent = rateBounds.map((bound) => Math.round(bound * 100));
  const from = percent[index - 1] ?? 0;
  const to = percent[index] ?? 100;
  if (index === 0) return { label: 'map.legend.rateBelow', values: { to } };
  if (index === percent.length) return { label: 'map.legend.rateFrom', values: { from } };
  return { label: 'map.legend.rateBetween', values: { from, to } };
}

export const ageCode = { within_year: 0, over_year: 1, not_known: 2 } as const;

/** Codes of `ageCode`. */
export function ageColours(ages: Uint8Array, theme: LookTheme): SiteColours {
  const looks = [
    filled(theme, ageFill[theme].within),
    filled(theme, ageFill[theme].over),
    unknownLook(theme),
  ];
  const labels: readonly MessageKey[] = [
    'map.legend.withinYear',
    'map.legend.overYear',
    'map.legend.dateUnknown',
  ];
  return {
    ...paint(ages.length, theme, looks, (row) => Math.min(ages[row] ?? 2, 2)),
    legend: entriesOf(looks, labels),
  };
}

/** Before any verdict is there: every site the same quiet disc. */
export function plainColours(count: number, theme: LookTheme): SiteColours {
  const look = filled(theme, verdictLook.not_applicable[theme].mark);
  return { ...paint(count, theme, [look], () => 0), legend: [] };
}

function entriesOf(looks: readonly SiteLook[], labels: readonly MessageKey[]): LegendEntry[] {
  return looks.map((look, index) => ({ ...look, label: labels[index] ?? 'map.legend.unknown' }));
}
