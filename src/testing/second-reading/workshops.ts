// Workshops and the sites they serve, as the policy page reads them: state in a round, what is new, ties, distances.
import { stillOpen } from './decide.ts';
import type { Reader } from './reader.ts';
import { numberOf, textOf, type Row } from './registers.ts';
import { and, compared, not, or, type Truth } from './truth.ts';

const earthRadiusM = 6_371_008.8;

/** A cell of a workshop; null where it is empty, noted if it was hidden. */
function cellOf(read: Reader, id: string, column: string): Row[string] {
  const cell = read.about('workshop', 'workshop_id', id)[0]?.[column] ?? null;
  if (cell === null) read.noteHidden('workshop', id, column);
  return cell;
}

export function flagOf(read: Reader, id: string, column: string): Truth {
  const cell = cellOf(read, id, column);
  return typeof cell === 'boolean' ? cell : null;
}

/** A count of the workshop in the round. */
export function countOfRound(read: Reader, id: string, column: string): number | null {
  const row = read.about('workshop_round', 'workshop_id', id).find((one) => one['round'] === read.round);
  const count = numberOf(row?.[column]);
  if (count === null) read.noteHidden('workshop_round', id, column);
  return count;
}

/** That of the round where given, else that of the workshop. */
function statusOf(read: Reader, id: string): string | null {
  const row = read.about('workshop_round', 'workshop_id', id).find((one) => one['round'] === read.round);
  return textOf(row?.['status']) ?? textOf(cellOf(read, id, 'status'));
}

/** Accepted after the day of the document and by the round, or planned or being built; a closed one is not. */
export function isNew(read: Reader, id: string): Truth {
  const status = statusOf(read, id);
  const accepted = textOf(cellOf(read, id, 'accepted_on'));
  const since = and(compared(accepted, '>', read.text('new_since')), compared(accepted, '<=', read.round));
  if (status === null) return null;
  return and(status !== 'closed', or(status === 'planned' || status === 'building', since));
}

export interface Tie {
  readonly workshop: string;
  readonly site: string;
  readonly status: string | null;
  readonly posts: number | null;
}

/** The workshops tied to a site; one accepted after the round is not there yet. Null: the extract does not say. */
export function workshopsOf(read: Reader, site: string): readonly Tie[] | null {
  if (!read.has('workshop') || !read.has('workshop_site')) return null;
  return read.about('workshop_site', 'site_id', site).flatMap((row) => {
    const workshop = String(row['workshop_id']);
    const accepted = textOf(read.about('workshop', 'workshop_id', workshop)[0]?.['accepted_on']);
    if (accepted !== null && accepted > read.round) return [];
    return [{ workshop, site, status: statusOf(read, workshop), posts: numberOf(row['posts_allocated']) }];
  });
}

/** Posts that running workshops allocate to a site reach the wanted number; a missing count leaves it open. */
export function postsReach(read: Reader, ties: readonly Tie[] | null, wanted: number | null): Truth {
  if (ties === null) return null;
  const running = ties.filter(({ status }) => status === 'running');
  for (const { workshop, site, posts } of running) {
    if (posts === null) read.noteHidden('workshop_site', `${workshop}|${site}`, 'posts_allocated');
  }
  const known = running.reduce((sum, { posts }) => sum + (posts ?? 0), 0);
  const enough = compared(known, '>=', wanted);
  return enough === false && running.some(({ posts }) => posts === null) ? null : enough;
}

interface Position {
  readonly lon: number;
  readonly lat: number;
}

function positionOf(read: Reader, table: 'site' | 'workshop', id: string): Position | null {
  const row = read.about(table, `${table}_id`, id)[0];
  const [lon, lat] = [numberOf(row?.['lon']), numberOf(row?.['lat'])];
  if (lon === null) read.noteHidden(table, id, 'lon');
  if (lat === null) read.noteHidden(table, id, 'lat');
  return lon === null || lat === null ? null : { lon, lat };
}

/** Great-circle metres. */
export function metresBetween(a: Position, b: Position): number {
  const radians = Math.PI / 180;
  const [phi, psi] = [a.lat * radians, b.lat * radians];
  const east = (b.lon - a.lon) * radians;
  const half = Math.sin((psi - phi) / 2) ** 2 + Math.cos(phi) * Math.cos(psi) * Math.sin(east / 2) ** 2;
  return 2 * earthRadiusM * Math.asin(Math.sqrt(half));
}

