// Workshops, reach, rates in parts, ages, issues and visits of a made-up world, counted again.
import type { IssueLine, VisitMonth } from '../../model/county-record.ts';
import type { RawCell } from './raw.ts';
import { sitesAt } from './recount-codes.ts';
import { rateNames } from './recount-rates.ts';
import { peoplePart, tiedAtMost } from './recount-requirements.ts';
import type { Recount, Recounter, Where } from './recount-kind.ts';

const reachCodes: Readonly<Record<string, readonly number[]>> = { pass: [0], fail: [1], unknown: [3, 4] };

function reached(where: Where, part: string): number {
  return sitesAt(where, false).filter(({ access }) => reachCodes[part]?.includes(access)).length;
}

const reach: Recounter = (where, part) => {
  const n = sitesAt(where, false).length;
  if (part === 'n') return { value: n };
  const value = reached(where, part);
  const base = { value, numerator: value, denominator: n };
  if (part === 'unknown') return base;
  const unknown = reached(where, 'unknown');
  return { ...base, unknown, lower: value, upper: value + unknown };
};

const reachPeople: Recounter = (where, part) =>
  peoplePart(
    where,
    sitesAt(where, false).filter(({ access }) => access === 1),
    part.split(':')[1],
  );

const inPlace = (where: Where, county: string): boolean => where.place === 'all' || where.place === county;

const workshops: Recounter = (where, part) => {
  const own = where.raw.workshops.filter(({ county }) => inPlace(where, county));
  if (part === 'n') return { value: own.length };
  const value = own.filter(({ status }) => status === part).length;
  return { value, numerator: value, denominator: own.length };
};

type Cells = Where['sites'][number]['figures'][string];
const columns: Readonly<Record<string, readonly (keyof Cells)[]>> = {
  household: ['hh_labour_stable', 'hh_labour_known'],
  labourer: ['employed', 'labourers'],
  willing: ['employed', 'willing_unemployed'],
  policy: ['hh_menu_covered', 'hh_total'],
};

/** What a rate is made of, and the sites that are in it, left out of it, or hidden. */
const rateParts: Recounter = (where, part) => {
  const [rate = '', name] = part.split(':');
  const own = sitesAt(where, false).flatMap(({ figures }) => figures[where.raw.round] ?? []);
  const parts = (cells: Cells): RawCell[] => (columns[rate] ?? []).map((column) => cells[column]);
  const full = own.filter((cells) => parts(cells).every(({ value }) => value !== null));
  if (name === 'sites') return { value: full.length };
  const rest = own.filter((cells) => !full.includes(cells));
  const isHidden = (cells: Cells): boolean =>
    [...parts(cells), ...(rate === 'household' ? [cells.hh_labour] : [])].some(({ hidden }) => hidden);
  if (name === 'suppressed') return { value: rest.filter(isHidden).length };
  if (name === 'leftOut') return { value: rest.filter((cells) => !isHidden(cells)).length };
  const whole = rateNames[rate]?.(where, 'rate', false) ?? null;
  if (whole === null || full.length === 0) return { value: null };
  if (name === 'numerator') return { value: whole.numerator ?? null };
  if (name === 'denominator') return { value: whole.denominator ?? null };
  if (rate !== 'household') return { value: whole.value === null ? null : 0 };
  return { value: full.some(({ hh_labour: labour }) => labour.value === null) ? null : (whole.unknown ?? 0) };
};

const ratePoints: Recounter = (where, rate) => {
  const [now, then] = [false, true].map(
    (earlier) => rateNames[rate]?.(where, 'rate', earlier)?.value ?? null,
  );
  if (now === null || then === null || now === undefined || then === undefined) return { value: null };
  return { value: Math.round((now - then) * 1000) / 10 + 0 };
};

/** Over the sites of now, whatever the round. */
const series: Recounter = (where, part) => {
  const [rate = '', round = ''] = part.split(':');
  return rateNames[rate]?.({ ...where, raw: { ...where.raw, round } }, 'rate', false) ?? null;
};

const rateCounties: Recounter = ({ raw }) => {
  const known = raw.counties.filter(({ id }) => {
    const sites = raw.sites.filter(({ county }) => county === id);
    return (
      (rateNames['household']?.({ raw, place: id, sites, subjects: [] }, 'rate', false)?.value ?? null) !==
      null
    );
  });
  return { value: known.length, numerator: known.length, denominator: raw.counties.length };
};

const lateStates = ['never', 'behind', 'partly'];
const agesOf = (where: Where) => where.raw.ages.filter(({ county }) => inPlace(where, county));

const ages: Recounter = (where, part) => {
  const [table, unit, status] = part.split(':');
  const own = agesOf(where).filter(
    (age) => age.table === table && age.unit === unit && age.status === status,
  );
  return { value: own.length };
};

