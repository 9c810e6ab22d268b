// Everything of a drawn map as numbers and paths: what is fitted, where legend, caption and names stand. Pure.
import { boundsOfCounties, boundsOfSites, type Bounds } from '../bounds.ts';
import { workshopSymbolOf, type WorkshopSymbol } from '../site-map-props.ts';
import { sizeScale, workshopRadius } from '../symbol-size.ts';
import { blockColours, blockLegend } from './block-colours.ts';
import { drawnInk } from './ink.ts';
import { type LegendInput, type LegendLayout, legendLayout } from './legend-box.tsx';
import { type Box, type LabelWish, type PlacedLabel, placeLabels } from './place-labels.ts';
import { badgeWidth } from './furniture.tsx';
import { fitted, type Frame, type Projection } from './projection.ts';
import { largestRing, pathOf, ringsOf } from './shapes.ts';
import { type DrawnSite, drawnSites, type SiteGroup, siteGroups } from './site-groups.ts';
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
  readonly legend: { readonly layout: LegendLayout; readonly x: number; readonly y: number };
  readonly caption: {
    readonly lines: readonly string[];
    readonly top: number;
    readonly size: number;
    readonly step: number;
  };
  /** The legend in one line, for those who do not see the drawing. */
  readonly summary: string;
}

/** A wider drawing has its legend beside the map, any other below it. */
const wide = 1.25;
const somewhere: Bounds = [100, 25, 120, 42];

function boundsOf({ block, facts, boundary }: StaticMapProps, all: boolean): Bounds {
  const county = all ? null : block.county;
  const named = county === null ? undefined : new Set([county]);
  const counties = boundary === null ? null : boundsOfCounties(boundary, named);
  const rows =
    county === null ? block.sites : block.sites.filter((row) => facts.sites.county[row] === county);
  const sites = boundsOfSites(facts.sites, rows);
  if (counties === null || sites === null) return counties ?? sites ?? somewhere;
  return [
    Math.min(counties[0], sites[0]),
    Math.min(counties[1], sites[1]),
    Math.max(counties[2], sites[2]),
    Math.max(counties[3], sites[3]),
  ];
}

/** Factor on the radii: that of the live map, less where the drawing is small for its type. */
function scaleOf(props: StaticMapProps, frame: Frame, unit: number): number {
  const near = fitted(boundsOf(props, false), frame, 0).worldSize;
  const far = fitted(boundsOf(props, true), frame, 0).worldSize;
  const room = Math.min(1, Math.sqrt(frame.width * frame.height) / (560 * unit));
  return sizeScale(props.facts.sites.count, Math.log2(near / far)) * Math.max(0.5, room);
}

const shopSymbols: readonly WorkshopSymbol[] = ['open', 'planned', 'closed'];

function layoutOf(
  props: StaticMapProps,
  unit: number,
): Pick<StaticScene, 'frame' | 'legend' | 'caption'> & { scale: number } {
  const { block, facts, words, look, width, height, textSize } = props;
  const beside = width / height >= wide;
  const size = textSize * 0.92;
  const step = size * 1.4;
  const lines = wrapText(block.caption, width, size);
  const captionHeight = lines.length === 0 ? 0 : lines.length * step + textSize * 0.4;
  const gap = textSize;
  const input = (scale: number, room: number): LegendInput => ({
    words,
    look,
    title: block.title,
    entries: blockLegend(block, facts, words, drawnInk[look].theme),
    scale,
    workshops: block.showWorkshops && facts.workshops.length > 0 ? shopSymbols : [],
    textSize,
    width: room,
  });
  const column = Math.min(width * 0.36, textSize * 17);
  const draft = legendLayout(input(1, beside ? column : width));
  const frame = beside
    ? { left: 0, top: 0, width: width - Math.min(column, draft.width) - gap, height: height - captionHeight }
    : { left: 0, top: 0, width, height: Math.max(height * 0.4, height - captionHeight - draft.height - gap) };
  const scale = scaleOf(props, frame, unit);
  const layout = legendLayout(input(scale, beside ? column : width));
  const legend = beside
    ? { layout, x: frame.width + gap, y: Math.max(0, frame.height - layout.height) / 2 }
    : { layout, x: 0, y: frame.height + gap * 0.7 };
  return { frame, legend, scale, caption: { lines, top: height - lines.length * step, size, step } };
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

/** Corners that notice, north and scale bar take. */
function reserved({ syntheticText, textSize }: StaticMapProps, frame: Frame): Box[] {
  const [right, bottom] = [frame.left + frame.width, frame.top + frame.height];
  const badge = syntheticText === '' ? 0 : badgeWidth(syntheticText, textSize) + textSize;
  return [
    [frame.left, frame.top, frame.left + badge, frame.top + textSize * 2.8],
    [right - textSize * 3, frame.top, right, frame.top + textSize * 4],
    [right - textSize * 10, bottom - textSize * 3, right, bottom],
  ];
}

export function staticScene(props: StaticMapProps): StaticScene {
  const { block, facts, rivers } = props;
  const unit = props.textSize / 12;
  const { frame, legend, caption, scale } = layoutOf(props, unit);
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
    labels: placeLabels(wishes, discs, frame, reserved(props, frame)),
    legend,
    caption,
    summary: block.legend.map(({ text, count }) => `${text} ${props.words.number(count)}`).join(' · '),
  };
}
