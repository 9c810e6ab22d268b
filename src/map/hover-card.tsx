// What is under the pointer, in a few rows. It keeps beside the symbol, inside the frame, and never takes a click.
import { type ReactNode, useLayoutEffect, useRef } from 'react';

export interface HoverCardProps {
  /** CSS pixels from the upper left corner of the map. */
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** CSS pixels between symbol and card, and between card and frame. */
const gap = 14;
const edge = 4;

/** Left or top edge of a card of `size` beside `at` in a frame of `room`: after it, before it, or as far as it goes. */
export function placeBeside(at: number, size: number, room: number): number {
  if (at + gap + size + edge <= room) return at + gap;
  if (at - gap - size >= edge) return at - gap - size;
  return Math.max(edge, room - size - edge);
}

export function HoverCard({ x, y, title, rows }: HoverCardProps): ReactNode {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    const frame = element?.offsetParent;
    if (element === null || frame === null || frame === undefined) return;
    element.style.left = `${placeBeside(x, element.offsetWidth, frame.clientWidth)}px`;
    element.style.top = `${placeBeside(y, element.offsetHeight, frame.clientHeight)}px`;
  });
  return (
    <div ref={card} className="hover-card">
      <strong>{title}</strong>
      <dl>
        {rows.map(({ label, value }) => [<dt key={`${label}-t`}>{label}</dt>, <dd key={label}>{value}</dd>])}
      </dl>
    </div>
  );
}
