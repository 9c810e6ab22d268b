// How far each workshop is from the sites it is tied to, or else from the nearest located site.
// A walk measured on the spot comes first, then the road network, then the straight line.
import type { Fact } from './fact.ts';
import { cells, stillOpen } from './fact.ts';
import { listedColumns } from './workshops.ts';

/** Mean radius of the earth in metres, turf's default. */
const earthRadius = 6371008.8;

/** Great-circle metres between two positions in degrees; null where one is not known. */
function metres(a: string, b: string): string {
  const half = (column: string) => `pow(sin(radians(${b}.${column} - ${a}.${column}) / 2), 2)`;
  const across = `cos(radians(${a}.lat)) * cos(radians(${b}.lat))`;
  return `2 * ${earthRadius} * asin(sqrt(${half('lat')} + ${across} * ${half('lon')}))`;
}

/**
 * The place where travel times on the road network enter, one row a workshop and site:
 * until an extract brings them there are none.
 */
const networkTimes = `SELECT CAST(NULL AS VARCHAR) AS workshop_id, CAST(NULL AS VARCHAR) AS site_id,
      CAST(NULL AS DOUBLE) AS minutes WHERE false`;

/** A position of which a part was suppressed before export. */
function hiddenPlace(row: string, listed: string): string {
  const part = (column: string) =>
    `(${row}.${column} IS NULL AND coalesce(list_contains(${listed}.names, '${column}'), false))`;
  return `(${part('lon')} OR ${part('lat')})`;
}

/** Ties to sites that still count at the round: a former site is served no more. */
const openTies = `SELECT o.* FROM workshop_site AS o JOIN site AS s ON s.site_id = o.site_id, parameter
      WHERE ${stillOpen('s')}`;

const tiedPairs = `SELECT t.workshop_id, t.site_id,
      CASE WHEN coalesce(t.measured_on <= parameter.round, true) THEN t.walk_minutes END AS walk,
      ${metres('w', 's')} AS line,
      (t.walk_minutes IS NULL AND coalesce(list_contains(l.names, 'walk_minutes'), false))
        OR ${hiddenPlace('w', 'k')} OR ${hiddenPlace('s', 'p')} AS masked
    FROM subject_workshop AS b JOIN workshop AS w ON w.workshop_id = b.id
    CROSS JOIN parameter JOIN (${openTies}) AS t ON t.workshop_id = b.id
    JOIN site AS s ON s.site_id = t.site_id
    LEFT JOIN (${listedColumns('workshop_site')}) AS l ON l.key = t.workshop_id || '|' || t.site_id
    LEFT JOIN (${listedColumns('workshop')}) AS k ON k.key = t.workshop_id
    LEFT JOIN (${listedColumns('site')}) AS p ON p.key = t.site_id`;

/** Within this many metres a site lies inside the window of degrees below, up to 60 degrees of latitude. */
const windowMetres = 5500;
const inWindow = `s.lat BETWEEN u.lat - 0.05 AND u.lat + 0.05 AND s.lon BETWEEN u.lon - 0.1 AND u.lon + 0.1`;

/** The nearest of the places that `pairs` joins to the workshops without a tie. */
function nearestOf(pairs: string): string {
  const line = metres('u', 's');
  return `SELECT u.workshop_id, arg_min(s.site_id, ${line}) AS site_id, min(${line}) AS line ${pairs} GROUP BY u.workshop_id`;
}

/** Workshops without a tie and their nearest site. Sites at one place stand for the first of them by id. */
const nearest = `untied AS MATERIALIZED (SELECT w.workshop_id, w.lon, w.lat
      FROM subject_workshop AS b JOIN workshop AS w ON w.workshop_id = b.id
      WHERE w.workshop_id NOT IN (SELECT t.workshop_id FROM (${openTies}) AS t)),
    place AS MATERIALIZED (SELECT min(s.site_id) AS site_id, s.lon, s.lat FROM site AS s, parameter
      WHERE s.lon IS NOT NULL AND s.lat IS NOT NULL AND ${stillOpen('s')} GROUP BY s.lon, s.lat),
    close_by AS MATERIALIZED (SELECT * FROM (${nearestOf(`FROM untied AS u JOIN place AS s ON ${inWindow}`)})
      WHERE line <= ${windowMetres}),
    distant AS MATERIALIZED (${nearestOf(
      `FROM (SELECT * FROM untied WHERE lon IS NOT NULL AND lat IS NOT NULL
        AND workshop_id NOT IN (SELECT workshop_id FROM close_by)) AS u CROSS JOIN place AS s`,
    )})`;

const nearestPairs = `SELECT u.workshop_id, n.site_id, CAST(NULL AS DOUBLE) AS walk, n.line,
      ${hiddenPlace('u', 'k')} AS masked
    FROM untied AS u
    LEFT JOIN (FROM close_by UNION ALL FROM distant) AS n ON n.workshop_id = u.workshop_id
    LEFT JOIN (${listedColumns('workshop')}) AS k ON k.key = u.workshop_id`;

const places = [...cells('workshop', 'lon', 'lat'), ...cells('site', 'lon', 'lat')];
const walks = cells('workshop_site', 'walk_minutes', 'measured_on');

export const workshopAccess: Fact = {
  name: 'workshop_access',
  about: ['workshop'],
  dated: false,
  masks: ['unplaced'],
  columns: {
    /** Least measured walk in minutes, and its site. */
    walk_minutes: walks,
    walk_site: walks,
    /** Least travel time on the network in minutes, of the sites without a measured walk. */
    network_minutes: places,
    network_site: places,
    /** Least straight line in metres, of the sites with neither of the two. */
    line_metres: places,
    line_site: places,
    /** Sites with none of the three. Null: nothing is known of the sites. */
    unplaced: [...places, ...walks],
  },
  text: () => `WITH ${nearest}
  SELECT workshop_id AS key, walk.value AS walk_minutes, walk.site AS walk_site,
    network.value AS network_minutes, network.site AS network_site,
    line.value AS line_metres, line.site AS line_site, unplaced, masked AS unplaced_masked
  FROM (SELECT p.workshop_id,
      min(struct_pack(value := p.walk, site := p.site_id)) FILTER (WHERE p.walk IS NOT NULL) AS walk,
      min(struct_pack(value := n.minutes, site := p.site_id))
        FILTER (WHERE p.walk IS NULL AND n.minutes IS NOT NULL) AS network,
      min(struct_pack(value := p.line, site := p.site_id))
        FILTER (WHERE p.walk IS NULL AND n.minutes IS NULL AND p.line IS NOT NULL) AS line,
      CAST(count(*) FILTER (WHERE p.walk IS NULL AND n.minutes IS NULL AND p.line IS NULL) AS INTEGER) AS unplaced,
      bool_or(p.masked AND p.walk IS NULL AND n.minutes IS NULL) AS masked
    FROM (${tiedPairs}
      UNION ALL ${nearestPairs}) AS p
    LEFT JOIN (${networkTimes}) AS n ON n.workshop_id = p.workshop_id AND n.site_id = p.site_id
    GROUP BY p.workshop_id), have
  WHERE have.workshop_site`,
};
