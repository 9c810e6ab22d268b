// Large figures: each with of how many, what is unknown, and how it moved.
import type { ReactNode } from 'react';
import type { FiguresBlock } from '../../../briefing/document.ts';
import { FigureText } from './marked-text.tsx';

/** So many stand wider. */
const few = 3;

export function PrintedFigures({ block }: { readonly block: FiguresBlock }): ReactNode {
  return (
    <ul className={block.figures.length > few ? 'print-figures' : 'print-figures print-figures--few'}>
      {block.figures.map(({ figure, of, doubt, change }, at) => (
        <li key={at}>
          <p className="print-figures__label">{figure.label}</p>
          <p className="print-figures__value">
            <FigureText figure={figure} />
          </p>
          {of !== '' && <p>{of}</p>}
          {doubt !== '' && <p className="print-figures__doubt">{doubt}</p>}
          {change !== '' && <p>{change}</p>}
        </li>
      ))}
    </ul>
  );
}
