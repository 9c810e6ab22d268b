// Sizes of the stage in its own lines of 1,080, and how large it stands in a frame. Pure.
import { slideHeight, slideWidths } from '../../../briefing/slide-measures.ts';

export type Aspect = 'wide' | 'narrow';

export const stageWidth = (aspect: Aspect): number => slideWidths[aspect];

/** Between 16:9 and 4:3 lies 1.54: narrower screens take the narrow stage. */
export function aspectFor(width: number, height: number): Aspect {
  return width / Math.max(1, height) < 1.54 ? 'narrow' : 'wide';
}

/** CSS pixels for one line of the stage, so that it fits whole into the frame. */
export function stageScale(aspect: Aspect, width: number, height: number): number {
  return Math.min(width / stageWidth(aspect), height / slideHeight);
}
