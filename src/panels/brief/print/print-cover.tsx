// The first page: what it is, what was read, what was left out, and what follows.
import type { ReactNode } from 'react';
import type { BriefingDocument, Card } from '../../../briefing/document.ts';
import type { Words } from '../../../language/language.ts';
import { anchorOf } from './anchor.ts';

interface CoverProps {
  readonly document: BriefingDocument;
  readonly cards: readonly Card[];
  readonly words: Words;
}

export function PrintCover({ document, cards, words }: CoverProps): ReactNode {
  const cover = document.cards.find(({ layout }) => layout === 'cover');
  const title = cover?.title.text ?? document.title;
  return (
    <header className="print-cover">
      {document.synthetic && <p className="print-badge print-cover__badge">{document.syntheticText}</p>}
      <h1>{document.title}</h1>
      {title !== document.title && <p className="print-cover__title">{title}</p>}
      {cover !== undefined && cover.subtitle !== '' && (
        <p className="print-cover__subtitle">{cover.subtitle}</p>
      )}
      <p className="print-cover__clock">{document.clock}</p>
      <dl className="print-read">
        {document.provenance.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {document.leftOut.length > 0 && (
        <section className="print-left-out">
          <h2>{words.t('print.leftOut')}</h2>
          <ul>
            {document.leftOut.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      <nav className="print-contents" aria-labelledby="print-contents">
        <h2 id="print-contents">{words.t('print.contents')}</h2>
        <ol>
          {cards.map((card) => (
            <li key={card.id}>
              <a href={`#${anchorOf(card.id)}`}>{card.title.text}</a>
            </li>
          ))}
        </ol>
      </nav>
    </header>
  );
}
