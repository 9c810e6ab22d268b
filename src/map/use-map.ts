// Life of one MapLibre map and its overlay in a React component: opened, given back, opened again after a lost context.
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { inheritingWorkerUrl } from '../runtime/inheriting-worker.ts';
import type { Bounds } from './bounds.ts';
import { mapStyle } from './map-style.ts';
import { ringLayers } from './symbol-layers.ts';

setWorkerUrl(inheritingWorkerUrl(workerUrl, 'module'));

export interface OpenMap {
  readonly map: MapLibreMap;
  readonly overlay: MapLibreOverlay;
}

export type MapState = 'loading' | 'ready' | 'failed';

/** Sharper screens are drawn at this ratio: beyond it only the frame time grows. */
const sharpest = 1.5;
export const labelFonts = 'PingFang SC, Microsoft YaHei, Noto Sans SC, Noto Sans CJK SC, sans-serif';
/** Eastern China, until the sites are known. */
const somewhere: Bounds = [100, 25, 120, 42];

function createMap(container: HTMLElement, bounds: Bounds): MapLibreMap | null {
  if (document.createElement('canvas').getContext('webgl2') === null) return null;
  try {
    const map = new MapLibreMap({
      container,
      style: mapStyle(),
      bounds: [...bounds],
      attributionControl: false,
      pixelRatio: Math.min(window.devicePixelRatio, sharpest),
      localIdeographFontFamily: labelFonts,
      maxPitch: 0,
      maxZoom: 18,
      boxZoom: false,
      touchPitch: false,
      fadeDuration: 0,
      renderWorldCopies: false,
    });
    map.addControl(new ScaleControl({ maxWidth: 90, unit: 'metric' }), 'bottom-right');
    map.touchZoomRotate.disableRotation();
    return map;
  } catch {
    return null;
  }
}

function addOverlay(map: MapLibreMap): MapLibreOverlay {
  // The overlay takes its place under the labels only while no source is loading: give it a layer at once.
  const overlay = new MapLibreOverlay({ interleaved: true, layers: ringLayers([], 'light') });
  map.addControl(overlay);
  return overlay;
}

export interface MapLife {
  readonly open: OpenMap | null;
  readonly state: MapState;
}

export function useMap(
  container: RefObject<HTMLDivElement | null>,
  bounds: Bounds | null,
  callbacks: { readonly onReady: () => void; readonly onFailed: () => void },
): MapLife {
  const [life, setLife] = useState<MapLife>({ open: null, state: 'loading' });
  const firstBounds = useEffectEvent(() => bounds ?? somewhere);
  const failed = useEffectEvent(() => {
    setLife({ open: null, state: 'failed' });
    callbacks.onFailed();
  });
  const ready = useEffectEvent(() => {
    setLife(({ open }) => ({ open, state: 'ready' }));
    callbacks.onReady();
  });

  useEffect(() => {
    let map: MapLibreMap | null = null;
    const end = (): void => {
      setLife({ open: null, state: 'loading' });
      map?.remove();
      map = null;
    };
    const begin = (): boolean => {
      const opened = container.current === null ? null : createMap(container.current, firstBounds());
      map = opened;
      opened?.once('load', () =>
        setLife({ open: { map: opened, overlay: addOverlay(opened) }, state: 'loading' }),
      );
      opened?.on('webglcontextrestored', () => {
        end();
        if (!begin()) failed();
      });
      return opened !== null;
    };
    if (begin()) return end;
    const later = setTimeout(() => failed());
    return () => clearTimeout(later);
  }, [container]);

  const { open } = life;
  useEffect(() => {
    if (open === null) return undefined;
    const { map } = open;
    const done = (): void => ready();
    map.once('idle', done);
    map.triggerRepaint();
    return () => void map.off('idle', done);
  }, [open]);
  return life;
}
