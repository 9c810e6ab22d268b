// How each state of a verdict looks: the same in cells, on the map, in charts and in print.
// Colours here are the source for canvas code; tokens.css carries the same ones for CSS (a test compares them).
import type { MessageKey } from '../language/language.ts';
import type { Mark, Verdict } from '../model/verdict.ts';

/** `shared` is a facility that lies elsewhere; whether it counts is a parameter, so it is no verdict. */
export type VerdictState = Verdict | 'shared';
export type LookTheme = 'light' | 'dark';

export interface VerdictColours {
  /** Text and outline. */
  readonly ink: string;
  /** Behind the text; null = the panel shows through. */
  readonly ground: string | null;
  /** Circle or bar on map and charts: fill where filled, stroke where hollow. */
  readonly mark: string;
}

export interface VerdictLook {
  /** In a cell of a facility (present or absent) and of any other requirement (met or not). */
  readonly facilityGlyph: { readonly zh: string; readonly en: string };
  readonly glyph: { readonly zh: string; readonly en: string };
  readonly word: MessageKey;
  readonly facilityWord: MessageKey;
  /** filled disc · dashed ring (hatched in bars) · small grey dot · dotted ring. */
  readonly symbol: 'filled' | 'dashed' | 'dot' | 'dotted';
  readonly light: VerdictColours;
  readonly dark: VerdictColours;
}

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });

export const verdictLook: Readonly<Record<VerdictState, VerdictLook>> = {
  pass: {
    facilityGlyph: { zh: '有', en: '✓' },
    glyph: both('✓'),
    word: 'review.verdict.pass',
    facilityWord: 'review.facility.pass',
    symbol: 'filled',
    light: { ink: '#176356', ground: '#ddf0eb', mark: '#2c8c7c' },
    dark: { ink: '#86dccb', ground: '#14342f', mark: '#4db8a6' },
  },
  fail: {
    facilityGlyph: { zh: '缺', en: '✕' },
    glyph: both('✕'),
    word: 'review.verdict.fail',
    facilityWord: 'review.facility.fail',
    symbol: 'filled',
    light: { ink: '#a8331a', ground: '#fbe3da', mark: '#b93a20' },
    dark: { ink: '#ffb7a3', ground: '#481d12', mark: '#ee7e58' },
  },
  unknown: {
    facilityGlyph: both('?'),
    glyph: both('?'),
    word: 'review.verdict.unknown',
    facilityWord: 'review.verdict.unknown',
    symbol: 'dashed',
    light: { ink: '#6b5c20', ground: '#f6efcf', mark: '#8a7420' },
    dark: { ink: '#ecd98f', ground: '#383012', mark: '#d9c264' },
  },
  not_applicable: {
    facilityGlyph: both('—'),
    glyph: both('—'),
    word: 'review.verdict.not_applicable',
    facilityWord: 'review.verdict.not_applicable',
    symbol: 'dot',
    light: { ink: '#5f6972', ground: null, mark: '#8b949c' },
    dark: { ink: '#9fb0bc', ground: null, mark: '#71818d' },
  },
  suppressed: {
    facilityGlyph: { zh: '隐', en: 'H' },
    glyph: { zh: '隐', en: 'H' },
    word: 'review.verdict.suppressed',
    facilityWord: 'review.verdict.suppressed',
    symbol: 'dotted',
    light: { ink: '#5c4b86', ground: '#e9e4f4', mark: '#7a66ab' },
    dark: { ink: '#cdbff3', ground: '#30274c', mark: '#ab97df' },
  },
  shared: {
    facilityGlyph: { zh: '共', en: 'Sh' },
    glyph: { zh: '共', en: 'Sh' },
    word: 'review.verdict.shared',
    facilityWord: 'review.verdict.shared',
    symbol: 'filled',
    light: { ink: '#176356', ground: null, mark: '#2c8c7c' },
    dark: { ink: '#86dccb', ground: null, mark: '#4db8a6' },
  },
};

/** Small letters at the upper right of a glyph. */
export const markLetter: Readonly<Record<Mark, { readonly zh: string; readonly en: string }>> = {
  boundary: { zh: '界', en: 'b' },
  stale: { zh: '旧', en: 'o' },
  advisory: { zh: '议', en: 'a' },
  modelled: { zh: '模', en: 'm' },
  self_declared: { zh: '报', en: 's' },
  period_ended: { zh: '期', en: 'e' },
};

/** One hue, from one missing facility to six and more; none missing is the pass colour. */
export const missingRamp: Readonly<Record<LookTheme, readonly string[]>> = {
  light: ['#f6d5c3', '#edb094', '#e08a65', '#cc6240', '#a8331a', '#7a1e0e'],
  dark: ['#5a2a1e', '#7e3623', '#a5452b', '#cc5b39', '#ee7e58', '#ffb297'],
};
