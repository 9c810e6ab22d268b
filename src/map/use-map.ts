// Life of one MapLibre map and its overlay in a React component: opened, given back, opened again after a lost context.
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Bounds } from './bounds.ts';
import { mapStyle } from './map-style.ts';
import { ringLayers } from './symbol-layers.ts';

setWorkerUrl(workerUrl);

export interface OpenMap {
  readonly map: MapLibreMap;
  readonly overlay: MapLibreOverlay;
}

export type MapState = 'loading' | 'ready' | 'failed';

/** Sharper screens are drawn at this ratio: beyond it only the frame time grows. */
const sharpest = 1.5;
const labelFonts = 'PingFang SC, Microsoft YaHei, Noto Sans SC, Noto Sans CJK SC, sans-serif';
/** Eastern China, until the sites are known. */
const somewhere: Bounds = [100, 25, 120, 42];

function createMap(container: HTMLElement, bounds: Bounds): MapLibreMap | null {
  if (document.createElement('canvas').getContext('webgl2') === null) return null;
  try {
    return new MapLibreMap({
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
  } catch {
    return null;
  }
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
  const [generation, setGeneration] = useState(0);
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
    const map = container.current === null ? null : createMap(container.current, firstBounds());
    if (map === null) return failed();
    map.addControl(new ScaleControl({ maxWidth: 90, unit: 'metric' }), 'bottom-right');
    map.touchZoomRotate.disableRotation();
    map.once('load', () => {
      // The overlay takes its place under the labels only while no source is loading: give it a layer at once.
      const overlay = new MapLibreOverlay({ interleaved: true, layers: ringLayers([], 'light') });
      map.addControl(overlay);
      setLife({ open: { map, overlay }, state: 'loading' });
    });
    map.on('webglcontextrestored', () => setGeneration((last) => last + 1));
    return () => {
      setLife({ open: null, state: 'loading' });
      map.remove();
    };
  }, [container, generation]);

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
