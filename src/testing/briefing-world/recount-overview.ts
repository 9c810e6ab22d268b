// Names of the figures that stand in the overview, the ranking, the movers and the sheets, each counted again.
import type { Recount, Recounter, Where } from './recount-kind.ts';
import type { RawCell, RawSite } from './raw.ts';
import { movementOf, slippedSites } from './recount-moves.ts';
import { ranked, standing } from './recount-standing.ts';
import { codesOn, hardIds, peopleOf, sitesAt } from './recount-codes.ts';
import { householdsOf, rateNames } from './recount-rates.ts';

function single(cell: RawCell | undefined): Recount | null {
  if (cell === undefined) return null;
  const isOpen = cell.value === null;
  return { value: cell.value, unknown: isOpen && !cell.hidden ? 1 : 0, suppressed: cell.hidden ? 1 : 0 };
}

/** Facilities: the ones that the document counts together. */
function facilityCodes(where: Where, site: RawSite): number[] {
  const whole = where.raw.pack.requirements.find(({ id }) => id === 'F-ALL');
  return (whole?.counts ?? []).map((id) => site.codes[id] ?? 255).filter((code) => code !== 255);
}

const missing: Recounter = (where, part) => {
  const lists = sitesAt(where, false).map((site) => facilityCodes(where, site));
  const judged = lists.filter((list) => list.length > 0);
  const lacks = judged.filter((list) => list.includes(1));
  const rest = judged.filter((list) => !list.includes(1));
  const open = rest.filter((list) => list.includes(3) || list.includes(4));
  switch (part) {
    case 'judged':
      return { value: judged.length };
    case 'any':
      return { value: lacks.length };
    case 'open':
      return { value: open.length };
    case 'none':
      return { value: rest.length - open.length };
    default:
      return null;
  }
};

const wanted: Readonly<Record<string, readonly number[]>> = {
  n: [0, 1, 3, 4],
  unknown: [3],
  suppressed: [4],
};

const hard: Recounter = (where, part) => {
  const codes = wanted[part];
  if (codes === undefined) return null;
  const all = hardIds(where).flatMap((id) => codesOn(where, id));
  return { value: all.filter((code) => codes.includes(code)).length };
};

/** `W03:140829+140827`: failing subjects in the counties listed, of all that fail. */
const failIn: Recounter = (where, part) => {
  const [requirement = '', list = ''] = part.split(':');
  const counties = list.split('+');
  const inside = counties.map((county) => ({
    ...where,
    sites: where.sites.filter((site) => site.county === county),
    subjects: where.subjects.filter((one) => one.county === county),
  }));
  const fails = (at: Where): number => codesOn(at, requirement).filter((code) => code === 1).length;
  const value = inside.reduce((sum, at) => sum + fails(at), 0);
  return { value, numerator: value, denominator: fails(where) };
};

const verdicts: Recounter = (where, part) => {
  const [site] = where.sites;
  if (site === undefined) return null;
  const codes = Object.values(site.codes).filter((code) => code !== 2 && code !== 255);
  const code = { fail: 1, unknown: 3, suppressed: 4 }[part];
  return { value: part === 'n' ? codes.length : codes.filter((one) => one === code).length };
};

export const overviewNames: Readonly<Record<string, Recounter>> = {
  ...rateNames,
  sites: (where, _, then) => ({ value: sitesAt(where, then).length }),
  notLocated: (where, _, then) => ({ value: sitesAt(where, then).filter(({ at }) => at === null).length }),
  people: (where, part, then) =>
    part === 'at'
      ? single(where.sites[0]?.people[where.raw.base])
      : peopleOf(sitesAt(where, then), where.raw.base),
  peopleBy: ({ sites }, part) => single(sites[0]?.people[part as keyof RawSite['people']]),
  missing,
  hard,
  failIn,
  verdicts,
  households: householdsOf,
  standing: (where, part) => (part === 'ranked' ? ranked(where) : standing(where, part)),
  movement: movementOf,
  slipped: (where, part) => slippedSites(where, part, Infinity),
  slippedShown: (where, part) => slippedSites(where, part, 40),
  failing: (where) => ({
    value: hardIds(where).filter((id) => where.sites[0]?.codes[id] === 1).length,
  }),
  finance: ({ raw, place }, part) => {
    const [side, item, year] = part.split(':');
    const record = raw.records.find(({ county }) => county === place);
    const line = record?.finances.find((one) => one.item === item && String(one.year) === year);
    const cell = side === 'due' ? line?.due : line?.paid;
    if (cell === undefined) return null;
    const { value, state } = cell;
    return { value, unknown: state === 'unknown' ? 1 : 0, suppressed: state === 'suppressed' ? 1 : 0 };
  },
};
