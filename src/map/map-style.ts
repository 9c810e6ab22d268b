// The map's own drawing, built in code: paper, counties, rivers and labels. It names no address outside the page.
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../state/ports.ts';
import type { MapLabel } from './site-map-props.ts';

export const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Symbols are drawn below this layer, so that labels stay readable. */
export const labelLayer = 'county-label';
/** A base map is put below this layer. */
export const firstDrawnLayer = 'county-fill';

interface MapInk {
  readonly around: string;
  readonly county: string;
  readonly line: string;
  readonly river: string;
  readonly label: string;
  readonly halo: string;
  readonly accent: string;
}

export const mapInk: Readonly<Record<Theme, MapInk>> = {
  light: {
    around: '#ecede8',
    county: '#fbfbf8',
    line: '#aab2b5',
    river: '#c3d8e2',
    label: '#46525d',
    halo: '#fbfbf8',
    accent: '#0f5b78',
  },
  dark: {
    around: '#0b1117',
    county: '#16202a',
    line: '#3d4c59',
    river: '#24404f',
    label: '#b9c6cf',
    halo: '#0e151c',
    accent: '#7cc4e0',
  },
};

type Paint = readonly (readonly [layer: string, property: string, value: string])[];

function paints(theme: Theme): Paint {
  const ink = mapInk[theme];
  return [
    ['paper', 'background-color', ink.around],
    ['county-fill', 'fill-color', ink.county],
    ['river', 'fill-color', ink.river],
    ['county-line', 'line-color', ink.line],
    ['catchment-band', 'fill-color', ink.accent],
    ['catchment-inner', 'fill-color', ink.accent],
    ['catchment-line', 'line-color', ink.accent],
    [labelLayer, 'text-color', ink.label],
    [labelLayer, 'text-halo-color', ink.halo],
  ];
}

const source = { type: 'geojson', data: nothing } as const;

export function mapStyle(): StyleSpecification {
  return {
    version: 8,
    sources: { county: source, river: source, catchment: source, label: source },
    layers: [
      { id: 'paper', type: 'background' },
      { id: firstDrawnLayer, type: 'fill', source: 'county' },
      { id: 'river', type: 'fill', source: 'river' },
      { id: 'county-line', type: 'line', source: 'county', paint: { 'line-width': 0.8 } },
      {
        id: 'catchment-band',
        type: 'fill',
        source: 'catchment',
        filter: ['==', ['get', 'part'], 'outer'],
        paint: { 'fill-opacity': 0.1 },
      },
      {
        id: 'catchment-inner',
        type: 'fill',
        source: 'catchment',
        filter: ['==', ['get', 'part'], 'inner'],
        paint: { 'fill-opacity': 0.14 },
      },
      {
        id: 'catchment-line',
        type: 'line',
        source: 'catchment',
        paint: { 'line-width': 1.2, 'line-dasharray': [3, 2] },
      },
      {
        id: labelLayer,
        type: 'symbol',
        source: 'label',
        layout: { 'text-field': ['get', 'text'], 'text-size': 12, 'text-padding': 3 },
        paint: { 'text-halo-width': 1.6 },
      },
    ],
  };
}

/** Over a base map the counties are only outlined. */
export function applyTheme(map: MapLibreMap, theme: Theme, hasBaseMap: boolean): void {
  for (const [layer, property, value] of paints(theme))
    map.setPaintProperty(layer, property as never, value as never);
  map.setPaintProperty(firstDrawnLayer, 'fill-opacity', hasBaseMap ? 0.15 : 1);
}

/** Where there are very many, names wait until the view is closer: in an overview most would hide each other. */
export function labelsFrom(count: number): number {
  return count > 200 ? 6 : 0;
}

export function labelPoints(labels: readonly MapLabel[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: labels.map(({ lon, lat, text }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { text },
    })),
  };
}
