import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { rowHeight } from './row-height.ts';
import { cellLimit, cellText, columnName, dayNumber, stringItem, tabName } from './xml-text.ts';

const parser = new XMLParser({ trimValues: false, parseTagValue: false, htmlEntities: false });

/** What a spreadsheet program makes of an entry of the shared strings. */
function readBack(item: string): string {
  const { si } = parser.parse(item) as { si: { t: string | { '#text'?: string } } };
  const text = typeof si.t === 'string' ? si.t : (si.t['#text'] ?? '');
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

describe('the text of a cell', () => {
  test.each([
    ['𠮷野家㙍', '𠮷野家㙍'],
    ['👩‍🌾🏠', '👩‍🌾🏠'],
    ['\uD842断\uDFB7', '断'],
    ['a\u0000\u0007\u000B\u0085\u009F\uFFFEb', 'ab'],
    ['a\tb\r\nc\rd', 'a\tb\nc\nd'],
    ['=1+1', '=1+1'],
    ['＝cmd|calc', '＝cmd|calc'],
    ['', ''],
  ])('%j is written as %j', (given, expected) => {
    expect(cellText(given)).toBe(expected);
  });

  test('is cut where a cell ends, never inside a character', () => {
    expect(cellText('村'.repeat(cellLimit))).toHaveLength(cellLimit);
    expect(cellText('村'.repeat(cellLimit + 1))).toBe(`${'村'.repeat(cellLimit - 1)}…`);
    const cut = cellText('𠮷'.repeat(20_000));
    expect(cut.endsWith('𠮷…')).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(cellLimit);
  });

  test('comes back as it was, whatever it is', () => {
    const pieces = fc.constantFrom(
      '<b>',
      '&amp;',
      ']]>',
      '"',
      "'",
      '_x000D_',
      '_x',
      '=',
      ' ',
      '\n',
      '\uD842',
      '㙍',
    );
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 8 });
    fc.assert(
      fc.property(texts, (given) => {
        const clean = cellText(given.join(''));
        expect(readBack(stringItem(clean))).toBe(clean);
        expect(cellText(clean)).toBe(clean);
      }),
      { numRuns: 200 },
    );
  });
});

test('tabs have names that a spreadsheet takes', () => {
  expect(tabName('缺项[清单]:a*b?c/d\\e')).toBe('缺项 清单  a b c d e');
  expect(tabName("'引号'")).toBe('引号');
  expect(tabName('W'.repeat(40), ' (12)')).toBe(`${'W'.repeat(26)} (12)`);
  expect(tabName('𠮷'.repeat(20))).toBe('𠮷'.repeat(15));
});

test('columns are named as in a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('days are counted as in a spreadsheet; what is no day is none', () => {
  expect(dayNumber('1900-03-01')).toBe(61);
  expect(dayNumber('2025-06-30')).toBe(45838);
  for (const text of ['1900-02-28', '2025-02-30', '2025-06', '=2025-06-30', '2025-06-30T00:00', '']) {
    expect(dayNumber(text)).toBe(null);
  }
});

test('a row is as tall as its longest text, and never taller than a row can be', () => {
  const columns = [
    { title: '', width: 11, format: 'wrapped' },
    { title: '', width: 21, format: 'wrapped' },
  ] as const;
  expect(rowHeight(columns, ['短', 12])).toBe(null);
  expect(rowHeight(columns, ['十个汉字分成三行的话', null])).toBe(3 * 14 + 4);
  expect(rowHeight(columns, ['a\nb', '第二栏更宽'])).toBe(2 * 14 + 4);
  expect(rowHeight(columns, ['村'.repeat(5000), null])).toBe(409);
});
