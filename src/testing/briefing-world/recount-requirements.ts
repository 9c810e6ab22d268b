// What the sections by theme count of requirements: facilities together, ties, failing sites, thresholds, marks, unknown.
import type { RawSite } from './raw.ts';
import { codesOn, peopleOf, sitesAt } from './recount-codes.ts';
import { movement } from './recount-moves.ts';
import type { Recount, Recounter, Where } from './recount-kind.ts';

const judgedCodes = [0, 1, 3, 4];

export function within({ raw }: Where, place: string): Where {
  const isHere = ({ county }: { readonly county: string }): boolean => place === 'all' || county === place;
  return { raw, place, sites: raw.sites.filter(isHere), subjects: raw.subjects.filter(isHere) };
}

/** How many of the counties have the most, where any has something. */
export function tiedAtMost({ raw, place }: Where, of: (county: Where) => number): Recount {
  const ids = raw.counties.map(({ id }) => id).filter((id) => place === 'all' || id === place);
  const counts = ids.map((id) => of(within({ raw, place, sites: [], subjects: [] }, id)));
  const most = Math.max(0, ...counts);
  return { value: counts.filter((count) => count === most).length };
}

const idsIn = (list: string): string[] => (list === '' ? [] : list.split('+'));

function together(where: Where, ids: readonly string[]) {
  const codes = ids.flatMap((id) => codesOn(where, id));
  const of = (code: number): number => codes.filter((one) => one === code).length;
  const [pass, fail, unknown, suppressed] = [of(0), of(1), of(3), of(4)];
  return { pass, fail, unknown, suppressed, n: pass + fail + unknown + suppressed };
}

const facilities: Recounter = (where, part) => {
  const [name = '', list = ''] = part.split(':');
  const sum = together(where, idsIn(list));
  const value = sum[name as keyof typeof sum];
  if (name === 'n') return { value };
  const base = { value, numerator: value, denominator: sum.n };
  return name === 'fail' ? { ...base, unknown: sum.unknown, suppressed: sum.suppressed } : base;
};

/** `asked:F01+F02`: how many of them apply to anybody, and how many fail anywhere. */
const requirementsOf: Recounter = (where, part) => {
  const [name, list = ''] = part.split(':');
  const counts = idsIn(list).map((id) => together(where, [id]));
  return { value: counts.filter((one) => (name === 'asked' ? one.n : one.fail) > 0).length };
};

function failingAt(where: Where, requirement: string): RawSite[] {
  return sitesAt(where, false).filter(({ codes }) => codes[requirement] === 1);
}

/** People of sites, or (`:unknown`, `:suppressed`) how many of the sites are not in the sum. */
export function peoplePart(where: Where, sites: readonly RawSite[], open: string | undefined): Recount {
  const sum = peopleOf(sites, where.raw.base);
  if (open === undefined) return sum;
  return { value: open === 'unknown' ? (sum.unknown ?? 0) : (sum.suppressed ?? 0) };
}

const failPeople: Recounter = (where, part) => {
  const [id = '', open] = part.split(':');
  return peoplePart(where, failingAt(where, id), open);
};

const moves: Recounter = ({ raw, sites }, part) => {
  const [id = '', kind] = part.split(':');
  if (raw.since === null) return { value: 0 };
  return { value: sites.filter((site) => movement(site, id) === kind).length };
};

/** Sites judged by a requirement, with the figure that its threshold is compared with. */
const compared: Readonly<Record<string, readonly [column: string, parameter: string, from: boolean]>> = {
  W03: ['pop_lifted', 'max_lifted', false],
  C01: ['pop_registered', 'min_registered', true],
  C02: ['pop_registered', 'min_registered', false],
  Z16: ['hh_total', 'min_households', true],
  Z18: ['base', 'min_people', true],
};

function valueOf({ raw }: Where, name: string): number | string | boolean {
  const usual = raw.pack.parameters.find((one) => one.name === name)?.default;
  return raw.changed[name] ?? usual ?? '';
}

