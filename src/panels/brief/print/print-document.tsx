// A whole briefing on paper: cover, contents, every card with everything it holds. Drawn in the page and on Node alike:
// no hooks, no document, and nothing but classes and attributes for its looks.
import type { FeatureCollection } from 'geojson';
import type { ReactNode } from 'react';
import type { BriefingDocument, Card } from '../../../briefing/document.ts';
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

export function PrintDocument(props: PrintDocumentProps): ReactNode {
  return (
    <PrintFrame {...props}>
      {printedCards(props.document).map((card, at) => (
        <PrintedCard key={card.id} at={at} {...props} />
      ))}
    </PrintFrame>
  );
}

/** A cover stands on the first page already; it is a card only where it holds more than its text. */
export function printedCards({ cards }: BriefingDocument): readonly Card[] {
  return cards.filter(({ layout, blocks }) => layout !== 'cover' || blocks.length > 0);
}

/** Everything but the cards, which are its children. */
export function PrintFrame(
  props: Pick<PrintDocumentProps, 'document' | 'paper'> & { readonly children: ReactNode },
): ReactNode {
  const { document, paper, children } = props;
  const words = wordsFor(document.language);
  const cards = printedCards(document);
  return (
    <article className={`print-doc ${paperClasses(paper)}`} lang={document.language}>
      <PrintPatterns />
      <PrintPage document={document} words={words}>
        <PrintCover document={document} cards={cards} words={words} />
        {cards.some(({ blocks }) => blocks.some(({ kind }) => kind === 'bars')) && (
          <PatternKey words={words} />
        )}
        {children}
      </PrintPage>
    </article>
  );
}

/** One of the printed cards, by its position. */
export function PrintedCard(props: PrintDocumentProps & { readonly at: number }): ReactNode {
  const { at, document, paper, ...ground } = props;
  const cards = printedCards(document);
  const card = cards[at];
  return card === undefined ? null : (
    <PrintCard
      card={card}
      number={at + 1}
      beginsPage={beginsPage(cards, at)}
      isWide={isWide(paper)}
      document={document}
      ground={ground}
      words={wordsFor(document.language)}
    />
  );
}
