// The workshops that are declared to serve one site, with their status in a round and the walk measured by then.
import type { Statement } from './port.ts';

/**
 * Columns workshop_id, name_zh, name_en, status, lon and lat (NaN: not located), walk_minutes, measured_on. A workshop
 * accepted after the round is left out: it does not count yet.
 */
export function workshopsOfSite(site: string, round: string): Statement {
  return {
    text: `WITH asked AS (SELECT CAST(? AS VARCHAR) AS site_id, CAST(? AS DATE) AS round)
SELECT w.workshop_id, w.name_zh, w.name_en, coalesce(r.status, w.status) AS status,
  coalesce(w.lon, CAST('NaN' AS DOUBLE)) AS lon, coalesce(w.lat, CAST('NaN' AS DOUBLE)) AS lat,
  CASE WHEN t.measured_on > asked.round THEN NULL ELSE t.walk_minutes END AS walk_minutes,
  CASE WHEN t.measured_on > asked.round THEN NULL ELSE CAST(t.measured_on AS VARCHAR) END AS measured_on
FROM asked JOIN workshop_site AS t ON t.site_id = asked.site_id JOIN workshop AS w ON w.workshop_id = t.workshop_id
LEFT JOIN workshop_round AS r ON r.workshop_id = w.workshop_id AND r.round = asked.round
WHERE w.accepted_on IS NULL OR w.accepted_on <= asked.round
  OR coalesce(r.status, w.status) IN ('planned', 'building')
ORDER BY w.workshop_id`,
    values: [site, round],
  };
}
