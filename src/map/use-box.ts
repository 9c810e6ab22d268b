// Box selection: a drag in box mode, or with Shift held, becomes a rectangle of degrees.
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Bounds } from './bounds.ts';
import type { SiteMapProps } from './site-map-props.ts';
import type { OpenMap } from './use-map.ts';

/** CSS pixels from the upper left corner of the map. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A drag shorter than this is a click. */
const shortest = 5;

export function boxBetween(a: Point, b: Point): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

function boundsOf({ map }: OpenMap, box: Box): Bounds {
  const { left, top, width, height } = box;
  const corners = [
    [left, top],
    [left + width, top],
    [left, top + height],
    [left + width, top + height],
  ].map(([x, y]) => map.unproject([x ?? 0, y ?? 0]));
  const lons = corners.map(({ lng }) => lng);
  const lats = corners.map(({ lat }) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

export function useBox(
  open: OpenMap | null,
  frame: RefObject<HTMLDivElement | null>,
  props: Pick<SiteMapProps, 'boxMode' | 'onBox' | 'onBoxMode'>,
): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  const wanted = useEffectEvent((event: { shiftKey: boolean; button?: number }) => {
    return (props.boxMode || event.shiftKey) && (event.button ?? 0) === 0;
  });
  const finish = useEffectEvent((drawn: Box) => {
    if (open === null || Math.max(drawn.width, drawn.height) < shortest) return;
    props.onBox(boundsOf(open, drawn));
    if (props.boxMode) props.onBoxMode(false);
  });

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    let start: Point | null = null;
    const at = (event: PointerEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    const begin = (event: PointerEvent): void => {
      if (!wanted(event)) return;
      start = at(event);
      element.setPointerCapture(event.pointerId);
      event.stopPropagation();
    };
    const move = (event: PointerEvent): void => {
      if (start !== null) setBox(boxBetween(start, at(event)));
    };
    const end = (event: PointerEvent): void => {
      if (start !== null && event.type === 'pointerup') finish(boxBetween(start, at(event)));
      start = null;
      setBox(null);
    };
    // The map must not pan, nor take the end of the drag for a click.
    const hold = (event: MouseEvent | TouchEvent): void => {
      if (wanted(event)) event.stopPropagation();
    };
    const down = { capture: true } as const;
    element.addEventListener('pointerdown', begin, down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', end);
    element.addEventListener('pointercancel', end);
    for (const name of ['mousedown', 'touchstart', 'click'] as const)
      element.addEventListener(name, hold, down);
    return () => {
      element.removeEventListener('pointerdown', begin, down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', end);
      element.removeEventListener('pointercancel', end);
      for (const name of ['mousedown', 'touchstart', 'click'] as const)
        element.removeEventListener(name, hold, down);
    };
  }, [frame]);
  return box;
}
