// What the map is given and what it tells back. It never reads the store.
import type { FeatureCollection } from 'geojson';
import type { ReactNode, Ref } from 'react';
import type { Words } from '../language/language.ts';
import type { Boundary, Config, Theme } from '../state/ports.ts';
import type { Bounds } from './bounds.ts';
import type { SiteColours } from './site-colours.ts';

/** open: running or idle · planned: planned or being built · closed. */
export type WorkshopSymbol = 'open' | 'planned' | 'closed';

const symbolOfStatus = {
  running: 'open',
  idle: 'open',
  planned: 'planned',
  building: 'planned',
  closed: 'closed',
} as const satisfies Record<string, WorkshopSymbol>;

/** Of a workshop's status; one that nobody knows is drawn as closed. */
export function workshopSymbolOf(status: string): WorkshopSymbol {
  return Object.entries(symbolOfStatus).find(([name]) => name === status)?.[1] ?? 'closed';
}

export interface MapWorkshop {
  readonly lon: number;
  readonly lat: number;
  readonly symbol: WorkshopSymbol;
}

export interface MapLabel {
  readonly lon: number;
  readonly lat: number;
  readonly text: string;
}

/** Row of the site table, or position in `workshops`. */
export type MapTarget =
  { readonly kind: 'site'; readonly row: number } | { readonly kind: 'workshop'; readonly index: number };

/** CSS pixels at each edge that floating panels cover; a fit keeps the sites out of them. */
export interface MapPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What the live map shows at a moment: enough to draw the same view again. */
export interface MapView {
  /** Middle, WGS-84 degrees. */
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  /** Degrees that the map is turned. */
  readonly bearing: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Factor on the radii of the circles. */
  readonly scale: number;
  /** All tiles are there and nothing moves. */
  readonly settled: boolean;
}

/** Reads the view; null while there is no map. */
export interface MapViewReader {
  readonly read: () => MapView | null;
}

export interface SiteMapProps {
  readonly words: Words;
  readonly theme: Theme;
  /** WGS-84 degrees in the row order of the site table; NaN = not located, not drawn. */
  readonly sites: { readonly lon: Float64Array; readonly lat: Float64Array };
  /** People a site; NaN = not known: a small open ring. null before the round is read. */
  readonly population: Float64Array | null;
  /** Rows that match the filters. */
  readonly visible: Uint32Array;
  readonly colours: SiteColours;
  /** Name and state of a site in one sentence, read aloud when the keyboard reaches it. */
  readonly siteText: (row: number) => string;
  readonly boundary: Boundary | null;
  readonly labels: readonly MapLabel[];
  /** Factor on every symbol, for a map that is seen from afar; absent: 1. */
  readonly symbolScale?: number;
  /** Height of the labels' type in CSS pixels; absent: that of the dense views. */
  readonly labelSize?: number;
  readonly rivers?: FeatureCollection | null;
  readonly baseMap: Config['baseMap'];
  readonly workshops: readonly MapWorkshop[];
  readonly showWorkshops: boolean;
  readonly selected: number | null;
  /** Row that the pointer is on, here or in the matrix. */
  readonly hovered: number | null;
  /** Straight-line radii in metres of the 20-minute circle. */
  readonly catchment: { readonly innerM: number; readonly outerM: number };
  readonly boxMode: boolean;
  /** Sites to bring into view; a new nonce fits again. */
  readonly fitTo: { readonly bounds: Bounds; readonly nonce: number } | null;
  /** Milliseconds that the map takes to get there; absent: a step of the page. None where movement is not wanted. */
  readonly flight?: number;
  readonly padding: MapPadding;
  /** Map review number and sources, shown in the lower right corner. */
  readonly caption: string;
  /** What stands in the place of the map where WebGL is missing. */
  readonly failedText: string;
  /** x and y in CSS pixels from the upper left corner of the map. */
  readonly onHover: (target: MapTarget | null, x: number, y: number) => void;
  readonly onSelect: (row: number | null) => void;
  readonly onBox: (bounds: Bounds) => void;
  readonly onBoxMode: (on: boolean) => void;
  readonly onReady?: () => void;
  readonly onFailed: (code: 'no_webgl') => void;
  /** Factor on the radius of every circle, for the legend. */
  readonly onScale?: (scale: number) => void;
  /** For a picture of the map. */
  readonly viewRef?: Ref<MapViewReader>;
  /** Toolbar, legend and hover card: laid over the map. */
  readonly children?: ReactNode;
}
