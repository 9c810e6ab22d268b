// How far each workshop is from the sites it is tied to, or else from the nearest located site.
// A walk measured on the spot comes first, then the road network, then the straight line.
import type { Fact } from './fact.ts';
import { cells } from './fact.ts';
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

const tiedPairs = `SELECT t.workshop_id, t.site_id,
      CASE WHEN coalesce(t.measured_on <= parameter.round, true) THEN t.walk_minutes END AS walk,
      ${metres('w', 's')} AS line,
      (t.walk_minutes IS NULL AND coalesce(list_contains(l.names, 'walk_minutes'), false))
        OR (w.lon IS NULL AND coalesce(list_contains(k.names, 'lon'), false))
        OR (s.lon IS NULL AND coalesce(list_contains(p.names, 'lon'), false)) AS masked
    FROM subject_workshop AS b JOIN workshop AS w ON w.workshop_id = b.id
    JOIN workshop_site AS t ON t.workshop_id = b.id CROSS JOIN parameter
    LEFT JOIN site AS s ON s.site_id = t.site_id
    LEFT JOIN (${listedColumns('workshop_site')}) AS l ON l.key = t.workshop_id || '|' || t.site_id
    LEFT JOIN (${listedColumns('workshop')}) AS k ON k.key = t.workshop_id
    LEFT JOIN (${listedColumns('site')}) AS p ON p.key = t.site_id`;

/** One row a workshop without a tie; sites at the same place stand for the first of them by id. */
const nearestPairs = `SELECT w.workshop_id, arg_min(s.site_id, ${metres('w', 's')}) AS site_id,
      CAST(NULL AS DOUBLE) AS walk, min(${metres('w', 's')}) AS line,
      coalesce(bool_or(w.lon IS NULL AND list_contains(k.names, 'lon')), false) AS masked
    FROM subject_workshop AS b JOIN workshop AS w ON w.workshop_id = b.id
    LEFT JOIN (${listedColumns('workshop')}) AS k ON k.key = w.workshop_id
    LEFT JOIN (SELECT min(site_id) AS site_id, lon, lat FROM site WHERE lon IS NOT NULL AND lat IS NOT NULL
      GROUP BY lon, lat) AS s ON w.lon IS NOT NULL AND w.lat IS NOT NULL
    WHERE NOT EXISTS (SELECT 1 FROM workshop_site AS t WHERE t.workshop_id = w.workshop_id)
    GROUP BY w.workshop_id`;

const places = [...cells('workshop', 'lon', 'lat'), ...cells('site', 'lon', 'lat')];
const walks = cells('workshop_site', 'walk_minutes', 'measured_on');

export const workshopAccess: Fact = {
  name: 'workshop_access',
  subject: 'workshop',
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
  text: () => `SELECT workshop_id AS key, walk.value AS walk_minutes, walk.site AS walk_site,
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
