import { assert, property, string, integer } from 'fast-check';
import { expect, test } from 'vitest';
import { cutToLines, emWidth, linesOf } from './text-measure.ts';

test('Chinese characters take one em, Latin ones about half', () => {
  expect(emWidth('安置点')).toBe(3);
  expect(emWidth('𠮷')).toBe(1);
  expect(emWidth('Data through')).toBeCloseTo(12 * 0.5, 0);
});

test('lines break between Chinese characters and between words', () => {
  expect(linesOf('安置点安置点', 3)).toBe(2);
  expect(linesOf('安置点安置点', 2.9)).toBe(3);
  expect(linesOf('one two three', emWidth('one two'))).toBe(2);
  expect(linesOf('W'.repeat(60), 10)).toBe(Math.ceil((60 * 0.95) / 10));
  expect(linesOf('', 10)).toBe(1);
});

test('what is cut fits, begins like the whole and says that it was cut', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 120 }), integer({ min: 2, max: 40 }), (text, width) => {
      const cut = cutToLines(text, width, 2);
      if (cut === text) return;
      expect(cut.endsWith('…')).toBe(true);
      expect(text.startsWith(cut.slice(0, -1).trimEnd())).toBe(true);
      expect(cut === '…' || linesOf(cut, width) <= 2).toBe(true);
    }),
  );
});
