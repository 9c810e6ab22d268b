// Where the slide that is shown leaves room for a map, in CSS pixels of the frame.
import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Slot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const isSame = (one: Slot | null, other: Slot | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function measured(frame: HTMLElement): Slot | null {
  const slot = frame.querySelector('[data-current="true"] [data-map-slot]');
  if (slot === null) return null;
  const inner = slot.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  if (inner.width === 0) return null;
  return {
    left: inner.left - outer.left,
    top: inner.top - outer.top,
    width: inner.width,
    height: inner.height,
  };
}

/** `content` names what is on the stage and how large; the room is measured again when that changes or the slot does. */
export function useMapSlot(frame: RefObject<HTMLElement | null>, content: string): Slot | null {
  const [slot, setSlot] = useState<Slot | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const now = measured(element);
      setSlot((before) => (isSame(before, now) ? before : now));
    };
    measure();
    const inside = element.querySelector('[data-current="true"] [data-map-slot]');
    if (inside === null) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(inside);
    return () => {
      observer.disconnect();
    };
  }, [frame, content]);
  return slot;
}