const threshold: Recounter = (where, part) => {
  const [id = '', kind] = part.split(':');
  const known = compared[id];
  if (known === undefined) return null;
  const [named, parameter, isFrom] = known;
  const limit = Number(valueOf(where, parameter));
  if (kind === 'limit') return { value: limit };
  const judged = sitesAt(where, false).filter(({ codes }) => (codes[id] ?? 255) !== 255);
  if (kind === 'all') return { value: judged.length };
  if (kind === 'marked') return { value: judged.filter(({ marks }) => (marks[id] ?? 0) % 2 === 1).length };
  const column = named === 'base' ? String(valueOf(where, 'base')) : named;
  const cells = judged.map(({ people }) => people[column as keyof typeof people]);
  const isStrict = id !== 'Z18' && valueOf(where, 'limits_included') === false;
  const isBound = (value: number): boolean =>
    value === limit ? !isStrict : isFrom ? value > limit : value < limit;
  const values = cells.flatMap(({ value }) => (value === null ? [] : [value]));
  if (kind === 'bound') return { value: values.filter(isBound).length };
  if (kind === 'beyond') return { value: values.filter((value) => !isBound(value)).length };
  if (kind === 'at') return { value: values.filter((value) => value === limit).length };
  const isHidden = kind === 'suppressed';
  return { value: cells.filter(({ value, hidden }) => value === null && hidden === isHidden).length };
};

/** Requirements that do not add up others of the pack. */
export function countedOnce({ raw }: Where): string[] {
  const ids = raw.pack.requirements.map(({ id }) => id);
  return raw.pack.requirements
    .filter(({ counts }) => !counts.some((one) => ids.includes(one)))
    .map(({ id }) => id);
}

const markPlaces: Readonly<Record<string, number>> = {
  boundary: 1,
  stale: 2,
  modelled: 8,
  self_declared: 16,
};

const marked: Recounter = (where, part) => {
  const own = sitesAt(where, false).flatMap(({ codes, marks }) =>
    countedOnce(where).flatMap((id) => (judgedCodes.includes(codes[id] ?? 255) ? [marks[id] ?? 0] : [])),
  );
  if (part === 'n') return { value: own.length };
  const place = markPlaces[part] ?? 0;
  const value = own.filter((bits) => Math.floor(bits / place) % 2 === 1).length;
  return { value, numerator: value, denominator: own.length };
};

const unknownRequirements: Recounter = (where, part) => {
  const counts = countedOnce(where).map((id) => together(where, [id]));
  return { value: counts.filter((one) => (part === 'judged' ? one.n : one.unknown) > 0).length };
};

/** Requirements of sites with the most unknown verdicts. */
const mostUnknown: Recounter = (where) => {
  const own = where.raw.pack.requirements.filter(
    ({ id, subject }) => subject === 'site' && countedOnce(where).includes(id),
  );
  const counts = own.map(({ id }) => together(where, [id]).unknown);
  return { value: counts.filter((one) => one === Math.max(0, ...counts)).length };
};

/** The facilities that stand together in the document, or all that it asks of sites as such. */
export function facilityIds({ raw }: Where): string[] {
  const whole = raw.pack.requirements.find(({ id }) => id === 'F-ALL');
  if (whole !== undefined) return [...whole.counts];
  const own = raw.pack.requirements.filter(
    ({ theme, subject }) => theme === 'facility' && subject === 'site',
  );
  return own.map(({ id }) => id);
}

const mostFacilities: Recounter = (where) => {
  const counts = facilityIds(where).map((id) => together(where, [id]).fail);
  return { value: counts.filter((one) => one === Math.max(0, ...counts)).length };
};

export const requirementNames: Readonly<Record<string, Recounter>> = {
  facilities,
  facilityCount: (where) => ({ value: facilityIds(where).length }),
  facilityRequirements: requirementsOf,
  workshopRequirements: requirementsOf,
  failPeople,
  moves,
  threshold,
  marked,
  unknownRequirements,
  mostUnknown,
  mostFacilities,
  most: (where, id) => tiedAtMost(where, (county) => together(county, [id]).fail),
  mostTogether: (where, list) => tiedAtMost(where, (county) => together(county, idsIn(list)).fail),
  suppressedCells: ({ raw }) => ({ value: raw.seed % 3 === 0 ? null : raw.seed }),
};
