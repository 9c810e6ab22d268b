// Tightens a slide step by step until its text stands within its boxes; never under the least size of type.
import { type RefObject, useLayoutEffect } from 'react';

/** Steps of the style sheet: 0 is the roomiest. */
export const fitSteps = [0, 1, 2, 3, 4] as const;

const overflows = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;

function fit(slide: HTMLElement): void {
  const columns = [...slide.querySelectorAll('[data-fits]')];
  for (const step of fitSteps) {
    slide.dataset['fit'] = String(step);
    if (!columns.some(overflows)) return;
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
