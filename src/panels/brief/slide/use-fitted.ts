// Tightens the parts of a slide step by step until their text stands within its box; never under the least size of type.
import { type RefObject, useLayoutEffect } from 'react';

/** Steps of the style sheet: 0 is the roomiest. */
const steps = [0, 1, 2, 3, 4] as const;

/** `data-fits` alone: the box is given. With a number: the height in lines of the stage that it should not exceed. */
function overflows(part: HTMLElement): boolean {
  const most = Number(part.dataset['fits']);
  if (most > 0) return part.offsetHeight > most;
  return part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1;
}

function fit(slide: HTMLElement): void {
  for (const part of slide.querySelectorAll<HTMLElement>('[data-fits]')) {
    for (const step of steps) {
      part.dataset['fit'] = String(step);
      if (!overflows(part)) break;
    }
  }
}

/** Again whenever the content changes or the slide gets its room. */
export function useFitted(ref: RefObject<HTMLElement | null>, content: unknown): void {
  useLayoutEffect(() => {
    const slide = ref.current;
    if (slide === null) return undefined;
    fit(slide);
    const observer = new ResizeObserver(() => {
      fit(slide);
    });
    observer.observe(slide);
    return () => {
      observer.disconnect();
    };
  }, [ref, content]);
}
