// How wide a text stands, estimated without a font: enough to decide sizes, lines and where a slide is full.

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const chinesePunctuation = /[\u2014\u2018-\u201d\u2026]/;
const narrow = /[fijlrtI.,;:'|!()[\]/\\-]/;
const slim = /[ckszxvyJ]/;
const broad = /[A-Zmw%&@+=<>~#]/;

/** Width of a space; programs widen one beside Chinese characters. */
const spaceOf = (text: string): number => (wide.test(text) ? 0.5 : 0.3);

/** Width of one character in ems of its font. */
function emOf(character: string, space: number): number {
  if (character === ' ') return space;
  if (character.length > 1 || wide.test(character) || chinesePunctuation.test(character)) return 1;
  if (narrow.test(character)) return 0.31;
  if (slim.test(character)) return 0.51;
  if (character === 'W' || character === 'M') return 0.95;
  return broad.test(character) ? 0.76 : 0.56;
}

/** Width of a text on one line, in ems of its font. */
export function emWidth(text: string, space = spaceOf(text)): number {
  let sum = 0;
  for (const character of text) sum += emOf(character, space);
  return sum;
}

/** Words, single Chinese characters and spaces: between them a line may break. */
const pieces = /[A-Za-z0-9.,%/()'"+:;-]+|\s+|[\s\S]/gu;

/** Programs leave a gap where Chinese and Latin characters meet. */
function jointOf(before: string, piece: string): number {
  const meets = before.trim() !== '' && piece.trim() !== '' && wide.test(before) !== wide.test(piece);
  return meets ? 0.22 : 0;
}

/** Lines that a text takes in `width`, both in ems; at least 1. Words that are longer than a line are broken. */
export function linesOf(text: string, width: number): number {
  const space = spaceOf(text);
  let lines = 1;
  let used = 0;
  let before = '';
  for (const [piece] of text.matchAll(pieces)) {
    const wanted = emWidth(piece, space) + jointOf(before, piece);
    before = piece;
    if (used + wanted <= width + 1e-9) {
      used += wanted;
    } else if (piece.trim() === '') {
      used = width;
    } else {
      lines += used === 0 ? 0 : 1;
      const whole = Math.floor(wanted / width);
      lines += wanted > width ? whole : 0;
      used = wanted > width ? wanted - whole * width : wanted;
    }
  }
  return lines;
}

/** The text where it takes at most `lines` lines of `width` ems, else its beginning with an ellipsis. */
export function cutToLines(text: string, width: number, lines: number): string {
  if (linesOf(text, width) <= lines) return text;
  const characters = Array.from(text);
  let [fits, tooLong] = [0, characters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (linesOf(`${characters.slice(0, middle).join('')}…`, width) <= lines) fits = middle;
    else tooLong = middle;
  }
  return `${characters.slice(0, fits).join('').trimEnd()}…`;
}
