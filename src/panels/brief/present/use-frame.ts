// How large the stage stands in its frame, and which shape it takes.
import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Aspect, aspectFor, stageScale, stageWidth } from '../slide/stage-size.ts';

export interface Frame {
  readonly aspect: Aspect;
  /** CSS pixels for one line of the stage. */
  readonly scale: number;
  /** Upper left corner of the stage in the frame, CSS pixels. */
  readonly left: number;
  readonly top: number;
}

/** `chosen` null: the shape of the window decides, so that notes beside the stage do not cut the slides anew. */
export function useFrame(ref: RefObject<HTMLElement | null>, chosen: Aspect | null): Frame {
  const [size, setSize] = useState({ width: window.innerWidth, height: window.innerHeight });
  const [shape, setShape] = useState(() => aspectFor(window.innerWidth, window.innerHeight));
  useLayoutEffect(() => {
    const frame = ref.current;
    if (frame === null) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = frame;
      if (width > 0 && height > 0) setSize({ width, height });
      setShape(aspectFor(window.innerWidth, window.innerHeight));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  const aspect = chosen ?? shape;
  const scale = stageScale(aspect, size.width, size.height);
  return {
    aspect,
    scale,
    left: (size.width - stageWidth(aspect) * scale) / 2,
    top: (size.height - 1080 * scale) / 2,
  };
}
