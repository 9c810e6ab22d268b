// How to find a site: from the county's position, and beside which other sites it lies. Straight lines, computed.
import { directionOf, type Position } from '../../../inspection/packet/direction.ts';
import type { Bearing, PacketWay } from '../../../inspection/packet/types.ts';
import type { Bilingual } from '../../../model/requirement.ts';
import { straightLineM } from '../../../network/straight-line.ts';
import type { SiteTable } from '../../site-table.ts';
import type { Reading } from './reading.ts';

const shown = 2;

export function siteWords(sites: SiteTable, row: number): Bilingual {
  const zh = sites.nameZh[row] ?? sites.id[row] ?? '';
  return { zh, en: sites.nameEn[row] ?? zh };
}

function placeOf(sites: SiteTable, row: number): Position {
  return { lon: sites.lon[row] ?? NaN, lat: sites.lat[row] ?? NaN };
}

const isLocated = ({ lon, lat }: Position): boolean => !Number.isNaN(lon + lat);

function bearing(from: Position, to: Position): Bearing {
  return { metres: Math.round(straightLineM(from, to)), direction: directionOf(from, to) };
}

/** Rows of the nearest other sites that count in the round: a rough order first, the line for the few that are left. */
function nearestRows(sites: SiteTable, counted: Uint32Array, row: number): number[] {
  const here = placeOf(sites, row);
  const shrink = Math.cos((here.lat * Math.PI) / 180);
  const best: { readonly row: number; readonly far: number }[] = [];
  for (const other of counted) {
    const [lon, lat] = [sites.lon[other] ?? NaN, sites.lat[other] ?? NaN];
    const far = ((lon - here.lon) * shrink) ** 2 + (lat - here.lat) ** 2;
    if (other === row || Number.isNaN(far)) continue;
    if (best.length === rough && far >= (best[rough - 1]?.far ?? Infinity)) continue;
    best.splice(place(best, far), 0, { row: other, far });
    best.length = Math.min(best.length, rough);
  }
  const metres = (other: number): number => straightLineM(here, placeOf(sites, other));
  return best
    .map((one) => one.row)
    .sort((a, b) => metres(a) - metres(b) || a - b)
    .slice(0, shown);
}

const rough = 8;

function place(best: readonly { readonly far: number }[], far: number): number {
  const after = best.findIndex((one) => one.far > far);
  return after < 0 ? best.length : after;
}

export function wayTo({ atlas, row }: Reading): PacketWay {
  const { sites, regions, counted } = atlas;
  if (sites === null) return { fromCounty: null, nearest: [] };
  const here = placeOf(sites, row);
  if (!isLocated(here)) return { fromCounty: null, nearest: [] };
  const county = regions.find(({ adcode }) => adcode === sites.county[row]);
  return {
    fromCounty: county !== undefined && isLocated(county) ? bearing(county, here) : null,
    nearest: nearestRows(sites, counted, row).map((other) => ({
      site: sites.id[other] ?? '',
      name: siteWords(sites, other),
      ...bearing(placeOf(sites, other), here),
    })),
  };
}
