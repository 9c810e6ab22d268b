// Projects as the register has them: each on its own, and counted over a county against their timetable.
import type { Fact } from './fact.ts';
import { cells } from './fact.ts';

const dates = ['planned_start', 'planned_end', 'started_on', 'finished_on', 'accepted_on', 'reported_on'];

export const project: Fact = {
  name: 'project',
  about: ['project'],
  dated: false,
  masks: [],
  columns: Object.fromEntries(dates.map((name) => [name, cells('project', name)])),
  text: (read) =>
    `SELECT p.project_id AS key, ${read.map((name) => `p.${name}`).join(', ')} FROM project AS p`,
};

const finished = 'coalesce(p.finished_on <= parameter.round, false)';
const late = `(${finished} AND p.finished_on > p.planned_end)`;
const sqlOf: Readonly<Record<string, string>> = {
  projects: 'true',
  timetabled: 'p.planned_start IS NOT NULL AND p.planned_end IS NOT NULL',
  finished,
  late,
  unfinished: `NOT ${finished} AND p.planned_end < parameter.round`,
  accepted: 'p.accepted_on <= parameter.round',
  reported: 'p.reported_on <= parameter.round',
};

export const projects: Fact = {
  name: 'projects',
  about: ['county'],
  dated: false,
  masks: [],
  columns: {
    projects: cells('project', 'project_id', 'county_adcode', 'site_id'),
    /** With both a planned start and a planned end. */
    timetabled: cells('project', 'planned_start', 'planned_end'),
    finished: cells('project', 'finished_on'),
    /** Finished after the planned end. */
    late: cells('project', 'planned_end', 'finished_on'),
    /** The planned end lies before the round and no completion is on record by then. */
    unfinished: cells('project', 'planned_end', 'finished_on'),
    accepted: cells('project', 'accepted_on'),
    reported: cells('project', 'reported_on'),
    /** Median days between planned end and completion, of those finished late. */
    median_days_late: cells('project', 'planned_end', 'finished_on'),
  },
  text: (read) => {
    const figures = read.map((name) =>
      name === 'median_days_late'
        ? `median(p.finished_on - p.planned_end) FILTER (WHERE ${late}) AS median_days_late`
        : `CASE WHEN have.project THEN CAST(count(p.project_id) FILTER (WHERE ${sqlOf[name] ?? 'false'}) AS INTEGER) END AS ${name}`,
    );
    return `SELECT b.key, ${figures.join(',\n    ')}
  FROM subject_county AS b CROSS JOIN have CROSS JOIN parameter
  LEFT JOIN (SELECT o.*, coalesce(o.county_adcode, s.county_adcode) AS county
    FROM project AS o LEFT JOIN site AS s ON s.site_id = o.site_id) AS p ON p.county = b.id
  GROUP BY b.key, have.project`;
  },
};
