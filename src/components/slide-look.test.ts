import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { slideLook } from './slide-look.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const light = css.slice(css.indexOf(':root {'), css.indexOf('\n}'));
const token = (name: string) => new RegExp(`--slide-${name}:\\s*(#[0-9a-f]{6});`).exec(light)?.[1];

test('slides in a file have the colours of slides on the screen', () => {
  for (const name of ['ground', 'ink', 'muted', 'hairline', 'accent', 'notice'] as const)
    expect([name, slideLook[name]]).toEqual([name, token(name)]);
  const lines = ['accent', 'fail', 'suppressed', 'pass'].map(token);
  expect(slideLook.lines).toEqual(lines);
});

test('every text reaches 7:1, and every line that carries its label', () => {
  for (const colour of [
    slideLook.ink,
    slideLook.muted,
    slideLook.accent,
    slideLook.notice,
    ...slideLook.lines,
  ])
    expect(contrast(colour, slideLook.ground)).toBeGreaterThanOrEqual(7);
});
