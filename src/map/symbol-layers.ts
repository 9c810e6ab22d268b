// The layers of the graphics card: sites, workshops and the rings around what is selected, hovered or focused.
import type { Layer } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import type { Theme } from '../state/ports.ts';
import { rgba, type Rgba } from './colour-text.ts';
import type { SiteAttributes } from './draw-order.ts';
import { labelLayer } from './map-style.ts';
import type { MapWorkshop } from './site-map-props.ts';
import { SymbolLayer, workshopSymbol } from './symbol-layer.ts';
import { largestRadius, smallestRadius } from './symbol-size.ts';

/** Drawn radius in CSS pixels: small in an overview, where sites matter more, and clear once zoomed in. */
export function workshopRadius(scale: number): number {
  return Math.min(9, Math.max(2.2, 5.5 * scale ** 1.2));
}

/** Drawn in order, over everything below and under the labels; nothing is read back for picking. */
const common = {
  beforeId: labelLayer,
  pickable: false,
  parameters: { depthCompare: 'always', depthWriteEnabled: false },
  radiusUnits: 'pixels',
  getLineWidth: 0,
} as const;

/** Keep the object: the same one is not sent to the graphics card again. */
export function siteData(sites: SiteAttributes): object {
  return {
    length: sites.length,
    attributes: {
      getPosition: { value: sites.positions, size: 2 },
      getRadius: { value: sites.radii, size: 1 },
      getFillColor: { value: sites.fill, size: 4 },
      getLineColor: { value: sites.line, size: 4 },
      getSymbol: { value: sites.symbols, size: 2 },
    },
  };
}

export function siteLayer(data: object, scale: number): Layer {
  return new SymbolLayer({
    ...common,
    id: 'sites',
    data: data as never,
    radiusScale: scale,
    radiusMinPixels: smallestRadius,
    radiusMaxPixels: largestRadius,
  });
}

export function workshopLayer(workshops: readonly MapWorkshop[], theme: Theme, scale: number): Layer {
  const ink = rgba(theme === 'light' ? '#0f4a66' : '#8fd0ea');
  const paper = rgba(theme === 'light' ? '#ffffff' : '#151e27');
  const grey = rgba(theme === 'light' ? '#c3c9ce' : '#4b5863');
  const fill = { open: ink, planned: paper, closed: grey } as const;
  const line = {
    open: paper,
    planned: ink,
    closed: rgba(theme === 'light' ? '#66707a' : '#9fb0bc'),
  } as const;
  const located = workshops.filter(({ lon, lat }) => !Number.isNaN(lon) && !Number.isNaN(lat));
  const props = {
    ...common,
    id: 'workshops',
    data: located,
    getPosition: (shop: MapWorkshop): [number, number] => [shop.lon, shop.lat],
    getRadius: 1,
    radiusScale: workshopRadius(scale),
    getFillColor: (shop: MapWorkshop): Rgba => fill[shop.symbol],
    getLineColor: (shop: MapWorkshop): Rgba => line[shop.symbol],
    getSymbol: (shop: MapWorkshop): [number, number] => [
      workshopSymbol[shop.symbol],
      shop.symbol === 'closed' ? 0.45 : 0,
    ],
    updateTriggers: { getFillColor: theme, getLineColor: theme },
  };
  return new SymbolLayer(props as never);
}

export interface Ring {
  readonly lon: number;
  readonly lat: number;
  /** Drawn radius of what it surrounds, in CSS pixels. */
  readonly radius: number;
  readonly strong: boolean;
}

/** Two rings each, ink on paper, visible on any ground. */
export function ringLayers(rings: readonly Ring[], theme: Theme): Layer[] {
  const located = rings.filter(({ lon, lat }) => !Number.isNaN(lon) && !Number.isNaN(lat));
  const ring = (id: string, colour: Rgba, width: number, gap: number): Layer =>
    new ScatterplotLayer<Ring>({
      ...common,
      id,
      data: located,
      filled: false,
      stroked: true,
      lineWidthUnits: 'pixels',
      getPosition: (each) => [each.lon, each.lat],
      getRadius: (each) => each.radius + gap,
      getLineColor: [...colour],
      getLineWidth: (each) => (each.strong ? width : width * 0.6),
    });
  const paper = rgba(theme === 'light' ? '#ffffff' : '#0b1117', 0.95);
  const ink = rgba(theme === 'light' ? '#17212b' : '#eef2f4');
  return [ring('ring-paper', paper, 6, 3), ring('ring-ink', ink, 2.4, 3)];
}
