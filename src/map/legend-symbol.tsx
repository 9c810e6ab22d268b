// The symbols of the map again, as small pictures for the legend: the same outlines and crosses.
import type { ReactNode } from 'react';
import { outlineKind, type SiteLook } from './site-colours.ts';
import type { WorkshopSymbol } from './site-map-props.ts';

const dashes: Readonly<Record<number, string>> = {
  [outlineKind.dashed]: '3 2.2',
  [outlineKind.dotted]: '0.1 3.2',
};

export function SiteSymbol({
  look,
  radius = 7,
}: {
  readonly look: SiteLook;
  readonly radius?: number;
}): ReactNode {
  const size = radius * 2 + 2;
  const dot = look.outline === outlineKind.dot;
  const plain = look.outline === outlineKind.plain;
  const arm = radius * look.cross * Math.SQRT1_2;
  const onDark = look.fill !== null && isDark(look.fill);
  return (
    <svg width={size} height={size} viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`} aria-hidden="true">
      <circle
        r={dot ? 2.6 : radius - (plain ? 0.4 : 0.8)}
        fill={look.fill ?? 'none'}
        stroke={dot ? 'none' : look.line}
        strokeOpacity={plain ? 0.55 : 1}
        strokeWidth={plain ? 0.8 : look.outline === outlineKind.dotted ? 2.3 : 1.6}
        strokeDasharray={dashes[look.outline]}
        strokeLinecap={look.outline === outlineKind.dotted ? 'round' : 'butt'}
      />
      {arm > 0 && (
        <path
          d={`M${-arm} ${-arm} ${arm} ${arm}M${-arm} ${arm} ${arm} ${-arm}`}
          stroke={onDark ? '#ffffff' : '#171c21'}
          strokeWidth="1.4"
        />
      )}
    </svg>
  );
}

/** The shader draws a light cross on dark discs by the same measure. */
function isDark(hex: string): boolean {
  const value = Number.parseInt(hex.slice(1), 16);
  return ((value >> 16) & 255) * 0.299 + ((value >> 8) & 255) * 0.587 + (value & 255) * 0.114 <= 127.5;
}

export function WorkshopMark({ symbol }: { readonly symbol: WorkshopSymbol }): ReactNode {
  return (
    <svg
      width="16"
      height="16"
      viewBox="-8 -8 16 16"
      aria-hidden="true"
      className={`map-legend__shop-${symbol}`}
    >
      <path d="M0-7 7 0 0 7-7 0z" strokeWidth="1.6" />
      {symbol === 'closed' && <path d="M-2.2-2.2 2.2 2.2M-2.2 2.2 2.2-2.2" strokeWidth="1.4" />}
    </svg>
  );
}
