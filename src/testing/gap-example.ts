// Facts and gap lines made by hand for tests of the tables that are taken away: awkward names, every verdict, every mark.
// No value of a suppressed finding may reach a table: those lines carry a canary.
import type { AggregateRate } from '../compliance/employment-rates.ts';
import type { Tally } from '../compliance/finding.ts';
import type { BriefingFacts, PlaceFacts, Rates } from '../briefing/facts.ts';
import type { GapLine } from '../briefing/gap-list.ts';
import { marks, verdicts } from '../model/verdict.ts';
import { hostileNames } from './hostile-names.ts';
import { packFromDisk } from './policy.ts';

/** Stands as the figure of every suppressed or unknown line: a table that shows it shows too much. */
export const canary = 987654321;
export const canaryText = 'canary-7f3a';

export const hash = '0123456789abcdef'.repeat(4);
const round = '2025-06-30';
const pack = packFromDisk('YC');

const counties = [
  ['140802', '盐湖区', 'Yanhu'],
  ['140829', "平陆县 '引号' & <b>", 'Pinglu'],
  ['140881', '=永济市', 'Yongji'],
] as const;

function tally(
  pass: number,
  fail: number,
  unknown: number,
  suppressed: number,
  notApplicable: number,
): Tally {
  const n = pass + fail + unknown + suppressed;
  return {
    ...{ pass, fail, unknown, suppressed, notApplicable, n },
    lower: n === 0 ? null : pass / n,
    upper: n === 0 ? null : (n - fail) / n,
  };
}

const known: AggregateRate = {
  ...{ numerator: 931, denominator: 1000, unknown: 50, rate: 0.931, lower: 0.887, upper: 0.934 },
  ...{ sites: 12, leftOut: 2, suppressed: 1 },
};
const nothing: AggregateRate = {
  ...{ numerator: null, denominator: null, unknown: null, rate: null, lower: null, upper: null },
  ...{ sites: 0, leftOut: 3, suppressed: 4 },
};
const rates: Rates = { household: known, labourer: { ...known, rate: 0.5 }, willing: nothing, policy: known };

function place(id: string, zh: string, en: string, factor: number): PlaceFacts {
  const tallies = pack.requirements
    .filter((_, index) => index % 7 !== 6)
    .map(({ id }, index) => [id, tally(factor * index, index % 5, index % 3, index % 2, index % 4)]);
  const people = { value: 1200 * factor, unknownSites: factor, suppressedSites: 1 };
  const standing = {
    ...{ rank: factor, tied: factor === 2, failed: 7, applicable: 30, failures: 40 },
    ...{ unknown: 5, suppressed: 2, judged: 300, failingSites: 9, people },
  };
  return {
    ...{ id, name: { zh, en }, sites: 14 * factor, notLocated: 1, people },
    tallies: Object.fromEntries(tallies) as Record<string, Tally>,
    ...{ before: null, moves: null, rates, ratesBefore: null, households: null },
    standing: id === '' ? null : standing,
  };
}

export function exampleFacts(synthetic = true): BriefingFacts {
  const rateSeries = { household: [], labourer: [], willing: [], policy: [] };
  const column = () => ({
    pop_total: new Float64Array(0),
    pop_registered: new Float64Array(0),
    pop_lifted: new Float64Array(0),
    pop_sync: new Float64Array(0),
  });
  const flags = () => ({
    pop_total: new Uint8Array(0),
    pop_registered: new Uint8Array(0),
    pop_lifted: new Uint8Array(0),
    pop_sync: new Uint8Array(0),
  });
  return {
    extract: {
      id: 'yuncheng',
      title: { zh: '运城市', en: 'Yuncheng' },
      source: { zh: '合成台账', en: 'synthetic registers' },
      ...{ synthetic, hash, dataThrough: round, reviewNumber: '', suppressedCells: 12 },
    },
    pack: { ...pack, trial: false, endedOn: null },
    round,
    since: null,
    base: 'pop_total',
    parameters: pack.parameters.map((parameter, index) => ({
      parameter,
      value: parameter.type === 'int' && index === 0 ? 77 : parameter.default,
      changed: index === 0,
    })),
    filters: [{ by: 'text', text: '=cmd|x' }],
    all: place('', '全部', 'All', 10),
    counties: counties.map(([id, zh, en], index) => place(id, zh, en, index + 1)),
    hard: pack.requirements.map(({ id }) => id),
    facilities: [],
    allFacilities: null,
    sites: {
      ...{ count: 0, id: [], nameZh: [], nameEn: [], county: [], asOf: [], verdicts: {}, marks: {} },
      ...{ lon: new Float64Array(0), lat: new Float64Array(0), population: column(), hidden: flags() },
      ...{ missing: new Uint8Array(0), open: new Uint8Array(0), access: new Uint8Array(0) },
    },
    moves: [],
    workshops: [],
    reach: { minutes: 20, innerM: 1000, outerM: 1600 },
    rateSeries,
    records: {},
    ages: [],
    sheets: [],
  };
}

const kinds = ['site', 'site', 'site', 'workshop', 'township', 'county'] as const;

function lineOf(index: number, subject: number, name: string): GapLine {
  const requirement = pack.requirements[index % pack.requirements.length];
  if (requirement === undefined) throw new RangeError('a pack without requirements');
  const verdict = verdicts[(index + subject) % verdicts.length] ?? 'pass';
  const [countyCode, county] = counties[subject % counties.length] ?? counties[0];
  const subjectKind = kinds[subject % kinds.length] ?? 'site';
  const located = subjectKind === 'site' && subject % 6 !== 1;
  const hidden = verdict === 'suppressed' || verdict === 'unknown';
  const shown =
    [subject * 1.5, 0, -3, 0.931, '2024-02-29', 'present', null, '=1+1'][(index + subject) % 8] ?? null;
  return {
    requirement: requirement.id,
    title: requirement.title.zh,
    clause: requirement.clause,
    strength: requirement.strength,
    owner: requirement.departments.map(({ zh }) => zh).join('；'),
    subjectKind,
    subjectId: `${countyCode}${String(subject).padStart(5, '0')}`,
    subject: name,
    ...(subjectKind === 'county' ? { countyCode: '', county: '' } : { countyCode, county }),
    period: index % 11 === 0 ? '2025-05' : '',
    verdict,
    marks: marks.filter((_, bit) => (((index * 7 + subject) % 64) & (1 << bit)) !== 0),
    figureName: index % 4 === 0 ? '' : '人口',
    figure: hidden ? (subject % 2 === 0 ? canary : canaryText) : shown,
    unit: index % 4 === 0 ? '' : '人',
    date: index % 3 === 0 ? '2025-03-31' : round,
    lon: located ? 111 + subject / 1000 : null,
    lat: located ? 35 + subject / 1000 : null,
  };
}

/** `subjects` × `requirements` lines. Names are awkward; see hostile-names. */
export function exampleGaps(subjects: number, requirements: number): GapLine[] {
  return hostileNames(subjects).flatMap((name, subject) =>
    Array.from({ length: requirements }, (_, index) => lineOf(index, subject, name)),
  );
}