const ageCount: Recounter = (where, part) => {
  const wanted = agesOf(where).filter(({ status }) =>
    part === 'tables' ? status !== 'not_known' : lateStates.includes(status),
  );
  return { value: new Set(wanted.map(({ table, unit }) => `${table} ${unit}`)).size };
};

const ageKinds: Recounter = (where, part) => ({
  value: agesOf(where).filter(({ status }) =>
    part === 'late' ? lateStates.includes(status) : status === part,
  ).length,
});

const ageCounties: Recounter = ({ raw }, part) => {
  if (part === 'n') return { value: raw.counties.length };
  const late = raw.counties.filter(({ id }) =>
    raw.ages.some(({ county, status }) => county === id && lateStates.includes(status)),
  ).length;
  return { value: late, numerator: late, denominator: raw.counties.length };
};

const ageOf: Recounter = (where, part) => {
  const [table, unit, name = ''] = part.split(':');
  const own = agesOf(where).find((age) => age.table === table && age.unit === unit);
  return own === undefined ? null : { value: own[name as 'subjects' | 'recorded' | 'behind'] };
};

const recordsOf = (where: Where, table: string) =>
  where.raw.records.filter(({ county, tables }) => inPlace(where, county) && tables.has(table));

type IssuePart = Exclude<keyof IssueLine, 'dimension'>;

function issueSum(where: Where, part: IssuePart, dimension: string | undefined): number {
  let sum = 0;
  for (const { issues } of recordsOf(where, 'issue')) {
    for (const line of issues) {
      if (dimension === undefined || (line.dimension ?? 'other') === dimension) sum += line[part];
    }
  }
  return sum;
}

const issues: Recounter = (where, part) => {
  const [name = '', dimension] = part.split(':');
  const of = (one: IssuePart): number => issueSum(where, one, dimension);
  const value = of(name as IssuePart);
  if (name === 'found') return { value };
  const isOfOpen = name === 'overdue' || name === 'noDue';
  return { value, numerator: value, denominator: of(isOfOpen ? 'open' : 'found') };
};

const issueRate: Recounter = (where) => {
  const [found, closed] = [issueSum(where, 'found', undefined), issueSum(where, 'closed', undefined)];
  return { value: found === 0 ? null : closed / found, numerator: closed, denominator: found };
};

const mostIssues: Recounter = (where, part) =>
  tiedAtMost(where, (county) => issueSum(county, part.split(':')[1] as IssuePart, undefined));

const registerAbsent: Recounter = (where, table) => {
  const counties = where.raw.counties.filter(({ id }) => inPlace(where, id)).length;
  return { value: counties - recordsOf(where, table).length };
};

type VisitPart = 'visits' | 'unannounced' | 'kindUnknown';

function visitSum(months: readonly VisitMonth[], part: VisitPart): number {
  return months.reduce((sum, month) => sum + month[part], 0);
}

const monthsOf = (where: Where, month: string | undefined): VisitMonth[] =>
  recordsOf(where, 'visit').flatMap(({ visits }) =>
    visits.filter((one) => month === undefined || one.month === month),
  );

const visits: Recounter = (where, part): Recount => {
  const [name, month] = part.split(':');
  const own = monthsOf(where, month);
  const all = visitSum(own, 'visits');
  if (name === 'visits') return { value: all };
  const value = visitSum(own, name as VisitPart);
  const base = { value, numerator: value, denominator: all };
  const unknown = visitSum(own, 'kindUnknown');
  return name === 'unannounced' ? { ...base, unknown, lower: value, upper: value + unknown } : base;
};

const visitShare: Recounter = (where, part) => {
  const own = monthsOf(where, part.split(':')[1]);
  const [all, bare, open] = [
    visitSum(own, 'visits'),
    visitSum(own, 'unannounced'),
    visitSum(own, 'kindUnknown'),
  ];
  const known = all - open;
  const of = (count: number): number | null => (all === 0 ? null : count / all);
  return {
    value: known === 0 ? null : bare / known,
    numerator: bare,
    denominator: known,
    unknown: open,
    lower: of(bare),
    upper: of(bare + open),
  };
};

const visitCounties: Recounter = (where) => {
  const own = recordsOf(where, 'visit');
  const value = own.filter((record) => visitSum(record.visits, 'visits') === 0).length;
  return { value, numerator: value, denominator: own.length };
};

export const registerNames: Readonly<Record<string, Recounter>> = {
  reach,
  reachPeople,
  reachMinutes: () => ({ value: 20 }),
  mostReach: (where) => tiedAtMost(where, (county) => reached(county, 'fail')),
  workshops,
  rateParts,
  ratePoints,
  series,
  rateCounties,
  ages,
  ageCount,
  ageKinds,
  ageCounties,
  ageOf,
  issues,
  issueRate,
  mostIssues,
  registerAbsent,
  visits,
  visitShare,
  visitCounties,
};
