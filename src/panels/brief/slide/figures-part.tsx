// Large figures: the number, out of how many, what is in doubt, what changed.
import type { CSSProperties, ReactNode } from 'react';
import type { FigureCard, FiguresBlock } from '../../../briefing/document.ts';
import { figureColumns, gap, sizes } from '../../../briefing/slide-measures.ts';
import { emWidth } from '../../../briefing/text-measure.ts';
import { DrillButton } from './drill-button.tsx';

/** A figure that stands alone is read first: it may be larger. */
const alone = 168;
/** A word in the place of a number: unknown, suppressed. */
const wordSize = 64;
const ofSize = 38;

function numberSize(text: string, width: number, most: number): number {
  return Math.max(sizes.numberLeast, Math.min(most, width / Math.max(1, emWidth(text) * 1.04)));
}

function OneFigure({ card, width, most }: { card: FigureCard; width: number; most: number }): ReactNode {
  const { figure, of, doubt, change, drill } = card;
  const isWord = figure.value === null;
  const size = numberSize(figure.text, width - 24, isWord ? Math.min(most, wordSize) : most);
  const beside = emWidth(figure.text) * size + emWidth(of) * ofSize + 40 <= width;
  const style: CSSProperties = { fontSize: size };
  return (
    <DrillButton drill={drill} className="slide__figure">
      <span className="slide__figure-label">{figure.label}</span>
      <span className="slide__figure-line" data-beside={beside}>
        <span className="slide__number" data-word={isWord} style={style}>
          {figure.text}
        </span>
        {of !== '' && <span className="slide__of"> {of}</span>}
      </span>
      {doubt !== '' && <span className="slide__doubt">{doubt}</span>}
      {change !== '' && <span className="slide__change">{change}</span>}
    </DrillButton>
  );
}

interface FiguresProps {
  readonly block: FiguresBlock;
  /** Of the column, in lines of the stage. */
  readonly width: number;
  /** Beside a chart, where the number leads. */
  readonly leads: boolean;
}

export function FiguresPart({ block, width, leads }: FiguresProps): ReactNode {
  const { figures } = block;
  const columns =
    figures.length === 4 ? Math.min(2, figureColumns(width, 4)) : figureColumns(width, figures.length);
  const each = (width - gap * (columns - 1)) / columns;
  const most = figures.length === 1 ? alone : leads ? sizes.number : figures.length > 4 ? 104 : 128;
  const style: CSSProperties = { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` };
  return (
    <div className="slide__figures" style={style} data-many={figures.length > 1}>
      {figures.map((card) => (
        <OneFigure key={card.figure.id} card={card} width={each} most={most} />
      ))}
    </div>
  );
}
