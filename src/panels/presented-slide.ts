// Number and title of the slide that is presented, for the way back to it. Widget state: never in a link, never saved.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface PresentedSlide {
  /** 1-based; null: not known, as after a reload. */
  readonly number: number | null;
  readonly title: string;
}

const presented = createStore<PresentedSlide>(() => ({ number: null, title: '' }));

export function presentSlide(slide: PresentedSlide): void {
  presented.setState(slide);
}

export function usePresentedSlide(): PresentedSlide {
  return useStore(presented);
}
