// Workshops with the status that counts in a round, and their declared relations to sites.
import type { Statement } from './port.ts';

/** A workshop accepted after the round is left out: it does not count yet. */
export function workshopsOfRound(round: string): Statement {
  return {
    text: `SELECT w.workshop_id, w.name_zh, w.name_en, w.county_adcode, w.kind, w.accepted_on,
  coalesce(w.lon, CAST('NaN' AS DOUBLE)) AS lon, coalesce(w.lat, CAST('NaN' AS DOUBLE)) AS lat,
  coalesce(r.status, w.status) AS status
FROM workshop AS w LEFT JOIN workshop_round AS r ON r.workshop_id = w.workshop_id AND r.round = CAST(? AS DATE)
WHERE w.accepted_on IS NULL OR w.accepted_on <= CAST(? AS DATE)
  OR coalesce(r.status, w.status) IN ('planned', 'building')
ORDER BY w.workshop_id`,
    values: [round, round],
  };
}

/** Walks measured after the round are not known yet. */
export function workshopTies(round: string): Statement {
  return {
    text: `SELECT workshop_id, site_id, posts_allocated,
  CASE WHEN measured_on > CAST(? AS DATE) THEN NULL ELSE walk_minutes END AS walk_minutes,
  CASE WHEN measured_on > CAST(? AS DATE) THEN NULL ELSE measured_on END AS measured_on
FROM workshop_site ORDER BY workshop_id, site_id`,
    values: [round, round],
  };
}
