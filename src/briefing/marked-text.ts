// A sentence cut at its figures, so that each number can stand out and be traced to what it counts. A figure is never
// marked within a longer number, a date, an id or a name. Pure.
import type { Figure, Sentence } from './document.ts';

export interface MarkedPiece {
  readonly text: string;
  /** Null: words between the figures. */
  readonly figure: Figure | null;
}

type Span = readonly [start: number, end: number];

/** Where names with digits stand, such as `3 号安置点`; one of digits alone cannot be told from a number. */
function spansOf(text: string, names: readonly string[]): Span[] {
  const told = names.filter((name) => /\d/.test(name) && !/^[\d.,]+%?$/.test(name));
  return told.flatMap((name) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      spans.push([at, at + name.length]);
    return spans;
  });
}

/** Digits go on before or after, or letters make an id of them. */
function isPartOfLonger(before: string, sought: string, after: string): boolean {
  const starts = /^\d/.test(sought) && /(\d[.,]?|[A-Za-z]|[A-Za-z\d][-/:])$/.test(before);
  const ends = /\d$/.test(sought) && /^([%％‰A-Za-z\d]|[.,:/-]\d)/.test(after);
  return starts || ends;
}

/** First place from `from` on where the text of a figure stands by itself; -1: nowhere. */
function placeOf(text: string, sought: string, from: number, names: readonly Span[]): number {
  for (let at = text.indexOf(sought, from); at >= 0; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    const inName = names.some(([start, stop]) => start < end && at < stop);
    if (!inName && !isPartOfLonger(text.slice(0, at).slice(-2), sought, text.slice(end, end + 2))) return at;
  }
  return -1;
}

/** The figures stand in the order of the text; one that is not found in it is passed over. The pieces are the text. */
export function markedText({
  text,
  figures,
  names,
}: Pick<Sentence, 'text' | 'figures' | 'names'>): MarkedPiece[] {
  const spans = spansOf(text, names);
  const pieces: MarkedPiece[] = [];
  let from = 0;
  for (const figure of figures) {
    const at = figure.text === '' ? -1 : placeOf(text, figure.text, from, spans);
    if (at < 0) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), figure: null });
    pieces.push({ text: figure.text, figure });
    from = at + figure.text.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), figure: null });
  return pieces;
}
