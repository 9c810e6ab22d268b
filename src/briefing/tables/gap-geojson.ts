// The gap list as GeoJSON (WGS-84): one feature a site with all its lines; what has no position stands beside. Pure.
import { marks, verdicts } from '../../model/verdict.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Words } from '../../language/language.ts';
import type { BriefingFacts } from '../facts.ts';
import type { GapLine } from '../gap-list.ts';
import { gapAbout } from './gap-about.ts';
import { shownFigure } from './gap-fields.ts';
import type { GapLines, GapScope, Line } from './gap-lines.ts';
import { linesWithin, scopeLine } from './gap-lines.ts';

interface Subject {
  readonly first: GapLine;
  readonly lines: GapLine[];
}

/** Lines of one subject together, in the order in which subjects first appear. */
function bySubject(gaps: GapLines, scope: GapScope): readonly Subject[] {
  const subjects = new Map<string, Subject>();
  for (const line of linesWithin(gaps, scope)) {
    const key = `${line.subjectKind} ${line.subjectId}`;
    const known = subjects.get(key);
    if (known === undefined) subjects.set(key, { first: line, lines: [line] });
    else known.lines.push(line);
  }
  return [...subjects.values()];
}

function findingOf(line: GapLine) {
  const { requirement, period, verdict, figureName, unit, date } = line;
  const figure = shownFigure(line);
  return {
    requirement,
    ...(period !== '' && { period }),
    verdict,
    marks: line.marks,
    ...((figureName !== '' || figure !== null) && { figure_name: figureName, figure, unit }),
    date,
  };
}

/** Counts by verdict, the verdict by requirement (of a monthly duty, by requirement and month), and every line in full. */
function propertiesOf({ first, lines }: Subject) {
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, lines.filter((line) => line.verdict === verdict).length]),
  );
  const byRequirement = lines.map(({ requirement, period, verdict }): [string, Verdict] => [
    period === '' ? requirement : `${requirement} ${period}`,
    verdict,
  ]);
  return {
    subject_kind: first.subjectKind,
    subject_id: first.subjectId,
    subject: first.subject,
    county_code: first.countyCode,
    county: first.county,
    ...counts,
    verdicts: Object.fromEntries(byRequirement),
    findings: lines.map(findingOf),
  };
}

function featureOf(subject: Subject) {
  const { lon, lat, subjectKind, subjectId } = subject.first;
  return {
    type: 'Feature',
    id: `${subjectKind}/${subjectId}`,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: propertiesOf(subject),
  };
}

/** What all lines of a requirement share, once. */
function requirementsOf(gaps: GapLines, scope: GapScope) {
  const shared = new Map<string, object>();
  for (const { requirement, title, clause, strength, owner } of linesWithin(gaps, scope)) {
    if (!shared.has(requirement)) shared.set(requirement, { title, clause, strength, owner });
  }
  return Object.fromEntries(shared);
}

function* list(subjects: readonly Subject[], of: (subject: Subject) => object): Generator<string> {
  let between = '\n';
  for (const subject of subjects) {
    yield `${between}${JSON.stringify(of(subject))}`;
    between = ',\n';
  }
}

const isLocated = ({ first }: Subject) =>
  first.lon !== null && first.lat !== null && Number.isFinite(first.lon) && Number.isFinite(first.lat);

/**
 * Pieces of the file, in order. Beside the features: `synthetic`, `provenance`, `requirements`, `not_located` (sites
 * without a position) and `other_subjects` (workshops, communities, townships, counties …).
 */
export function* gapGeoJson(
  facts: BriefingFacts,
  gaps: GapLines,
  words: Words,
  provenance: readonly Line[],
  scope: GapScope = 'all',
): Generator<string> {
  const head = {
    ...gapAbout(facts, words, provenance, scopeLine(gaps, scope, words)),
    requirements: requirementsOf(gaps, scope),
    verdict_words: Object.fromEntries(verdicts.map((one) => [one, words.t(`review.verdict.${one}`)])),
    mark_words: Object.fromEntries(marks.map((one) => [one, words.t(`review.mark.${one}`)])),
  };
  const subjects = bySubject(gaps, scope);
  const sites = subjects.filter(({ first }) => first.subjectKind === 'site');
  yield `{"type":"FeatureCollection",${JSON.stringify(head).slice(1, -1)},\n"features":[`;
  yield* list(sites.filter(isLocated), featureOf);
  yield '\n],\n"not_located":[';
  yield* list(
    sites.filter((site) => !isLocated(site)),
    propertiesOf,
  );
  yield '\n],\n"other_subjects":[';
  yield* list(
    subjects.filter(({ first }) => first.subjectKind !== 'site'),
    propertiesOf,
  );
  yield '\n]}\n';
}
