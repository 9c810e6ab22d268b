// Sentences and definitions on a slide, their numbers set off.
import type { ReactNode } from 'react';
import type { Sentence, SentencesBlock, TermsBlock } from '../../../briefing/document.ts';
import { markedText } from '../../../briefing/marked-text.ts';

export function MarkedText({ sentence }: { readonly sentence: Sentence }): ReactNode {
  return markedText(sentence).map(({ text, figure }, index) =>
    figure === null ? <span key={index}>{text}</span> : <b key={index}>{text}</b>,
  );
}

export function SentencesPart({ block }: { readonly block: SentencesBlock }): ReactNode {
  return (
    <div className="slide__sentences">
      {block.sentences.map((sentence, index) => (
        <p key={index}>
          <MarkedText sentence={sentence} />
        </p>
      ))}
    </div>
  );
}

export function TermsPart({ block }: { readonly block: TermsBlock }): ReactNode {
  return (
    <dl className="slide__terms">
      {block.terms.map(({ term, text }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
