// Counts a figure of a briefing again, naively, from the rows of a made-up world. Shares no code with what it checks.
import { overviewNames } from './recount-overview.ts';
import type { Recount, Recounter, Where } from './recount-kind.ts';
import { themeNames } from './recount-themes.ts';
import type { RawWorld } from './raw.ts';

/** By the name in a figure's id; a name that is none of these is a requirement. */
const names: Readonly<Record<string, Recounter>> = {
  ...overviewNames,
  ...themeNames,
};

function tallied(where: Where, requirement: string, part: string, then: boolean): Recount | null {
  const wanted = where.raw.pack.requirements.find(({ id }) => id === requirement);
  if (wanted === undefined) return null;
  const codes: number[] = [];
  if (wanted.subject === 'site') {
    for (const site of where.sites) {
      if (then ? site.wasThen : site.isNow)
        codes.push((then ? site.codesThen : site.codes)[requirement] ?? 255);
    }
  } else {
    for (const one of where.subjects) {
      if (one.requirement === requirement) codes.push(then ? one.codeThen : one.code);
    }
  }
  let [pass, fail, notApplicable, unknown, suppressed] = [0, 0, 0, 0, 0];
  for (const code of codes) {
    if (code === 0) pass += 1;
    if (code === 1) fail += 1;
    if (code === 2) notApplicable += 1;
    if (code === 3) unknown += 1;
    if (code === 4) suppressed += 1;
  }
  const n = pass + fail + unknown + suppressed;
  const open = unknown + suppressed;
  switch (part) {
    case 'pass':
      return {
        value: pass,
        numerator: pass,
        denominator: n,
        unknown,
        suppressed,
        lower: pass,
        upper: pass + open,
      };
    case 'fail':
      return {
        value: fail,
        numerator: fail,
        denominator: n,
        unknown,
        suppressed,
        lower: fail,
        upper: fail + open,
      };
    case 'unknown':
      return { value: unknown, numerator: unknown, denominator: n };
    case 'suppressed':
      return { value: suppressed, numerator: suppressed, denominator: n };
    case 'n':
      return { value: n };
    case 'notApplicable':
      return { value: notApplicable };
    default:
      return null;
  }
}

const places = new WeakMap<RawWorld, Map<string, Where>>();

function whereOf(raw: RawWorld, place: string): Where {
  const known = places.get(raw) ?? new Map<string, Where>();
  places.set(raw, known);
  const there = known.get(place) ?? lookedUp(raw, place);
  known.set(place, there);
  return there;
}

function lookedUp(raw: RawWorld, place: string): Where {
  const isHere = ({ county, id }: { readonly county: string; readonly id: string }): boolean =>
    place === 'all' || county === place || id === place;
  return { raw, place, sites: raw.sites.filter(isHere), subjects: raw.subjects.filter(isHere) };
}

/** Null: nobody knows how to count this id again. */
export function recountFully(raw: RawWorld, figureId: string): Recount | null {
  const isChange = figureId.endsWith(':change');
  const [place = '', name = '', ...rest] = (isChange ? figureId.slice(0, -':change'.length) : figureId).split(
    '/',
  );
  const where = whereOf(raw, place);
  const part = rest.join('/');
  const count = (then: boolean): Recount | null =>
    names[name]?.(where, part, then) ?? tallied(where, name, part, then);
  const now = count(false);
  if (!isChange || now === null) return now;
  if (raw.since === null) return null;
  const then = count(true);
  return then === null || then.value === null || now.value === null
    ? { value: null }
    : { value: now.value - then.value };
}
