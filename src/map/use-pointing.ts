// Pointer and keyboard on the map: what is under the pointer, what was clicked, and the walk from site to site.
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { MapMouseEvent } from 'maplibre-gl';
import {
  mercatorPoints,
  mercatorX,
  mercatorY,
  type MercatorPoints,
  pickRow,
  rowsFromMiddle,
} from './pick.ts';
import type { MapTarget, SiteMapProps } from './site-map-props.ts';
import type { OpenMap } from './use-map.ts';

export interface Pointing {
  readonly workshop: number | null;
  /** Site that the keyboard has reached, and its place among those in view. */
  readonly focused: { readonly row: number; readonly position: number; readonly count: number } | null;
  /** True after a key asked for a site and none was in view. */
  readonly noneInView: boolean;
}

type Props = Pick<
  SiteMapProps,
  'sites' | 'workshops' | 'showWorkshops' | 'onHover' | 'onSelect' | 'onBoxMode' | 'boxMode'
>;

/** Sites in view from the middle outwards, as long as neither view nor rows change. */
interface Walk {
  readonly rows: Uint32Array;
  readonly order: readonly number[];
}

const none: Pointing = { workshop: null, focused: null, noneInView: false };
const sameTarget = (a: MapTarget | null, b: MapTarget | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** All rows of a small list of workshops, closed ones below. */
function workshopPoints(workshops: SiteMapProps['workshops']): { points: MercatorPoints; rows: Uint32Array } {
  const lon = Float64Array.from(workshops, (shop) => shop.lon);
  const lat = Float64Array.from(workshops, (shop) => shop.lat);
  return { points: mercatorPoints({ lon, lat }), rows: Uint32Array.from(workshops.keys()) };
}

export function usePointing(
  open: OpenMap | null,
  root: RefObject<HTMLDivElement | null>,
  props: Props,
  rows: Uint32Array,
  radius: (row: number) => number,
  /** Drawn radius of a workshop in CSS pixels. */
  shopRadius: number,
): Pointing {
  const [pointing, setPointing] = useState(none);
  const hovered = useRef<MapTarget | null>(null);
  const walk = useRef<Walk | null>(null);
  const points = useMemo(() => mercatorPoints(props.sites), [props.sites]);
  const shops = useMemo(() => workshopPoints(props.workshops), [props.workshops]);

  const pick = useEffectEvent((event: MapMouseEvent): MapTarget | null => {
    const at = { x: mercatorX(event.lngLat.lng), y: mercatorY(event.lngLat.lat) };
    const worldSize = 512 * 2 ** event.target.getZoom();
    const row = pickRow(points, rows, at, worldSize, radius);
    if (row !== null) return { kind: 'site', row };
    const index = props.showWorkshops
      ? pickRow(shops.points, shops.rows, at, worldSize, () => shopRadius)
      : null;
    return index === null ? null : { kind: 'workshop', index };
  });
  const hover = useEffectEvent((target: MapTarget | null) => {
    if (open === null || sameTarget(target, hovered.current)) return;
    hovered.current = target;
    setPointing((last) => ({ ...last, workshop: target?.kind === 'workshop' ? target.index : null }));
    const place = placeOf(target, props);
    const { x, y } = place === null ? { x: 0, y: 0 } : open.map.project(place);
    props.onHover(target, x, y);
  });
  const click = useEffectEvent((target: MapTarget | null) => {
    if (target?.kind === 'site') props.onSelect(target.row);
    else hover(target);
  });
  const step = useEffectEvent((by: number) => {
    if (open === null) return;
    const { map } = open;
    const box = map.getBounds();
    const middle = { x: mercatorX(map.getCenter().lng), y: mercatorY(map.getCenter().lat) };
    const inView = (row: number): boolean =>
      box.contains([props.sites.lon[row] ?? NaN, props.sites.lat[row] ?? NaN]);
    if (walk.current?.rows !== rows)
      walk.current = { rows, order: rowsFromMiddle(points, rows, middle, inView) };
    const { order } = walk.current;
    const { length } = order;
    const from = pointing.focused === null ? -1 : order.indexOf(pointing.focused.row);
    const position = from < 0 && by < 0 ? length - 1 : (from + by + length) % Math.max(1, length);
    const row = order[position];
    if (row === undefined) return setPointing((last) => ({ ...last, focused: null, noneInView: true }));
    setPointing((last) => ({
      ...last,
      focused: { row, position: position + 1, count: length },
      noneInView: false,
    }));
    hover({ kind: 'site', row });
  });
  const leave = useEffectEvent(() => {
    if (props.boxMode) return props.onBoxMode(false);
    if (pointing.focused === null) props.onSelect(null);
    setPointing(none);
    hover(null);
  });
  /** Escape ends box mode wherever the focus is inside the map's frame. */
  const endsBox = useEffectEvent((event: KeyboardEvent) => props.boxMode && event.key === 'Escape');
  const choose = useEffectEvent(() => {
    if (pointing.focused !== null) props.onSelect(pointing.focused.row);
  });

  useEffect(() => {
    if (open === null) return undefined;
    const { map } = open;
    let frame = 0;
    const onMove = (event: MapMouseEvent): void => {
      cancelAnimationFrame(frame);
      if (event.originalEvent.buttons !== 0) return;
      frame = requestAnimationFrame(() => {
        const target = pick(event);
        map.getCanvas().style.cursor = target === null ? '' : 'pointer';
        hover(target);
      });
    };
    const onOut = (): void => {
      cancelAnimationFrame(frame);
      hover(null);
    };
    const onClick = (event: MapMouseEvent): void => click(pick(event));
    const onMoved = (): void => {
      walk.current = null;
    };
    const heard = [
      map.on('mousemove', onMove),
      map.on('mouseout', onOut),
      map.on('click', onClick),
      map.on('moveend', onMoved),
    ];
    return () => {
      cancelAnimationFrame(frame);
      for (const each of heard) each.unsubscribe();
    };
  }, [open]);

  useEffect(() => {
    const element = root.current;
    const onKey = (event: KeyboardEvent): void => {
      if (endsBox(event)) return leave();
      if (!(event.target instanceof HTMLCanvasElement) || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.key === '.') step(1);
      else if (event.key === ',') step(-1);
      else if (event.key === 'Enter') choose();
      else if (event.key === 'Escape') leave();
      else return;
      event.preventDefault();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [root]);
  return pointing;
}

function placeOf(target: MapTarget | null, props: Props): [number, number] | null {
  if (target === null) return null;
  if (target.kind === 'site') return [props.sites.lon[target.row] ?? 0, props.sites.lat[target.row] ?? 0];
  const shop = props.workshops[target.index];
  return shop === undefined ? null : [shop.lon, shop.lat];
}
