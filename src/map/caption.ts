// The line in the lower right corner: what the circles are, whose rivers and base map, and what the deployer adds.
import type { SiteMapProps } from './site-map-props.ts';

type Sources = Pick<SiteMapProps, 'words' | 'catchment' | 'rivers' | 'baseMap' | 'caption'>;

/** `circles`: straight-line circles are drawn around a site. */
export function captionOf(props: Sources, circles: boolean): string {
  const { words, catchment, rivers, baseMap } = props;
  const metres = { inner: words.number(catchment.innerM), outer: words.number(catchment.outerM) };
  const based = baseMap.kind === 'none' ? [] : [baseMap.attribution];
  const parts = [
    ...(circles ? [words.t('map.catchmentCaption', metres)] : []),
    ...(rivers === null || rivers === undefined ? [] : [words.t('map.riverSource')]),
    ...based,
    ...(baseMap.kind !== 'none' && baseMap.datum === 'gcj02' ? [words.t('map.datumNote')] : []),
    props.caption,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
