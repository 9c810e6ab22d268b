// A sentence with its figures marked, so that each number on paper can be traced to what it counts.
import type { ReactNode } from 'react';
import type { Figure, Sentence } from '../../../briefing/document.ts';
import { markedText } from '../../../briefing/marked-text.ts';

export function MarkedText({ sentence }: { readonly sentence: Sentence }): ReactNode {
  return markedText(sentence).map(({ text, figure }, at) =>
    figure === null ? text : <FigureText key={at} figure={figure} />,
  );
}

export function FigureText({ figure }: { readonly figure: Figure }): ReactNode {
  return <span data-figure={figure.id}>{figure.text}</span>;
}
