// One card on paper: its title is the finding, then what it shows, then notes and evidence in small type.
import type { ReactNode } from 'react';
import type { Block, BriefingDocument, Card } from '../../../briefing/document.ts';
import type { Words } from '../../../language/language.ts';
import { anchorOf } from './anchor.ts';
import { PrintedBars } from './bars-block.tsx';
import { PrintedFigures } from './figures-block.tsx';
import { PrintedLines } from './lines-block.tsx';
import { type MapGround, PrintedMap } from './map-block.tsx';
import { MarkedText } from './marked-text.tsx';
import { PrintedTable } from './table-block.tsx';

interface PrintCardProps {
  readonly card: Card;
  /** From 1, as in the contents. */
  readonly number: number;
  readonly beginsPage: boolean;
  readonly isWide: boolean;
  readonly document: BriefingDocument;
  readonly ground: MapGround;
  readonly words: Words;
}

export function PrintCard({ card, number, beginsPage, isWide, ...around }: PrintCardProps): ReactNode {
  const { words } = around;
  const id = anchorOf(card.id);
  const classes = ['print-card', ...(beginsPage ? ['print-card--page'] : [])].join(' ');
  const [first, ...rest] = card.blocks;
  const beside = isWide && card.layout === 'split' && first !== undefined && canStandBeside(first, rest);
  return (
    <section id={id} className={classes} aria-labelledby={`${id}-title`}>
      <div className="print-card__head">
        <h2 id={`${id}-title`}>
          <span className="print-card__number">{number}</span> <MarkedText sentence={card.title} />
        </h2>
        {card.subtitle !== '' && <p className="print-card__subtitle">{card.subtitle}</p>}
      </div>
      {beside ? (
        <div className="print-split">
          <div className="print-split__first">
            <PrintedBlock block={first} {...around} />
          </div>
          <div>
            {rest.map((block, at) => (
              <PrintedBlock key={at} block={block} {...around} />
            ))}
          </div>
        </div>
      ) : (
        card.blocks.map((block, at) => <PrintedBlock key={at} block={block} {...around} />)
      )}
      {card.notes.length > 0 && <Notes notes={card.notes} words={words} />}
    </section>
  );
}

/** Only what fits one page stands side by side: a long table must run on to the next. */
function canStandBeside(first: Block, rest: readonly Block[]): boolean {
  const isShort = (block: Block): boolean =>
    block.kind === 'table' || block.kind === 'bars' ? block.rows.length <= 15 : block.kind !== 'terms';
  return rest.length > 0 && [first, ...rest].every(isShort);
}

function PrintedBlock({
  block,
  document,
  ground,
  words,
}: {
  readonly block: Block;
  readonly document: BriefingDocument;
  readonly ground: MapGround;
  readonly words: Words;
}): ReactNode {
  switch (block.kind) {
    case 'figures':
      return <PrintedFigures block={block} />;
    case 'sentences':
      return block.sentences.map((sentence, at) => (
        <p key={at} className="print-sentence">
          <MarkedText sentence={sentence} />
        </p>
      ));
    case 'bars':
      return <PrintedBars block={block} words={words} />;
    case 'lines':
      return <PrintedLines block={block} words={words} />;
    case 'table':
      return <PrintedTable block={block} />;
    case 'map':
      return (
        <PrintedMap block={block} ground={ground} words={words} syntheticText={document.syntheticText} />
      );
    case 'terms':
      return (
        <dl className="print-terms">
          {block.terms.map(({ term, text }, at) => (
            <div key={at}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      );
  }
}

function Notes({ notes, words }: { readonly notes: readonly string[]; readonly words: Words }): ReactNode {
  return (
    <div className="print-notes">
      <h3>{words.t('print.notes')}</h3>
      <ul>
        {notes.map((note, at) => (
          <li key={at}>{note}</li>
        ))}
      </ul>
    </div>
  );
}
