// Brings the sites into view beside the floating panels, again when the frame changes, until the user has moved.
import type { PaddingOptions } from 'maplibre-gl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Bounds, boundsOfSites } from './bounds.ts';
import type { MapPadding, SiteMapProps } from './site-map-props.ts';
import { sizeScale } from './symbol-size.ts';
import type { OpenMap } from './use-map.ts';

const still = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
/** A single site, or sites close together, are not shown closer than this. */
const closest = 13;

/** At least two fifths of the frame stay free, whatever the panels ask for. */
export function clampPadding(padding: MapPadding, width: number, height: number): PaddingOptions {
  const across = Math.min(1, (width * 0.6) / Math.max(1, padding.left + padding.right));
  const down = Math.min(1, (height * 0.6) / Math.max(1, padding.top + padding.bottom));
  return {
    top: padding.top * down,
    bottom: padding.bottom * down,
    left: padding.left * across,
    right: padding.right * across,
  };
}

/** Milliseconds of a step of the page. */
const step = 150;

function fit({ map }: OpenMap, bounds: Bounds, padding: MapPadding, duration: number): void {
  const { clientWidth, clientHeight } = map.getContainer();
  map.fitBounds([...bounds], {
    padding: clampPadding(padding, clientWidth, clientHeight),
    maxZoom: closest,
    animate: duration > 0 && !still(),
    duration,
  });
}

export function useFit(
  open: OpenMap | null,
  props: Pick<SiteMapProps, 'fitTo' | 'padding' | 'flight'>,
): void {
  const moved = useRef(false);
  const fitted = useRef(false);
  const padded = useRef('');
  const { fitTo } = props;
  const again = useEffectEvent((animate: boolean) => {
    const duration = animate ? (props.flight ?? step) : 0;
    if (open !== null && fitTo !== null) fit(open, fitTo.bounds, props.padding, duration);
  });
  const nonce = fitTo?.nonce;
  useEffect(() => {
    if (open === null || nonce === undefined) return;
    moved.current = false;
    again(fitted.current);
    fitted.current = true;
  }, [open, nonce]);
  const { top, right, bottom, left } = props.padding;
  useEffect(() => {
    const wanted = [top, right, bottom, left].join(' ');
    if (wanted !== padded.current && !moved.current) again(false);
    padded.current = wanted;
  }, [top, right, bottom, left]);
  useEffect(() => {
    if (open === null) return undefined;
    const { map } = open;
    const onMove = (event: { originalEvent?: unknown }): void => {
      if (event.originalEvent !== undefined) moved.current = true;
    };
    const onResize = (): void => {
      // In flight it goes on to the same place in the new frame.
      if (!moved.current) again(map.isMoving());
    };
    map.on('movestart', onMove);
    map.on('resize', onResize);
    return () => {
      map.off('movestart', onMove);
      map.off('resize', onResize);
    };
  }, [open]);
}

/** Factor on the radii for the level of zoom; reports it for the legend. */
export function useScale(
  open: OpenMap | null,
  sites: SiteMapProps['sites'],
  onScale: SiteMapProps['onScale'],
): number {
  const count = sites.lon.length;
  const [scale, setScale] = useState(() => sizeScale(count, 0));
  const report = useEffectEvent((value: number) => onScale?.(value));
  useEffect(() => {
    if (open === null) return undefined;
    const { map } = open;
    const all = boundsOfSites(sites, Uint32Array.from(sites.lon.keys()));
    const measure = (): void => {
      const whole = all === null ? undefined : map.cameraForBounds([...all], { maxZoom: closest })?.zoom;
      setScale(sizeScale(count, whole === undefined ? 0 : map.getZoom() - whole));
    };
    measure();
    map.on('zoom', measure);
    map.on('resize', measure);
    return () => {
      map.off('zoom', measure);
      map.off('resize', measure);
    };
  }, [open, sites, count]);
  useEffect(() => report(scale), [scale]);
  return scale;
}
