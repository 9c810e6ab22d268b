// The map of the sites: arguments in, picture and events out. Loaded on demand; it never reads the store.
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { type ReactNode, useImperativeHandle, useMemo, useRef } from 'react';
import { captionOf } from './caption.ts';
import type { Centre } from './catchment.ts';
import { MapButtons } from './map-buttons.tsx';
import type { MapView, SiteMapProps } from './site-map-props.ts';
import type { Ring } from './symbol-layers.ts';
import { workshopRadius } from './symbol-size.ts';
import { useBox } from './use-box.ts';
import { useFit, useScale } from './use-fit.ts';
import { type OpenMap, useMap } from './use-map.ts';
import { useMapContent } from './use-map-content.ts';
import { type Pointing, usePointing } from './use-pointing.ts';
import { radiusIn, useDrawnRows, useSymbols } from './use-symbols.ts';

export default function SiteMap(props: SiteMapProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const { open, state } = useMap(canvas, props.fitTo?.bounds ?? null, {
    onReady: () => props.onReady?.(),
    onFailed: () => props.onFailed('no_webgl'),
  });
  const { population, sites, workshops, selected, hovered } = props;
  const scale = useScale(open, sites, props.onScale) * (props.symbolScale ?? 1);
  const radius = useMemo(() => radiusIn(population, scale), [population, scale]);
  const rows = useDrawnRows(props);
  const pointing = usePointing(open, root, props, rows, radius, workshopRadius(scale));
  const box = useBox(open, canvas, props);
  const focused = pointing.focused?.row ?? null;
  const shop = pointing.workshop === null ? undefined : workshops[pointing.workshop];
  const rings = useMemo(() => {
    const around = (row: number | null, strong: boolean): Ring[] =>
      row === null ? [] : [{ ...placeOfRow(sites, row), radius: radius(row), strong }];
    const shopRing = shop === undefined ? [] : [{ ...shop, radius: workshopRadius(scale), strong: false }];
    return [...around(hovered, false), ...around(focused, true), ...around(selected, true), ...shopRing];
  }, [sites, radius, hovered, focused, selected, shop, scale]);
  const centres = useMemo((): readonly Centre[] => {
    const both = [...new Set([selected, hovered])].filter((row) => row !== null);
    return [...both.map((row) => placeOfRow(sites, row)), ...(shop === undefined ? [] : [shop])];
  }, [sites, selected, hovered, shop]);
  useImperativeHandle(props.viewRef, () => ({ read: () => viewOf(open, scale) }), [open, scale]);
  useFit(open, props);
  useMapContent(open, props, centres);
  useSymbols(open, props, rows, scale, rings);

  return (
    <div ref={root} className="site-map" data-testid="map" data-state={state} data-box={props.boxMode}>
      <div ref={canvas} className="site-map__canvas" hidden={state === 'failed'} />
      {state === 'failed' && <p className="site-map__failed">{props.failedText}</p>}
      {box !== null && <div className="site-map__box" style={{ ...box }} />}
      {props.boxMode && <p className="site-map__hint">{props.words.t('map.boxHint')}</p>}
      {open !== null && <MapButtons map={open.map} words={props.words} />}
      <p className="site-map__caption">{captionOf(props, centres.length > 0)}</p>
      <p className="site-map__spoken" role="status">
        {spoken(props, pointing)}
      </p>
      {props.children}
    </div>
  );
}

function placeOfRow(sites: SiteMapProps['sites'], row: number): Centre {
  return { lon: sites.lon[row] ?? NaN, lat: sites.lat[row] ?? NaN };
}

function viewOf(open: OpenMap | null, scale: number): MapView | null {
  if (open === null) return null;
  const { map } = open;
  const { lng, lat } = map.getCenter();
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const settled = map.areTilesLoaded() && !map.isMoving();
  return { lon: lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), width, height, scale, settled };
}

function spoken({ words, siteText }: SiteMapProps, { focused, noneInView }: Pointing): string {
  if (focused === null) return noneInView ? words.t('map.noneInView') : '';
  const { row, position, count } = focused;
  return words.t('map.focused', { site: siteText(row), position, count });
}
