import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { type LookTheme, type VerdictState, verdictLook } from './verdict-look.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const themes: readonly LookTheme[] = ['light', 'dark'];
const states = Object.keys(verdictLook) as VerdictState[];

function tokens(theme: LookTheme): ReadonlyMap<string, string> {
  const opening = theme === 'light' ? ':root {' : "[data-theme='dark'] {";
  const start = css.indexOf(opening);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6}|transparent);/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
}

function colour(theme: LookTheme, name: string): string {
  const value = tokens(theme).get(name);
  if (value === undefined) throw new Error(`no token --${name} in the ${theme} theme`);
  return value;
}

describe.each(themes)('the %s theme', (theme) => {
  test.each(states)('carries the same colours for %s in CSS and in code', (state) => {
    const look = verdictLook[state][theme];
    expect(colour(theme, `verdict-${state}-ink`)).toBe(look.ink);
    expect(colour(theme, `verdict-${state}-ground`)).toBe(look.ground ?? 'transparent');
    expect(colour(theme, `verdict-${state}-mark`)).toBe(look.mark);
  });

  test.each(states)('keeps the text of %s readable on its ground and on every row', (state) => {
    const { ink, ground } = verdictLook[state][theme];
    const grounds =
      ground === null ? ['panel', 'row-hover', 'row-selected'].map((name) => colour(theme, name)) : [ground];
    for (const behind of grounds) expect(contrast(ink, behind)).toBeGreaterThanOrEqual(4.5);
  });

  const pairs = ['ink', 'muted', 'accent'].flatMap((text) =>
    ['ground', 'panel', 'panel-raised', 'row-hover', 'row-selected', 'accent-ground'].map(
      (behind) => [text, behind] as const,
    ),
  );
  test.each([...pairs, ['on-accent', 'accent'], ['notice-ink', 'notice-ground']] as const)(
    'keeps %s readable on %s',
    (text, behind) => {
      expect(contrast(colour(theme, text), colour(theme, behind))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('draws outlines of controls and marks of verdicts visibly', () => {
    expect(contrast(colour(theme, 'control-line'), colour(theme, 'panel'))).toBeGreaterThanOrEqual(3);
    for (const state of ['pass', 'fail', 'unknown', 'suppressed'] as const) {
      expect(contrast(verdictLook[state][theme].mark, colour(theme, 'ground'))).toBeGreaterThanOrEqual(3);
    }
  });
});

test('black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
