// Everything of a drawn map as numbers and paths: what is fitted, where legend, caption and names stand. Pure.
import { workshopSymbolOf, type WorkshopSymbol } from '../site-map-props.ts';
import { workshopRadius } from '../symbol-size.ts';
import { blockColours } from './block-colours.ts';
import { drawnInk } from './ink.ts';
import { type Box, type LabelWish, type PlacedLabel, placeLabels } from './place-labels.ts';
import { badgeHeight, badgeWidth, scaleBarOf } from './furniture.tsx';
import { fitted, type Frame, type Projection } from './projection.ts';
import { largestRing, pathOf, ringsOf } from './shapes.ts';
import { type DrawnSite, drawnSites, type SiteGroup, siteGroups } from './site-groups.ts';
import { boundsOf, type StaticLayout, staticLayout } from './static-layout.ts';
import type { StaticMapProps } from './static-map-props.ts';
import { wrapText } from './text-width.ts';

export interface StaticScene {
  readonly frame: Frame;
  /** Units of the drawing that stand for one CSS pixel of the live map. */
  readonly unit: number;
  /** One county is in focus, its neighbours are pale. */
  readonly focused: boolean;
  /** Metres on the ground a unit. */
  readonly metres: number;
  readonly shapes: {
    readonly counties: readonly { readonly adcode: string; readonly path: string; readonly pale: boolean }[];
    readonly rivers: string;
  };
  readonly groups: readonly SiteGroup[];
  readonly workshops: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly symbol: WorkshopSymbol;
    /** Lies in a neighbour of the county in focus. */
    readonly pale: boolean;
  }[];
  readonly workshopRadius: number;
  readonly labels: readonly PlacedLabel[];
  readonly legend: StaticLayout['legend'];
  readonly caption: StaticLayout['caption'];
  /** Notice of demonstration data, in lines; none where the data are real. */
  readonly badge: readonly string[];
  /** The legend in one line, and the caption where the drawing has it shortened, for those who do not see the drawing. */
  readonly summary: string;
}

function countyShapes(
  props: StaticMapProps,
  projection: Projection,
): { wishes: LabelWish[]; counties: StaticScene['shapes']['counties'] } {
  const { block, facts, boundary, words, textSize } = props;
  const names = new Map(facts.counties.map(({ id, name }) => [id, words.pick(name)]));
  const wishes: LabelWish[] = [];
  const counties = (boundary?.features ?? []).map((feature) => {
    const { adcode } = feature.properties;
    const rings = ringsOf(feature, projection);
    const ring = largestRing(rings);
    const pale = block.county !== null && adcode !== block.county;
    const text = names.get(adcode);
    const strong = block.county === adcode;
    if (ring !== null && text !== undefined)
      wishes.push({
        text,
        ring,
        strong: strong || block.county === null,
        size: textSize * (strong ? 1.15 : 1),
      });
    return { adcode, path: pathOf(rings), pale };
  });
  return { wishes, counties: counties.toSorted((a, b) => Number(b.pale) - Number(a.pale)) };
}

function sitesIn(
  props: StaticMapProps,
  projection: Projection,
  scale: number,
  frame: Frame,
  unit: number,
): DrawnSite[] {
  const { block, facts, look } = props;
  const ink = drawnInk[look];
  const people = facts.sites.population[facts.base];
  const places = Array.from(block.sites, (row) => ({
    row,
    x: projection.x(facts.sites.lon[row] ?? NaN),
    y: projection.y(facts.sites.lat[row] ?? NaN),
    people: people[row] ?? NaN,
  })).filter(({ x, y }) => !Number.isNaN(x) && !Number.isNaN(y));
  const colours = blockColours(block, facts, ink.theme);
  return drawnSites(places, colours, { scale, unit }, look, ink.panel).filter(
    ({ x, y, radius }) =>
      x + radius > frame.left &&
      x - radius < frame.left + frame.width &&
      y + radius > frame.top &&
      y - radius < frame.top + frame.height,
  );
}

/** From the edges of the map to what is laid over it, in heights of the type. */
export const edgeShare = 0.8;
/** What north takes of the width, with some air. */
const northShare = 3;

function badgeIn({ syntheticText, textSize }: StaticMapProps, frame: Frame): readonly string[] {
  return wrapText(syntheticText, frame.width - (edgeShare + northShare + 1.2) * textSize, textSize);
}

/** Corners that notice, north and scale bar take. */
function reserved(badge: readonly string[], textSize: number, frame: Frame, metres: number): Box[] {
  const [right, bottom] = [frame.left + frame.width, frame.top + frame.height];
  const bar = scaleBarOf(metres, textSize);
  const edge = 2 * edgeShare * textSize;
  const notice = Math.max(0, ...badge.map((line) => badgeWidth(line, textSize) + edge));
  return [
    [frame.left, frame.top, frame.left + notice, frame.top + badgeHeight(badge, textSize) + edge],
    [right - textSize * northShare, frame.top, right, frame.top + textSize * 4],
    [right - bar.width - edge, bottom - bar.height - edge, right, bottom],
  ];
}

export function staticScene(props: StaticMapProps): StaticScene {
  const { block, facts, rivers } = props;
  const unit = props.textSize / 12;
  const { frame, legend, caption, scale } = staticLayout(props);
  const badge = badgeIn(props, frame);
  const projection = fitted(boundsOf(props, false), frame, props.textSize * 1.6);
  const { wishes, counties } = countyShapes(props, projection);
  const sites = sitesIn(props, projection, scale, frame, unit);
  const shops = block.showWorkshops ? facts.workshops : [];
  const order: readonly WorkshopSymbol[] = ['closed', 'planned', 'open'];
  const workshops = shops
    .filter(({ lon, lat }) => !Number.isNaN(lon) && !Number.isNaN(lat))
    .map(({ id, lon, lat, status, county }) => ({
      id,
      pale: block.county !== null && county !== block.county,
      x: projection.x(lon),
      y: projection.y(lat),
      symbol: workshopSymbolOf(status),
    }))
    .toSorted((a, b) => order.indexOf(a.symbol) - order.indexOf(b.symbol));
  const shopRadius = workshopRadius(scale) * unit;
  const discs = [...sites, ...workshops.map(({ x, y }) => ({ x, y, radius: shopRadius }))];
  return {
    frame,
    unit,
    focused: block.county !== null,
    metres: projection.metres,
    shapes: {
      counties,
      rivers: (rivers?.features ?? []).map((river) => pathOf(ringsOf(river, projection))).join(''),
    },
    groups: siteGroups(sites, unit),
    workshops,
    workshopRadius: shopRadius,
    labels: placeLabels(wishes, discs, frame, reserved(badge, props.textSize, frame, projection.metres)),
    legend,
    caption,
    badge,
    summary: [
      ...block.legend.map(({ text, count }) => `${text} ${props.words.number(count)}`),
      ...(caption.isCut ? [block.caption] : []),
    ].join(' · '),
  };
}
