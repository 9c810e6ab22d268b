// A whole briefing on paper: cover, contents, every card with everything it holds. Drawn in the page and on Node alike:
// no hooks, no document, and nothing but classes and attributes for its looks.
import type { FeatureCollection } from 'geojson';
import type { ReactNode } from 'react';
import type { BriefingDocument } from '../../../briefing/document.ts';
import type { BriefingFacts } from '../../../briefing/facts.ts';
import { wordsFor } from '../../../language/language.ts';
import type { Boundary } from '../../../state/ports.ts';
import { isWide, type Paper, paperClasses } from './paper.ts';
import { PatternKey, PrintPatterns } from './patterns.tsx';
import { PrintCard } from './print-card.tsx';
import { PrintCover } from './print-cover.tsx';
import { PrintPage } from './print-page.tsx';
import { beginsPage } from './sheets.ts';

export interface PrintDocumentProps {
  readonly document: BriefingDocument;
  /** What the maps are drawn of; the document holds everything else. */
  readonly facts: BriefingFacts;
  /** Null: the extract has no outlines. */
  readonly boundary: Boundary | null;
  readonly rivers: FeatureCollection | null;
  readonly paper: Paper;
}

export function PrintDocument({ document, paper, ...ground }: PrintDocumentProps): ReactNode {
  const words = wordsFor(document.language);
  const cards = document.cards.filter(({ layout, blocks }) => layout !== 'cover' || blocks.length > 0);
  return (
    <article className={`print-doc ${paperClasses(paper)}`} lang={document.language}>
      <PrintPatterns />
      <PrintPage document={document} words={words}>
        <PrintCover document={document} cards={cards} words={words} />
        {cards.some(({ blocks }) => blocks.some(({ kind }) => kind === 'bars')) && (
          <PatternKey words={words} />
        )}
        {cards.map((card, at) => (
          <PrintCard
            key={card.id}
            card={card}
            number={at + 1}
            beginsPage={beginsPage(cards, at)}
            isWide={isWide(paper)}
            document={document}
            ground={ground}
            words={words}
          />
        ))}
      </PrintPage>
    </article>
  );
}