/** How far one site is: minutes where a walk was measured, else metres where both have a place. */
export interface Reach {
  readonly minutes: number | null;
  readonly metres: number | null;
}

/** The sites it is tied to, else the nearest with a place; null: the extract does not say what is tied. */
export function reaches(read: Reader, workshop: string): readonly Reach[] | null {
  if (!read.has('workshop_site')) return null;
  const ties = read.about('workshop_site', 'workshop_id', workshop).filter((row) => {
    const site = read.about('site', 'site_id', row['site_id'] ?? null)[0];
    return site !== undefined && stillOpen(site, read.round);
  });
  if (ties.length === 0) return nearest(read, positionOf(read, 'workshop', workshop));
  return ties.map((row) => {
    const site = String(row['site_id']);
    const minutes = walkOf(read, row);
    if (minutes !== null) return { minutes, metres: null };
    const [own, there] = [positionOf(read, 'workshop', workshop), positionOf(read, 'site', site)];
    return { minutes, metres: own === null || there === null ? null : metresBetween(own, there) };
  });
}

/** Minutes of the walk, unless it was measured after the round. */
function walkOf(read: Reader, tie: Row): number | null {
  const [minutes, measured] = [numberOf(tie['walk_minutes']), textOf(tie['measured_on'])];
  if (minutes === null) {
    const key = `${String(tie['workshop_id'])}|${String(tie['site_id'])}`;
    read.noteHidden('workshop_site', key, 'walk_minutes');
  }
  return measured !== null && measured > read.round ? null : minutes;
}

function nearest(read: Reader, own: Position | null): readonly Reach[] {
  if (own === null) return [];
  const metres = read
    .rows('site')
    .filter((site) => stillOpen(site, read.round))
    .flatMap((site) => {
      const [lon, lat] = [numberOf(site['lon']), numberOf(site['lat'])];
      return lon === null || lat === null ? [] : [metresBetween(own, { lon, lat })];
    });
  return metres.length === 0 ? [] : [{ minutes: null, metres: Math.min(...metres) }];
}

/** Inside by the measured walk, else by the straight line, which decides nothing between its two bands. */
export function isWithin(read: Reader, { minutes, metres }: Reach): Truth {
  const limit = read.number('minutes');
  if (minutes !== null) return minutes <= limit;
  if (metres === null) return null;
  const scale = (limit / 20) * (read.number('speed') / 60);
  if (metres <= read.number('inner_m') * scale) return true;
  return metres > read.number('outer_m') * scale ? false : null;
}

/** The shortest measured walk within reach, else the shortest straight line, else the shortest walk. */
export function shown(read: Reader, all: readonly Reach[]): Reach | null {
  const walks = all.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]));
  const lines = all.flatMap(({ metres }) => (metres === null ? [] : [metres]));
  const [minutes, metres] = [Math.min(...walks), Math.min(...lines)];
  if (minutes <= read.number('minutes') || (lines.length === 0 && walks.length > 0)) {
    return { minutes, metres: null };
  }
  return lines.length === 0 ? null : { minutes: null, metres };
}

/** The figure that decides lies exactly on its threshold: the minutes, or the edge of a band. */
export function onEdge(read: Reader, all: readonly Reach[]): Truth {
  const figure = shown(read, all);
  if (figure === null) return null;
  const limit = read.number('minutes');
  const edges = [read.number('inner_m'), read.number('outer_m')].map(
    (edge) => (((edge * limit) / 20) * read.number('speed')) / 60,
  );
  return figure.minutes === limit || (figure.metres !== null && edges.includes(figure.metres));
}

/** A straight line, not a measured walk, carries the answer. */
export function restsOnLine(read: Reader, all: readonly Reach[]): Truth {
  const within = all.map((one) => isWithin(read, one));
  const walked = all.filter(({ minutes }) => minutes !== null).map((one) => isWithin(read, one));
  return within.includes(true) ? not(walked.includes(true)) : walked.length < all.length;
}
