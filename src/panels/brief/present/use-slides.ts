// The slides of the shown document and the one that stands on the wall; kept by id when they are cut or made anew.
import { useEffect, useMemo, useState } from 'react';
import type { BriefingDocument, Slide } from '../../../briefing/document.ts';
import { slidesOf } from '../../../briefing/slides.ts';
import { presentSlide } from '../../presented-slide.ts';
import type { Aspect } from '../slide/stage-size.ts';
import { placeOf } from './slide-place.ts';

export interface ShownSlides {
  readonly slides: readonly Slide[];
  /** 0-based place of the slide on the wall. */
  readonly place: number;
  /** Undefined where the document has no slide. */
  readonly slide: Slide | undefined;
  /** Shows the slide at a place; beyond the ends the first or last. */
  readonly show: (at: number) => void;
}

export function useSlides(
  document: BriefingDocument,
  aspect: Aspect,
  id: string,
  onSlide: (id: string) => void,
): ShownSlides {
  const slides = useMemo(() => slidesOf(document, aspect), [document, aspect]);
  const [before, setBefore] = useState(0);
  const place = placeOf(slides, id, before);
  if (place !== before) setBefore(place);
  const slide = slides[place];
  useEffect(() => {
    if (slide === undefined) return;
    presentSlide({ number: place + 1, title: slide.card.title.text });
    if (slide.id !== id) onSlide(slide.id);
  }, [place, slide, id, onSlide]);
  const show = (at: number): void => {
    const to = slides[Math.max(0, Math.min(at, slides.length - 1))];
    if (to !== undefined && to.id !== id) onSlide(to.id);
  };
  return { slides, place, slide, show };
}
