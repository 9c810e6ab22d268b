// The live map once more, out of sight and at a higher ratio: same style, data, camera and size. For one picture.
import type { Layer } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { addBaseMap } from '../base-map.ts';
import { catchments, type Centre } from '../catchment.ts';
import { rowsBySize, siteAttributes, visibleInOrder } from '../draw-order.ts';
import { applyTheme, labelLayer, labelPoints, labelsFrom, mapStyle, nothing } from '../map-style.ts';
import type { MapView, SiteMapProps } from '../site-map-props.ts';
import { ringLayers, siteData, siteLayer, workshopLayer } from '../symbol-layers.ts';
import { drawnRadius, radiusOf } from '../symbol-size.ts';
import { labelFonts } from '../use-map.ts';
import { PictureError } from './picture-error.ts';

export type MapContent = Pick<
  SiteMapProps,
  | 'theme'
  | 'sites'
  | 'population'
  | 'visible'
  | 'colours'
  | 'boundary'
  | 'rivers'
  | 'labels'
  | 'baseMap'
  | 'workshops'
  | 'showWorkshops'
  | 'selected'
  | 'catchment'
>;

/** Milliseconds until a base map that does not come is given up. */
const patience = 45_000;

export interface HiddenMap {
  readonly canvas: HTMLCanvasElement;
  /** Draws once more: the symbols may come a frame after the rest. */
  readonly again: () => Promise<void>;
  readonly close: () => void;
}

/** Resolves with the drawn map; its canvas keeps its pixels. The caller removes it with `close`. */
export async function openHiddenMap(
  content: MapContent,
  view: MapView,
  ratio: number,
  signal?: AbortSignal,
): Promise<HiddenMap> {
  const frame = hiddenFrame(view);
  const map = mapIn(frame, view, ratio);
  const close = (): void => {
    map.remove();
    frame.remove();
  };
  try {
    await heard(map, 'load', signal);
    await fillMap(map, content);
    await drawn(map, signal);
    // Everything has come: only now the costly frames at the high ratio. The overlay comes last, for it takes its place
    // under the labels only while no source is loading, and its size only once.
    map.setPixelRatio(ratio);
    checkSize(map, view, ratio);
    map.addControl(new MapLibreOverlay({ interleaved: true, layers: layersOf(content, view, ratio) }));
    await drawn(map, signal);
    return { canvas: map.getCanvas(), again: () => drawn(map, signal), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Resolves once nothing is missing in what is drawn. */
async function drawn(map: MapLibreMap, signal?: AbortSignal): Promise<void> {
  const idle = heard(map, 'idle', signal);
  map.triggerRepaint();
  await idle;
}

function hiddenFrame({ width, height }: MapView): HTMLElement {
  const frame = document.createElement('div');
  frame.setAttribute('aria-hidden', 'true');
  frame.inert = true;
  Object.assign(frame.style, {
    position: 'fixed',
    left: `${-width - 100}px`,
    top: '0',
    width: `${width}px`,
    height: `${height}px`,
    pointerEvents: 'none',
  });
  document.body.append(frame);
  return frame;
}

function mapIn(frame: HTMLElement, view: MapView, ratio: number): MapLibreMap {
  try {
    return new MapLibreMap({
      container: frame,
      style: mapStyle(),
      center: [view.lon, view.lat],
      zoom: view.zoom,
      bearing: view.bearing,
      attributionControl: false,
      interactive: false,
      pixelRatio: 1,
      maxCanvasSize: [Math.ceil(view.width * ratio) + 1, Math.ceil(view.height * ratio) + 1],
      canvasContextAttributes: { preserveDrawingBuffer: true },
      localIdeographFontFamily: labelFonts,
      maxZoom: 18,
      fadeDuration: 0,
      renderWorldCopies: false,
    });
  } catch {
    frame.remove();
    throw new PictureError('no_webgl');
  }
}

/** The map draws smaller than asked where the graphics card cannot do more: then there is no picture, but words. */
function checkSize(map: MapLibreMap, view: MapView, ratio: number): void {
  const { width } = map.getCanvas();
  if (Math.abs(width - view.width * ratio) > 1)
    throw new PictureError('too_large', Math.floor(width / view.width));
}

async function fillMap(map: MapLibreMap, content: MapContent): Promise<void> {
  const { theme, baseMap, labels, selected, sites } = content;
  const centres: Centre[] =
    selected === null ? [] : [{ lon: sites.lon[selected] ?? NaN, lat: sites.lat[selected] ?? NaN }];
  const set = (name: string, data: FeatureCollection | null): void => {
    const source = map.getSource(name);
    if (source instanceof GeoJSONSource) void source.setData(data ?? nothing);
  };
  applyTheme(map, theme, baseMap.kind !== 'none');
  map.setLayerZoomRange(labelLayer, labelsFrom(labels.length), 24);
  set('county', content.boundary);
  set('river', content.rivers ?? null);
  set('label', labelPoints(labels));
  set('catchment', catchments(centres, content.catchment));
  // As on the screen: a base map that cannot be read leaves the counties.
  await addBaseMap(map, baseMap).catch(() => undefined);
}

function layersOf(content: MapContent, view: MapView, ratio: number): Layer[] {
  const { sites, population, visible, colours, workshops, showWorkshops, theme, selected } = content;
  const rows = visibleInOrder(rowsBySize(sites, population), visible, sites.lon.length);
  const data = siteData(siteAttributes(rows, sites, population, colours));
  const people = selected === null ? NaN : (population?.[selected] ?? NaN);
  const rings =
    selected === null
      ? []
      : [
          {
            lon: sites.lon[selected] ?? NaN,
            lat: sites.lat[selected] ?? NaN,
            radius: drawnRadius(radiusOf(people), view.scale),
            strong: true,
          },
        ];
  return [
    ...(showWorkshops ? [workshopLayer(workshops, theme, view.scale, ratio)] : []),
    siteLayer(data, view.scale, ratio),
    ...ringLayers(rings, theme),
  ];
}

function heard(map: MapLibreMap, event: 'load' | 'idle', signal?: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const later = setTimeout(() => end(new PictureError('too_slow')), patience);
    const onStop = (): void => end(new PictureError('cancelled'));
    const onEvent = (): void => end(null);
    const onLost = (): void => end(new PictureError('too_large', 1));
    const end = (error: PictureError | null): void => {
      clearTimeout(later);
      signal?.removeEventListener('abort', onStop);
      map.off(event, onEvent);
      map.off('webglcontextlost', onLost);
      if (error === null) done();
      else fail(error);
    };
    map.on(event, onEvent);
    map.on('webglcontextlost', onLost);
    signal?.addEventListener('abort', onStop);
    if (signal?.aborted === true) onStop();
  });
}
