// Sites of a drawing in groups of one look and nearly one size, large ones first: one path a group. Pure.
import { rgba } from '../colour-text.ts';
import { outlineKind, type SiteColours, type SiteLook } from '../site-colours.ts';
import { drawnRadius, leastRing, radiusOf } from '../symbol-size.ts';
import type { MapLook } from './ink.ts';
import { dashOf, type Mark, markOf, openRing, round } from './symbol-marks.ts';

/** A located site as it is drawn, in units of the drawing. */
export interface DrawnSite {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly mark: Mark;
}

export interface SiteGroup {
  readonly mark: Mark;
  readonly path: string;
  readonly dash: string | undefined;
  readonly strokeWidth: number;
  /** Empty where the look has no cross. */
  readonly cross: string;
  readonly crossWidth: number;
}

interface Place {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** NaN: not known. */
  readonly people: number;
}

export interface SiteScale {
  /** Factor on the radii, as on the live map. */
  readonly scale: number;
  /** Units of the drawing that stand for one CSS pixel. */
  readonly unit: number;
}

const hex = (bytes: Uint8Array, row: number): string =>
  `#${[0, 1, 2].map((at) => (bytes[row * 4 + at] ?? 0).toString(16).padStart(2, '0')).join('')}`;

/** The look that the colours of the live map give to a row. */
function lookOfRow(colours: Omit<SiteColours, 'legend'>, row: number): SiteLook {
  const solid = (colours.fill[row * 4 + 3] ?? 0) > rgba('#000000', 0.75)[3];
  const outline = Object.values(outlineKind).find((kind) => kind === colours.outline[row]);
  return {
    fill: solid ? hex(colours.fill, row) : null,
    outline: outline ?? outlineKind.plain,
    line: hex(colours.line, row),
    cross: (colours.cross[row] ?? 0) / 255,
  };
}

/** From the largest circle to the smallest. */
export function drawnSites(
  places: readonly Place[],
  colours: Omit<SiteColours, 'legend'>,
  { scale, unit }: SiteScale,
  look: MapLook,
  paper: string,
): DrawnSite[] {
  const marks = new Map<string, Mark>();
  const markFor = (row: number, open: boolean): Mark => {
    const seen = lookOfRow(colours, row);
    const key = `${seen.fill} ${seen.outline} ${seen.line} ${seen.cross} ${open}`;
    const known = marks.get(key);
    if (known !== undefined) return known;
    const mark = markOf(seen, look, paper);
    const made = open && seen.outline === outlineKind.plain ? openRing(mark, look) : mark;
    marks.set(key, made);
    return made;
  };
  const drawn = places.map(({ row, x, y, people }) => {
    const mark = markFor(row, Number.isNaN(people));
    const ring = mark.fillOpacity < 0.75 && mark.outline !== outlineKind.plain;
    const radius = Math.max(drawnRadius(radiusOf(people), scale), ring ? leastRing(scale) : 0);
    return { row, x, y, radius: radius * unit, mark };
  });
  return drawn.sort((a, b) => b.radius - a.radius || a.row - b.row);
}

/** So many slices of sizes at most: beyond it circles of one slice and look share a path. */
const slices = 240;

export function siteGroups(sites: readonly DrawnSite[], unit: number): SiteGroup[] {
  const size = Math.max(1, Math.ceil(sites.length / slices));
  const groups: SiteGroup[] = [];
  for (let from = 0; from < sites.length; from += size) {
    const byMark = new Map<Mark, DrawnSite[]>();
    for (const site of sites.slice(from, from + size)) {
      const alike = byMark.get(site.mark);
      if (alike === undefined) byMark.set(site.mark, [site]);
      else alike.push(site);
    }
    for (const [mark, alike] of byMark) groups.push(groupOf(mark, alike, unit));
  }
  return groups;
}

function groupOf(mark: Mark, sites: readonly DrawnSite[], unit: number): SiteGroup {
  const middle = (sites[Math.floor(sites.length / 2)]?.radius ?? 0) / unit;
  const crossed = mark.cross > 0 ? sites.filter(({ radius }) => radius >= 3 * unit) : [];
  return {
    mark,
    path: sites.map((site) => circle(site, mark, unit)).join(''),
    dash: dashOf(mark, middle, unit),
    strokeWidth: round(mark.strokeWidth * unit),
    cross: crossed.map((site) => arms(site, mark)).join(''),
    crossWidth: round(Math.min(2.8, Math.max(0.9, middle * 0.15)) * unit),
  };
}

function circle({ x, y, radius }: DrawnSite, mark: Mark, unit: number): string {
  const drawn = mark.outline === outlineKind.dot ? Math.min(radius, 2.6 * unit) : radius - mark.inset * unit;
  const r = round(Math.max(0.5 * unit, drawn));
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

function arms({ x, y, radius }: DrawnSite, mark: Mark): string {
  const arm = round(radius * mark.cross * Math.SQRT1_2);
  const both = round(2 * arm);
  return `M${round(x - arm)} ${round(y - arm)}l${both} ${both}m0 ${-both}l${-both} ${both}`;
}
