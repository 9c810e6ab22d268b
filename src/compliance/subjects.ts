// The subjects that a pack binds, by kind: columns subject_row, id, county, period, key (and month of a township).
import type { SubjectKind } from '../model/requirement.ts';

/** `binds` null: a trial reading, every subject. `one`: only the subject that `parameter.subject_id` names. */
export function subjectText(kind: SubjectKind, binds: readonly string[] | null, one: boolean): string {
  const where = (id: string, county: string): string => {
    const bound =
      binds === null ? 'true' : binds.map((prefix) => `starts_with(${county}, '${prefix}')`).join(' OR ');
    return one ? `(${bound}) AND ${id} = parameter.subject_id` : `(${bound})`;
  };
  const none = '-1 AS subject_row';
  switch (kind) {
    case 'site':
      return `SELECT CAST(s.rowid AS INTEGER) AS subject_row, s.site_id AS id, s.county_adcode AS county,
  CAST(NULL AS VARCHAR) AS period, s.site_id AS key
  FROM site AS s, parameter WHERE ${where('s.site_id', 's.county_adcode')}`;
    case 'workshop':
      return `SELECT ${none}, w.workshop_id AS id, w.county_adcode AS county,
  CAST(NULL AS VARCHAR) AS period, w.workshop_id AS key
  FROM workshop AS w, parameter WHERE ${where('w.workshop_id', 'w.county_adcode')}`;
    case 'community':
      return `SELECT ${none}, s.community AS id, min(s.county_adcode) AS county,
  CAST(NULL AS VARCHAR) AS period, s.community AS key
  FROM site AS s, parameter WHERE s.community <> '' AND ${where('s.community', 's.county_adcode')} GROUP BY s.community`;
    case 'township':
      return `SELECT ${none}, t.adcode AS id, left(t.adcode, 6) AS county,
  strftime(q.month, '%Y-%m') AS period, t.adcode || strftime(q.month, '|%Y-%m') AS key, q.month
  FROM region AS t, parameter, (SELECT CAST(date_trunc('quarter', parameter.round) + to_months(n) AS DATE) AS month
    FROM parameter, (VALUES (0), (1), (2)) AS months(n)) AS q
  WHERE t.level = 'township' AND ${where('t.adcode', 't.adcode')}`;
  }
}
