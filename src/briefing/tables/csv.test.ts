import { expect, test } from 'vitest';
import fc from 'fast-check';
import { csvCell, csvText } from './csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-SUM(A1)', "'-SUM(A1)"],
  ['@cmd', "'@cmd"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
])('disarms %j, which a spreadsheet would run', (given, written) => {
  expect(csvCell(given)).toBe(written);
});

test('leaves plain text and numbers as they are', () => {
  expect(csvCell('圣人涧安置点')).toBe('圣人涧安置点');
  expect(csvCell(-3)).toBe('-3');
  expect(csvCell(Number.NaN)).toBe('');
});

test('quotes commas, quotes and line breaks', () => {
  expect(csvCell('a,b')).toBe('"a,b"');
  expect(csvCell('说"好"')).toBe('"说""好"""');
  expect(csvCell('a\nb')).toBe('"a\nb"');
});

test('writes a mark, the preamble first, then an empty line, then the table', () => {
  const text = csvText({
    preamble: [['期次', '2025-06-30']],
    head: ['安置点', '总人口'],
    rows: [['甲', 12]],
  });
  expect(text).toBe('\uFEFF期次,2025-06-30\r\n\r\n安置点,总人口\r\n甲,12\r\n');
});

function readCell(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

test('any text comes back, and none begins like a formula', () => {
  fc.assert(
    fc.property(fc.string(), (given) => {
      const read = readCell(csvCell(given));
      expect(read).not.toMatch(/^[=+\-@\t\r]/);
      expect(read === given || read === `'${given}`).toBe(true);
    }),
  );
});
