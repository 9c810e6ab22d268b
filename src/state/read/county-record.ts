// The registers about one county as they stood at a round.
import { assessments } from '../../query/assessments.ts';
import { finances } from '../../query/finances.ts';
import { issuesByDimension } from '../../query/issues-by-dimension.ts';
import type { Database, Rows } from '../../query/port.ts';
import { projects } from '../../query/projects.ts';
import { visitsByMonth } from '../../query/visits-by-month.ts';
import type { CountyRecord, RecordCell } from '../../model/county-record.ts';
import { fullTexts, numbersOrNull, texts } from './rows.ts';
import { readTableNames } from './safety.ts';

/** One record a row. */
function lines<T>(rows: Rows, read: (index: number) => T): T[] {
  return Array.from({ length: rows.rowCount }, (_, index) => read(index));
}

function counts(rows: Rows, column: string): (index: number) => number {
  const cells = numbersOrNull(rows, column);
  return (index) => cells[index] ?? 0;
}

function maybeText(rows: Rows, column: string): (index: number) => string | null {
  const cells = texts(rows, column);
  return (index) => cells[index] ?? null;
}

function recordCells(rows: Rows, column: string, masked: string): (index: number) => RecordCell {
  const values = numbersOrNull(rows, column);
  const hidden = rows.column(masked);
  return (index) => {
    const value = values[index] ?? null;
    if (hidden[index] === true) return { state: 'suppressed', value: null };
    return { state: value === null ? 'unknown' : 'known', value };
  };
}

async function readAssessments(database: Database, county: string, round: string) {
  const rows = await database.query(assessments(county, round));
  const year = counts(rows, 'year');
  const [self, city] = [
    recordCells(rows, 'self_score', 'self_masked'),
    recordCells(rows, 'city_score', 'city_masked'),
  ];
  return lines(rows, (at) => ({ year: year(at), self: self(at), city: city(at) }));
}

async function readFinances(database: Database, county: string, round: string) {
  const rows = await database.query(finances(county, round));
  const [item, year] = [fullTexts(rows, 'item'), counts(rows, 'year')];
  const [due, paid] = [
    recordCells(rows, 'due_yuan', 'due_masked'),
    recordCells(rows, 'paid_yuan', 'paid_masked'),
  ];
  return lines(rows, (at) => ({ item: item[at] ?? '', year: year(at), due: due(at), paid: paid(at) }));
}

async function readVisits(database: Database, county: string, round: string) {
  const rows = await database.query(visitsByMonth(county, round));
  const month = fullTexts(rows, 'month');
  const [visits, unannounced] = [counts(rows, 'visits'), counts(rows, 'unannounced')];
  const [kindUnknown, sites] = [counts(rows, 'kind_unknown'), counts(rows, 'sites')];
  return lines(rows, (at) => ({
    month: month[at] ?? '',
    visits: visits(at),
    unannounced: unannounced(at),
    kindUnknown: kindUnknown(at),
    sites: sites(at),
  }));
}

async function readIssues(database: Database, county: string, round: string) {
  const rows = await database.query(issuesByDimension(county, round));
  const dimension = maybeText(rows, 'dimension');
  const [found, closed, open] = [counts(rows, 'found'), counts(rows, 'closed'), counts(rows, 'open')];
  const [overdue, noDue] = [counts(rows, 'overdue'), counts(rows, 'no_due')];
  const reopened = counts(rows, 'reopened');
  return lines(rows, (at) => ({
    dimension: dimension(at),
    found: found(at),
    closed: closed(at),
    open: open(at),
    overdue: overdue(at),
    noDue: noDue(at),
    reopened: reopened(at),
  }));
}

async function readProjects(database: Database, county: string, round: string) {
  const rows = await database.query(projects(county, round));
  const [id, name] = [fullTexts(rows, 'project_id'), maybeText(rows, 'name_zh')];
  const [plannedEnd, finishedOn] = [maybeText(rows, 'planned_end'), maybeText(rows, 'finished_on')];
  const [acceptedOn, reportedOn] = [maybeText(rows, 'accepted_on'), maybeText(rows, 'reported_on')];
  const delay = numbersOrNull(rows, 'delay_days');
  return lines(rows, (at) => ({
    id: id[at] ?? '',
    name: name(at),
    plannedEnd: plannedEnd(at),
    finishedOn: finishedOn(at),
    acceptedOn: acceptedOn(at),
    reportedOn: reportedOn(at),
    delayDays: delay[at] ?? null,
  }));
}

export async function readCountyRecord(
  database: Database,
  county: string,
  round: string,
): Promise<CountyRecord> {
  return {
    county,
    round,
    tables: await readTableNames(database),
    assessments: await readAssessments(database, county, round),
    finances: await readFinances(database, county, round),
    visits: await readVisits(database, county, round),
    issues: await readIssues(database, county, round),
    projects: await readProjects(database, county, round),
  };
}
