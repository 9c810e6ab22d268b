// Where a slide stands among the slides, also when they were made anew. Pure.
import type { Slide } from '../../../briefing/document.ts';

const cardOf = (id: string): string => id.replace(/~\d+$/, '');

/** Position of the slide; else of another part of its card; else the place where it stood, or the nearest to that. */
export function placeOf(slides: readonly Pick<Slide, 'id'>[], id: string, before: number): number {
  const exact = slides.findIndex((slide) => slide.id === id);
  if (exact >= 0) return exact;
  const sameCard = slides.findIndex((slide) => cardOf(slide.id) === cardOf(id));
  if (sameCard >= 0) return sameCard;
  return Math.max(0, Math.min(before, slides.length - 1));
}
