// A map of the briefing as a drawing, in colours that stay apart in grey by outline, filling and cross.
import type { FeatureCollection } from 'geojson';
import type { ReactNode } from 'react';
import type { MapBlock } from '../../../briefing/document.ts';
import type { BriefingFacts } from '../../../briefing/facts.ts';
import type { Words } from '../../../language/language.ts';
import { StaticMap } from '../../../map/static/static-map.tsx';
import type { Boundary } from '../../../state/ports.ts';

/** What maps are drawn of, beside the document. */
export interface MapGround {
  readonly facts: BriefingFacts;
  /** Null: the extract has no outlines. */
  readonly boundary: Boundary | null;
  readonly rivers: FeatureCollection | null;
}

interface PrintedMapProps {
  readonly block: MapBlock;
  readonly ground: MapGround;
  readonly words: Words;
  readonly syntheticText: string;
}

/** Units of the drawing; the page scales it to its width. */
const [width, height, textSize] = [900, 600, 15];

export function PrintedMap({ block, ground, words, syntheticText }: PrintedMapProps): ReactNode {
  return (
    <figure className="print-map">
      <figcaption>{block.title}</figcaption>
      <StaticMap
        block={block}
        facts={ground.facts}
        boundary={ground.boundary}
        rivers={ground.rivers}
        words={words}
        look="light"
        width={width}
        height={height}
        textSize={textSize}
        syntheticText={syntheticText}
      />
    </figure>
  );
}
