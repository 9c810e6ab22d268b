// Symbols of a drawing: a site of any look, a workshop. The shader of the live map draws the same.
import type { ReactNode } from 'react';
import type { WorkshopSymbol } from '../site-map-props.ts';
import type { WorkshopInk } from '../workshop-ink.ts';
import type { SiteGroup } from './site-groups.ts';

/** One group of sites: discs or rings, then their crosses. */
export function SiteShapes({ group }: { readonly group: SiteGroup }): ReactNode {
  const { mark, path, dash, strokeWidth, cross, crossWidth } = group;
  return (
    <>
      <path
        d={path}
        fill={mark.fill}
        fillOpacity={mark.fillOpacity}
        {...(strokeWidth > 0 && {
          stroke: mark.stroke,
          strokeOpacity: mark.strokeOpacity,
          strokeWidth,
          strokeDasharray: dash,
          strokeLinecap: dash?.startsWith('0.01') === true ? 'round' : 'butt',
        })}
      />
      {cross !== '' && <path d={cross} fill="none" stroke={mark.crossInk} strokeWidth={crossWidth} />}
    </>
  );
}

interface DiamondProps {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly symbol: WorkshopSymbol;
  readonly ink: WorkshopInk;
  readonly unit: number;
  readonly pale?: boolean;
}

export function Diamond({ x, y, radius, symbol, ink, unit, pale = false }: DiamondProps): ReactNode {
  const fill = { open: ink.open, planned: ink.paper, closed: ink.closed }[symbol];
  const line = { open: ink.paper, planned: ink.open, closed: ink.closedLine }[symbol];
  const width = symbol === 'planned' ? 1.8 : 1;
  const r = radius - (width * unit) / 2;
  const arm = radius * 0.32;
  return (
    <g transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`} {...(pale && { opacity: 0.4 })}>
      <path d={`M0 ${-r}L${r} 0 0 ${r} ${-r} 0Z`} fill={fill} stroke={line} strokeWidth={width * unit} />
      {symbol === 'closed' && (
        <path
          d={`M${-arm} ${-arm}L${arm} ${arm}M${-arm} ${arm}L${arm} ${-arm}`}
          stroke={ink.closedLine}
          strokeWidth={1.1 * unit}
        />
      )}
    </g>
  );
}
