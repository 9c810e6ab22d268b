// A sentence cut at its figures, so that its numbers can stand out. Pure.
import type { Sentence } from '../../../briefing/document.ts';

export interface TextPiece {
  readonly text: string;
  readonly isFigure: boolean;
}

/** The figures stand in the order of the text; one that is not found in it is passed over. */
export function markedText({ text, figures }: Pick<Sentence, 'text' | 'figures'>): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const figure of figures) {
    const at = figure.text === '' ? -1 : text.indexOf(figure.text, from);
    if (at < 0) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), isFigure: false });
    pieces.push({ text: figure.text, isFigure: true });
    from = at + figure.text.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isFigure: false });
  return pieces;
}
