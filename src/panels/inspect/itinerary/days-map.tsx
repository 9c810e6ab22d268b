// The days as a drawing: straight lines from stop to stop. A sketch beside the timetable, which says the same and more.
import { type ReactNode, useMemo } from 'react';
import type { Itinerary, Position } from '../../../inspection/itinerary/types.ts';
import { boundsOfSites } from '../../../map/bounds.ts';
import { fitted, type Projection } from '../../../map/static/projection.ts';
import { pathOf, ringsOf } from '../../../map/static/shapes.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import type { NamedSite, SiteFinder } from './list-row.ts';

const [width, height] = [560, 420];

/** Days are told apart by the pattern of their line and the letter before their numbers, not by colour. */
const dashes = ['none', '7 4', '2 4', '10 4 2 4', '14 5', '5 3 1 3'] as const;

function isLocated({ lon, lat }: Position): boolean {
  return Number.isFinite(lon) && Number.isFinite(lat);
}

interface DayLine {
  readonly day: number;
  readonly places: readonly NamedSite[];
}

function pathThrough(places: readonly Position[], { x, y }: Projection): string {
  return `M${places.map(({ lon, lat }) => `${x(lon).toFixed(1)} ${y(lat).toFixed(1)}`).join('L')}`;
}

function Stop(props: {
  readonly place: NamedSite;
  readonly mark: string;
  readonly projection: Projection;
}): ReactNode {
  const { place, mark, projection } = props;
  const [x, y] = [projection.x(place.lon), projection.y(place.lat)];
  return (
    <g>
      <title>{`${mark} ${place.name}`}</title>
      <circle cx={x} cy={y} r={11} className="days-map__stop" />
      <text x={x} y={y} dy="0.36em" textAnchor="middle" className="days-map__mark">
        {mark}
      </text>
    </g>
  );
}

function Counties({ projection }: { readonly projection: Projection }): ReactNode {
  const boundary = useAtlas((atlas) => atlas.boundary);
  const paths = useMemo(
    () => (boundary?.features ?? []).map((feature) => pathOf(ringsOf(feature, projection))),
    [boundary, projection],
  );
  return paths.map((path, at) => <path key={at} className="days-map__county" fillRule="evenodd" d={path} />);
}

function linesOf(itinerary: Itinerary, find: SiteFinder): DayLine[] {
  return itinerary.days
    .map(({ stops }, day) => ({ day, places: stops.map(({ site }) => find(site)).filter(isLocated) }))
    .filter(({ places }) => places.length > 0);
}

function projectionFor(places: readonly Position[]): Projection | null {
  const at = {
    lon: Float64Array.from(places, ({ lon }) => lon),
    lat: Float64Array.from(places, ({ lat }) => lat),
  };
  const bounds = boundsOfSites(at, Uint32Array.from(places.keys()));
  return bounds === null ? null : fitted(bounds, { left: 0, top: 0, width, height }, 28);
}

export function DaysMap(props: { readonly itinerary: Itinerary; readonly find: SiteFinder }): ReactNode {
  const { itinerary, find } = props;
  const words = useWords();
  const { start } = itinerary.parameters;
  const lines = useMemo(() => linesOf(itinerary, find), [itinerary, find]);
  const projection = useMemo(
    () => projectionFor([start, ...lines.flatMap(({ places }) => places)]),
    [start, lines],
  );
  if (projection === null || lines.length === 0) return null;
  const count = lines.reduce((sum, { places }) => sum + places.length, 0);
  const name = words.t('itinerary.map.name', { days: lines.length, stops: count });
  return (
    <figure className="days-map">
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={name}>
        <Counties projection={projection} />
        {lines.map(({ day, places }) => (
          <path
            key={day}
            d={pathThrough([start, ...places, start], projection)}
            className="days-map__line"
            strokeDasharray={dashes[day % dashes.length]}
          />
        ))}
        {lines.map(({ day, places }) =>
          places.map((place, order) => (
            <Stop
              key={place.site}
              place={place}
              mark={`${String(day + 1)}-${String(order + 1)}`}
              projection={projection}
            />
          )),
        )}
        <rect
          x={projection.x(start.lon) - 8}
          y={projection.y(start.lat) - 8}
          width={16}
          height={16}
          className="days-map__start"
        >
          <title>{start.name === '' ? words.t('itinerary.map.start') : start.name}</title>
        </rect>
      </svg>
      <figcaption className="days__hint">{words.t('itinerary.map')}</figcaption>
    </figure>
  );
}
