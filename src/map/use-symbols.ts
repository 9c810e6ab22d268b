// Sites, workshops and rings on the graphics card: prepared once a change, sent only when they changed.
import { useEffect, useMemo } from 'react';
import { rowsBySize, siteAttributes, visibleInOrder } from './draw-order.ts';
import type { SiteMapProps } from './site-map-props.ts';
import { type Ring, ringLayers, siteData, siteLayer, workshopLayer } from './symbol-layers.ts';
import { drawnRadius, radiusOf } from './symbol-size.ts';
import type { OpenMap } from './use-map.ts';

type Symbols = Pick<
  SiteMapProps,
  'sites' | 'population' | 'visible' | 'colours' | 'workshops' | 'showWorkshops' | 'theme'
>;

/** Rows that are drawn, from the lowest to the highest. */
export function useDrawnRows({ sites, population, visible }: Symbols): Uint32Array {
  const order = useMemo(() => rowsBySize(sites, population), [sites, population]);
  return useMemo(() => visibleInOrder(order, visible, sites.lon.length), [order, visible, sites]);
}

/** Drawn radius of a row in CSS pixels. */
export function radiusIn(population: Float64Array | null, scale: number): (row: number) => number {
  return (row) => drawnRadius(radiusOf(population?.[row] ?? NaN), scale);
}

export function useSymbols(
  open: OpenMap | null,
  symbols: Symbols,
  rows: Uint32Array,
  scale: number,
  rings: readonly Ring[],
): void {
  const { sites, population, colours, workshops, showWorkshops, theme } = symbols;
  const data = useMemo(
    () => siteData(siteAttributes(rows, sites, population, colours)),
    [rows, sites, population, colours],
  );
  // A layer belongs to one overlay: a map that is opened again gets layers of its own.
  const siteSymbols = useMemo(() => (open === null ? null : siteLayer(data, scale)), [open, data, scale]);
  const workshopSymbols = useMemo(
    () => (open === null || !showWorkshops ? null : workshopLayer(workshops, theme, scale)),
    [open, workshops, showWorkshops, theme, scale],
  );
  useEffect(() => {
    open?.overlay.setProps({ layers: [workshopSymbols, siteSymbols, ...ringLayers(rings, theme)] });
  }, [open, siteSymbols, workshopSymbols, rings, theme]);
}
