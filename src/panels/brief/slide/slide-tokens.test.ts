import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../../components/contrast.ts';

const css = readFileSync(new URL('../../../components/tokens.css', import.meta.url), 'utf8');
const sheets = [
  'slide.css',
  'slide-figures.css',
  'slide-rows.css',
  'slide-pictures.css',
  '../present/present.css',
  '../present/over.css',
  '../present/live-map.css',
].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'));
const texts = ['ink', 'muted', 'accent', 'notice', 'pass', 'fail', 'unknown', 'suppressed'] as const;

function token(theme: 'light' | 'dark', name: string): string {
  const start = css.indexOf(theme === 'light' ? ':root {' : "[data-theme='dark'] {");
  const block = css.slice(start, css.indexOf('\n}', start));
  const value = new RegExp(`--${name}:\\s*(#[0-9a-f]{6});`).exec(block)?.[1];
  if (value === undefined) throw new Error(`no token --${name} in the ${theme} theme`);
  return value;
}

describe.each(['light', 'dark'] as const)('slides in the %s theme', (theme) => {
  test.each(texts)('carry %s at 7:1 on the ground and under the focus', (text) => {
    for (const ground of ['slide-ground', 'slide-raised'])
      expect(contrast(token(theme, `slide-${text}`), token(theme, ground))).toBeGreaterThanOrEqual(7);
  });

  test.each(['fail', 'unknown', 'suppressed', 'pass'])('draw %s visibly', (state) => {
    const mark = token(theme, `verdict-${state}-mark`);
    expect(contrast(mark, token(theme, 'slide-ground'))).toBeGreaterThanOrEqual(3);
  });
});

test('text on slides takes no colour beside those', () => {
  const colours = sheets.flatMap((sheet) =>
    [...sheet.matchAll(/^\s*color:\s*([^;]+);/gm)].map(([, value]) => value),
  );
  const allowed = new Set(['inherit', ...texts.map((text) => `var(--slide-${text})`)]);
  expect(colours.filter((colour) => !allowed.has(colour ?? ''))).toEqual([]);
  expect(colours.length).toBeGreaterThan(10);
});

test('no text is smaller than a fortieth of the height', () => {
  const sizes = sheets.flatMap((sheet) =>
    [...sheet.matchAll(/(?:font-size|--text|--small):\s*(?:calc\()?([\d.]+)(?:px| \*)/g)].map(([, lines]) =>
      Number(lines),
    ),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(27);
});
