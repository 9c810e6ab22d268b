// After an extract is open: which parts of a link point at things that it does not have. The rest is kept.
import { checkParameter } from '../compliance/parameters.ts';
import type { Pack, ParameterValue } from '../model/requirement.ts';
import type { LinkReport } from './atlas-state.ts';
import { populationBases } from '../model/size-class.ts';
import type { Session } from './session.ts';
import type { Region, SiteTable } from './site-table.ts';

export interface Known {
  readonly rounds: readonly string[];
  readonly regions: readonly Region[];
  readonly sites: SiteTable;
  /** All that can be read here, and the one in force. */
  readonly packs: readonly Pack[];
  readonly pack: Pack | null;
}

interface Kept<T> {
  readonly values: readonly T[];
  readonly reports: readonly LinkReport[];
}

/** Keeps what is known and notes the rest. */
function keep<T>(
  part: string,
  values: readonly T[],
  nameOf: (value: T) => string,
  known: (name: string) => boolean,
): Kept<T> {
  const reports = values.filter((value) => !known(nameOf(value)));
  return {
    values: values.filter((value) => known(nameOf(value))),
    reports: reports.map((value): LinkReport => ({ part, value: nameOf(value), reason: 'unknown' })),
  };
}

/** The same for a part that is one name or nothing. */
function keepOne(part: string, value: string | null, known: (name: string) => boolean): Kept<string> {
  return keep(part, value === null ? [] : [value], (name) => name, known);
}

/** Parameters that the pack has, with values that they may take. */
function keepParameters(
  parameters: Session['parameters'],
  pack: Pack | null,
): Kept<[string, ParameterValue]> {
  const settings = new Map(pack?.parameters.map((parameter) => [parameter.name, parameter]));
  const known = keep(
    'set',
    Object.entries(parameters),
    ([name]) => name,
    (name) => settings.has(name),
  );
  const isBad = ([name, value]: readonly [string, ParameterValue]): boolean => {
    const setting = settings.get(name);
    return setting !== undefined && checkParameter(setting, value) !== null;
  };
  const bad = known.values.filter(isBad).map(([name, value]): LinkReport => {
    return { part: 'set', value: `${name}:${value}`, reason: 'malformed' };
  });
  return { values: known.values.filter((pair) => !isBad(pair)), reports: [...known.reports, ...bad] };
}

export function dropStaleParts(session: Session, known: Known): { session: Session; reports: LinkReport[] } {
  const requirements = new Set(known.pack?.requirements.map((requirement) => requirement.id) ?? []);
  const siteColumns = new Set<string>([...requirements, 'name', 'missing', ...populationBases]);
  const packIds = new Set<string>(known.packs.map(({ id }) => id));
  const clauses = new Set(known.packs.flatMap(({ catalogue }) => catalogue.map(({ id }) => id)));
  const ids = new Set(known.sites.id);
  const regionCodes = new Set(known.regions.map((region) => region.adcode));
  const has = (set: ReadonlySet<string>) => (name: string) => set.has(name);

  const pack = keepOne('pack', session.pack, has(packIds));
  const beside = keepOne('beside', session.beside, has(packIds));
  const rule = keepOne('rule', session.rule, has(clauses));
  const round = keepOne('round', session.round, has(new Set(known.rounds)));
  const since = keepOne('since', session.since, has(new Set(known.rounds)));
  const site = keepOne('site', session.site, has(ids));
  const place = keepOne('place', session.place, has(regionCodes));
  const pins = keep(
    'pins',
    session.pins,
    (pin) => pin,
    (pin) => (pin.startsWith('site:') ? ids : regionCodes).has(pin.slice(pin.indexOf(':') + 1)),
  );
  const counties = keep('county', session.filters.counties, (code) => code, has(regionCodes));
  const verdicts = keep(
    'verdict',
    session.filters.verdicts,
    (condition) => condition.requirement,
    has(requirements),
  );
  const parameters = keepParameters(session.parameters, known.pack);
  const coloured = session.colour.by === 'requirement' ? session.colour.id : null;
  const colour = keepOne('colour', coloured, has(requirements));
  const sort = keepOne('sort', session.sort.column, has(siteColumns));
  return {
    session: {
      ...session,
      pack: pack.values[0] ?? null,
      beside: beside.values[0] ?? null,
      rule: rule.values[0] ?? null,
      round: round.values[0] ?? null,
      since: since.values[0] ?? null,
      site: site.values[0] ?? null,
      place: place.values[0] ?? null,
      pins: pins.values,
      columns: session.columns.filter(has(clauses)),
      colour: colour.reports.length > 0 ? { by: 'missing' } : session.colour,
      sort: sort.reports.length > 0 ? { column: 'name', descending: false } : session.sort,
      parameters: Object.fromEntries(parameters.values),
      filters: { ...session.filters, counties: counties.values, verdicts: verdicts.values },
    },
    reports: [
      ...[pack, beside, rule, round, since, site, place, pins],
      ...[counties, verdicts, parameters, colour, sort],
    ].flatMap(({ reports }) => reports),
  };
}
