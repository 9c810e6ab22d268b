// Names that break careless writers of files: markup, quotes, emoji, rare characters, what XML forbids, formulas.

const pieces = [
  '<b>&amp;"\'</b>',
  ']]><!--x-->',
  '=HYPERLINK("x")',
  '+1-2',
  '-2+3',
  '@SUM(A1)',
  '𠮷野家',
  '㙍上村',
  '👩‍🌾🏠',
  '\uD842断',
  '断\uDFB7',
  '\u0000\u0007\u000B\uFFFE',
  'a\tb\nc\r\nd',
  '\u202Ertl\u202C',
  '"“‘’”\'',
  '%s{0}${x}\\',
  '_x000D_',
  '村'.repeat(60),
  'W'.repeat(60),
  ' 　前后 ',
];

/** `count` different names, each with one of the awkward pieces and a number of its own; at most 60 characters. */
export function hostileNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const piece = pieces[index % pieces.length] ?? '';
    const number = String(index + 1);
    const next = pieces[(index * 7 + Math.floor(index / pieces.length)) % pieces.length] ?? '';
    return `${piece}${next}`.slice(0, 60 - number.length) + number;
  });
}
