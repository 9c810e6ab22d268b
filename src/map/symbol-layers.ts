// The layers of the graphics card: sites, workshops and the rings around what is selected, hovered or focused.
import type { Layer } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import type { Theme } from '../state/ports.ts';
import { rgba, type Rgba } from './colour-text.ts';
import type { SiteAttributes } from './draw-order.ts';
import { labelLayer } from './map-style.ts';
import type { MapWorkshop } from './site-map-props.ts';
import { SymbolLayer, workshopSymbol } from './symbol-layer.ts';
import { largestRadius, smallestRadius, workshopRadius } from './symbol-size.ts';
import { workshopInk } from './workshop-ink.ts';

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

/** `ratio`: device pixels a CSS pixel of a picture that is sharper than the screen. */
export function siteLayer(data: object, scale: number, ratio = 1): Layer {
  return new SymbolLayer({
    ...common,
    id: 'sites',
    data: data as never,
    radiusScale: scale,
    radiusMinPixels: smallestRadius,
    radiusMaxPixels: largestRadius,
    softEdge: 0.5 / ratio,
  });
}

export function workshopLayer(
  workshops: readonly MapWorkshop[],
  theme: Theme,
  scale: number,
  ratio = 1,
): Layer {
  const colours = workshopInk[theme];
  const [ink, paper] = [rgba(colours.open), rgba(colours.paper)];
  const fill = { open: ink, planned: paper, closed: rgba(colours.closed) } as const;
  const line = { open: paper, planned: ink, closed: rgba(colours.closedLine) } as const;
  const located = workshops.filter(({ lon, lat }) => !Number.isNaN(lon) && !Number.isNaN(lat));
  const props = {
    ...common,
    id: 'workshops',
    data: located,
    getPosition: (shop: MapWorkshop): [number, number] => [shop.lon, shop.lat],
    getRadius: 1,
    radiusScale: workshopRadius(scale),
    softEdge: 0.5 / ratio,
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
