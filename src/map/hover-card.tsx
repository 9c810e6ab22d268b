// What is under the pointer, in a few rows. It follows the symbol and never takes a click.
import type { ReactNode } from 'react';

export interface HoverCardProps {
  /** CSS pixels from the upper left corner of the map. */
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** Size of the map's frame, so that the card stays inside it. */
  readonly frame?: { readonly width: number; readonly height: number };
}

const gap = 14;

export function HoverCard({ x, y, title, rows, frame }: HoverCardProps): ReactNode {
  const left = frame !== undefined && x > frame.width / 2;
  const above = frame !== undefined && y > frame.height / 2;
  const place = {
    ...(left ? { right: frame.width - x + gap } : { left: x + gap }),
    ...(above ? { bottom: frame.height - y + gap } : { top: y + gap }),
  };
  return (
    <div className="hover-card" style={place}>
      <strong>{title}</strong>
      <dl>
        {rows.map(({ label, value }) => [<dt key={`${label}-t`}>{label}</dt>, <dd key={label}>{value}</dd>])}
      </dl>
    </div>
  );
}
