// What every part of a slide reads: words of the document's language, the facts for maps, and what a press does.
import { createContext, useContext } from 'react';
import type { FeatureCollection } from 'geojson';
import type { BriefingDocument, Drill } from '../../../briefing/document.ts';
import type { BriefingFacts } from '../../../briefing/facts.ts';
import type { Words } from '../../../language/language.ts';
import type { Boundary, Theme } from '../../../state/ports.ts';
import type { Aspect } from './stage-size.ts';

export interface SlideSetting {
  readonly document: BriefingDocument;
  readonly facts: BriefingFacts;
  readonly boundary: Boundary | null;
  readonly rivers: FeatureCollection | null;
  readonly words: Words;
  readonly theme: Theme;
  readonly aspect: Aspect;
  /** Null: nothing can be pressed, as in a thumbnail. */
  readonly onDrill: ((drill: Drill) => void) | null;
  /** A live map lies over the drawn one and takes its place. */
  readonly liveMap: boolean;
  /** Stands in the last line of the slide; empty: the source note stands there. */
  readonly status: string;
}

export const SlideContext = createContext<SlideSetting | null>(null);

export function useSlideSetting(): SlideSetting {
  const setting = useContext(SlideContext);
  if (setting === null) throw new Error('a part of a slide was drawn outside SlideContext');
  return setting;
}
