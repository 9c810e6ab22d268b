// What a drawn map is given: plain data, so that it draws on Node as in the page.
import type { FeatureCollection } from 'geojson';
import type { MapBlock } from '../../briefing/document.ts';
import type { BriefingFacts } from '../../briefing/facts.ts';
import type { Words } from '../../language/language.ts';
import type { Boundary } from '../../state/ports.ts';
import type { MapLook } from './ink.ts';

export interface StaticMapProps {
  readonly block: MapBlock;
  readonly facts: Pick<BriefingFacts, 'sites' | 'workshops' | 'base' | 'counties' | 'facilities'>;
  /** Null: no outlines, the sites alone. */
  readonly boundary: Boundary | null;
  readonly rivers: FeatureCollection | null;
  readonly words: Words;
  readonly look: MapLook;
  /** In units of the caller's own; so is the height of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** Notice of demonstration data; empty where the data are real. */
  readonly syntheticText: string;
}
