// How wide a text is and where it breaks, without a browser: estimated by kind of character, on the wide side. Pure.

// Fonts of Chinese draw a middle dot, dashes and quotes as wide as a character.
const full =
  /[·…—“”‘’≥≤\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u;
const narrow = /[il.,:;'|!()[\] ]/;
const broad = /[A-Z%&@mwMW+<>=]/;

function measured(character: string): number {
  if (full.test(character)) return 1;
  if (narrow.test(character)) return 0.33;
  return broad.test(character) ? 0.72 : 0.56;
}

const known = new Map<string, number>();

function emOf(character: string): number {
  const found = known.get(character);
  if (found !== undefined) return found;
  const em = measured(character);
  known.set(character, em);
  return em;
}

/** In the unit of `size`, the height of the type. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * size;
}

/** Lines no wider than `width`: broken between words, and between any two Chinese characters. */
export function wrapText(text: string, width: number, size: number): string[] {
  const pieces =
    text.match(/[^\s\u2e80-\uffef]+[，。、；：）]?\s*|[\u2e80-\uffef][，。、；：）]?\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let [line, wide] = ['', 0];
  for (const piece of pieces) {
    const word = piece.trimEnd();
    if (line !== '' && word !== '' && wide + textWidth(word, size) > width) {
      lines.push(line.trimEnd());
      [line, wide] = ['', 0];
    }
    line += piece;
    wide += textWidth(piece, size);
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
