// Workshops as they stand at the round: each on its own, and summed over the sites they are tied to.
import type { Fact } from './fact.ts';
import { cells, maskedNow } from './fact.ts';

/** Every workshop at the round: its status then, and whether it had been accepted by then (null date = yes). */
export const workshopsThen = `SELECT w.workshop_id, w.accepted_on, w.lon, w.lat, coalesce(r.status, w.status) AS status,
      coalesce(w.accepted_on <= parameter.round, true) AS counts,
      r.posts, r.posts_reserved, r.workers, r.workers_resettled, r.workers_lifted
    FROM workshop AS w CROSS JOIN parameter
    LEFT JOIN workshop_round AS r ON r.workshop_id = w.workshop_id AND r.round = parameter.round`;

/** Columns of a table that are suppressed now, by key. */
export function listedColumns(table: string): string {
  return `SELECT m.key, list(m.column_name) AS names FROM masked AS m, parameter
    WHERE m.table_name = '${table}' AND ${maskedNow} GROUP BY m.key`;
}

export const workshop: Fact = {
  name: 'workshop',
  about: ['workshop'],
  dated: false,
  masks: ['accepted_on', 'share'],
  columns: {
    status: [...cells('workshop', 'status'), ...cells('workshop_round', 'status')],
    accepted_on: cells('workshop', 'accepted_on'),
    /** Reserved posts of all posts; where the reserved are not known, resettled workers of all workers. */
    share: cells('workshop_round', 'posts_reserved', 'posts', 'workers_resettled', 'workers'),
    numerator: cells('workshop_round', 'posts_reserved', 'workers_resettled'),
    denominator: cells('workshop_round', 'posts', 'workers'),
    /** 'reserved' or 'filled': which of the two shares it is. */
    reading: cells('workshop_round', 'posts_reserved'),
  },
  text: () => `SELECT w.workshop_id AS key, w.status, w.accepted_on,
    CASE WHEN w.posts_reserved IS NULL THEN 'filled' ELSE 'reserved' END AS reading,
    CASE WHEN w.posts_reserved IS NULL THEN w.workers_resettled ELSE w.posts_reserved END AS numerator,
    CASE WHEN w.posts_reserved IS NULL THEN w.workers ELSE w.posts END AS denominator,
    CAST(numerator AS DOUBLE) / nullif(denominator, 0) AS share,
    w.accepted_on IS NULL AND list_contains(s.names, 'accepted_on') AS accepted_on_masked,
    (w.posts_reserved IS NULL AND list_contains(f.names, 'posts_reserved'))
      OR (w.posts IS NULL AND list_contains(f.names, 'posts'))
      OR (w.workers_resettled IS NULL AND list_contains(f.names, 'workers_resettled'))
      OR (w.workers IS NULL AND list_contains(f.names, 'workers')) AS share_masked
  FROM (${workshopsThen}) AS w
  LEFT JOIN (${listedColumns('workshop')}) AS s ON s.key = w.workshop_id
  LEFT JOIN (${listedColumns('workshop_round')}) AS f ON f.key = w.workshop_id`,
};

export const workshopsOfSite: Fact = {
  name: 'workshops_of_site',
  about: ['site'],
  dated: false,
  masks: ['posts'],
  columns: {
    /** Running or idle workshops tied to the site; 0 where the complete list names none. */
    active: [...cells('workshop_site', 'workshop_id'), ...cells('workshop', 'status', 'accepted_on')],
    /** Posts allocated to the site by running workshops, as far as they are known. */
    posts: cells('workshop_site', 'posts_allocated'),
    /** Running workshops whose allocation to the site is not known. */
    posts_open: cells('workshop_site', 'posts_allocated'),
  },
  text: () => `SELECT b.id AS key, b.listed AND coalesce(g.posts_masked, false) AS posts_masked,
    CASE WHEN b.listed THEN coalesce(g.active, 0) END AS active,
    CASE WHEN b.listed THEN coalesce(g.posts, 0) END AS posts,
    CASE WHEN b.listed THEN coalesce(g.posts_open, 0) END AS posts_open
  FROM (SELECT b.id, have.workshop AND have.workshop_site AS listed FROM subject_site AS b, have) AS b
  LEFT JOIN (SELECT t.site_id, CAST(count(*) AS INTEGER) AS active,
      CAST(sum(t.posts_allocated) FILTER (WHERE w.status = 'running') AS INTEGER) AS posts,
      CAST(count(*) FILTER (WHERE w.status = 'running' AND t.posts_allocated IS NULL) AS INTEGER) AS posts_open,
      bool_or(w.status = 'running' AND t.posts_allocated IS NULL AND list_contains(s.names, 'posts_allocated')) AS posts_masked
    FROM workshop_site AS t JOIN (${workshopsThen}) AS w ON w.workshop_id = t.workshop_id
    LEFT JOIN (${listedColumns('workshop_site')}) AS s ON s.key = t.workshop_id || '|' || t.site_id
    WHERE w.counts AND w.status IN ('running', 'idle') GROUP BY t.site_id) AS g ON g.site_id = b.id`,
};
