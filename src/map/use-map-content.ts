// What lies under the symbols: base map, counties, rivers, labels, catchment circles and the colours of the theme.
import { GeoJSONSource } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { useEffect } from 'react';
import { addBaseMap } from './base-map.ts';
import { catchments, type Centre } from './catchment.ts';
import { applyTheme, labelLayer, labelPoints, labelsFrom, nothing } from './map-style.ts';
import type { SiteMapProps } from './site-map-props.ts';
import type { OpenMap } from './use-map.ts';

type Content = Pick<
  SiteMapProps,
  'theme' | 'boundary' | 'labels' | 'labelSize' | 'rivers' | 'baseMap' | 'catchment' | 'words'
>;

export function useMapContent(open: OpenMap | null, content: Content, centres: readonly Centre[]): void {
  const { theme, boundary, labels, labelSize, rivers, baseMap, catchment, words } = content;
  const { innerM, outerM } = catchment;
  const label = words.t('map.label');
  useEffect(() => {
    const canvas = open?.map.getCanvas();
    canvas?.setAttribute('role', 'application');
    canvas?.setAttribute('aria-label', label);
  }, [open, label]);
  useEffect(() => {
    if (open !== null) applyTheme(open.map, theme, baseMap.kind !== 'none');
  }, [open, theme, baseMap]);
  useEffect(() => {
    // A base map that cannot be read leaves the counties: the map is still right without it.
    if (open !== null) addBaseMap(open.map, baseMap).catch(() => undefined);
  }, [open, baseMap]);
  useEffect(() => fill(open, 'county', boundary), [open, boundary]);
  useEffect(() => fill(open, 'river', rivers ?? null), [open, rivers]);
  useEffect(() => {
    open?.map.setLayerZoomRange(labelLayer, labelsFrom(labels.length), 24);
    fill(open, 'label', labelPoints(labels));
  }, [open, labels]);
  useEffect(() => {
    if (labelSize !== undefined) open?.map.setLayoutProperty(labelLayer, 'text-size', labelSize);
  }, [open, labelSize]);
  useEffect(
    () => fill(open, 'catchment', catchments(centres, { innerM, outerM })),
    [open, centres, innerM, outerM],
  );
}

function fill(open: OpenMap | null, name: string, data: FeatureCollection | null): void {
  const source = open?.map.getSource(name);
  if (source instanceof GeoJSONSource) void source.setData(data ?? nothing);
}
