// One slide in its own lines of 1,080: title, content, footer. The same on the wall, ahead of it and in thumbnails.
import './slide.css';
import './slide-figures.css';
import './slide-rows.css';
import './slide-pictures.css';
import { type ReactNode, useRef } from 'react';
import type { Block, Drill, Slide } from '../../../briefing/document.ts';
import { contentWidth, gap, splitShare } from '../../../briefing/slide-measures.ts';
import { clausesOf } from './clauses.ts';
import { BarsPart } from './bars-part.tsx';
import { Cover } from './cover.tsx';
import { FiguresPart } from './figures-part.tsx';
import { LinesPart } from './lines-part.tsx';
import { MapPart } from './map-part.tsx';
import { useSlideSetting } from './slide-context.ts';
import { SlideFoot } from './slide-foot.tsx';
import { stageWidth } from './stage-size.ts';
import { TablePart } from './table-part.tsx';
import { SentencesPart, TermsPart } from './text-blocks.tsx';
import { useFitted } from './use-fitted.ts';

interface PartProps {
  readonly block: Block;
  readonly width: number;
  readonly leads: boolean;
  readonly drill: Drill | null;
}

function Part({ block, width, leads, drill }: PartProps): ReactNode {
  switch (block.kind) {
    case 'figures':
      return <FiguresPart block={block} width={width} leads={leads} />;
    case 'sentences':
      return <SentencesPart block={block} />;
    case 'bars':
      return <BarsPart block={block} width={width} />;
    case 'lines':
      return <LinesPart block={block} width={width} />;
    case 'table':
      return <TablePart block={block} width={width} />;
    case 'map':
      return <MapPart block={block} drill={drill} />;
    case 'terms':
      return <TermsPart block={block} />;
  }
}

/** Blocks of the wide column and of the one beside it; where a card was cut, one of them may be used up. */
export function columnsOf({ card, blocks }: Pick<Slide, 'card' | 'blocks'>): readonly (readonly Block[])[] {
  if (card.layout !== 'split') return [blocks];
  const kind = card.blocks[0]?.kind;
  const wide = blocks.filter((block, index) => index === 0 && block.kind === kind);
  const beside = blocks.slice(wide.length);
  return [wide, beside].filter((column) => column.length > 0);
}

function Body({ slide }: { readonly slide: Slide }): ReactNode {
  const { aspect } = useSlideSetting();
  const columns = columnsOf(slide);
  const whole = contentWidth(stageWidth(aspect));
  const inner = whole - gap;
  const widths = columns.length === 2 ? [inner * splitShare, inner * (1 - splitShare)] : [whole];
  return (
    <div className="slide__body" data-columns={columns.length}>
      {columns.map((blocks, at) => (
        <div key={at} className="slide__column" data-fits>
          {blocks.map((block, index) => (
            <Part
              key={index}
              block={block}
              width={widths[at] ?? whole}
              leads={columns.length === 2}
              drill={slide.card.drill}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Two lines of title and two of subtitle; a longer title takes smaller type. */
const headMost = 224;

/** Each clause keeps together where there are several; the part of a cut card goes with the last. */
function Title({ text, partText }: { readonly text: string; readonly partText: string }): ReactNode {
  const clauses = clausesOf(text);
  const several = clauses.length > 1;
  return clauses.map((clause, index) => (
    <span key={index} {...(several ? { className: 'slide__clause' } : {})}>
      {clause}
      {partText !== '' && index === clauses.length - 1 && <span className="slide__part"> {partText}</span>}
    </span>
  ));
}

interface SlideViewProps {
  readonly slide: Slide;
  /** 1-based place in the document. */
  readonly number: number;
  readonly count: number;
}

export function SlideView({ slide, number, count }: SlideViewProps): ReactNode {
  const { aspect, document, words } = useSlideSetting();
  const ref = useRef<HTMLElement>(null);
  const { card, part, of } = slide;
  useFitted(ref, `${document.hash} ${document.language} ${slide.id} ${aspect}`);
  const isCover = card.layout === 'cover' && slide.blocks.length === 0;
  return (
    <article className="slide" ref={ref} data-aspect={aspect} data-slide={slide.id} lang={document.language}>
      {isCover ? (
        <Cover card={card} />
      ) : (
        <>
          <header className="slide__head" data-fits={headMost}>
            <h2 className="slide__title">
              <Title text={card.title.text} partText={of > 1 ? words.t('present.part', { part, of }) : ''} />
            </h2>
            {card.subtitle !== '' && <p className="slide__subtitle">{card.subtitle}</p>}
          </header>
          <Body slide={slide} />
        </>
      )}
      <SlideFoot number={number} count={count} />
    </article>
  );
}
