// After an extract is open: which parts of a link point at things that it does not have. The rest is kept.
import type { Pack } from '../model/requirement.ts';
import type { LinkReport } from './atlas-state.ts';
import { populationBases } from '../model/size-class.ts';
import type { Session } from './session.ts';
import type { Region, SiteTable } from './site-table.ts';

export interface Known {
  readonly rounds: readonly string[];
  readonly regions: readonly Region[];
  readonly sites: SiteTable;
  readonly pack: Pack | null;
}

/** Keeps what is known and notes the rest. */
function keep<T>(
  part: string,
  values: readonly T[],
  nameOf: (value: T) => string,
  known: (name: string) => boolean,
) {
  const reports = values.filter((value) => !known(nameOf(value)));
  return {
    values: values.filter((value) => known(nameOf(value))),
    reports: reports.map((value): LinkReport => ({ part, value: nameOf(value), reason: 'unknown' })),
  };
}

export function dropStaleParts(session: Session, known: Known): { session: Session; reports: LinkReport[] } {
  const requirements = new Set(known.pack?.requirements.map((requirement) => requirement.id) ?? []);
  const siteColumns = new Set<string>([...requirements, 'name', 'missing', ...populationBases]);
  const settings = new Set(known.pack?.parameters.map((parameter) => parameter.name) ?? []);
  const ids = new Set(known.sites.id);
  const countyCodes = new Set(known.regions.map((region) => region.adcode));
  const self = (value: string): string => value;
  const has = (set: ReadonlySet<string>) => (name: string) => set.has(name);

  const round = keep('round', session.round === null ? [] : [session.round], self, (name) =>
    known.rounds.includes(name),
  );
  const site = keep('site', session.site === null ? [] : [session.site], self, has(ids));
  const counties = keep('county', session.filters.counties, self, has(countyCodes));
  const verdicts = keep(
    'verdict',
    session.filters.verdicts,
    (condition) => condition.requirement,
    has(requirements),
  );
  const parameters = keep('set', Object.entries(session.parameters), ([name]) => name, has(settings));
  const colour = keep(
    'colour',
    session.colour.by === 'requirement' ? [session.colour.id] : [],
    self,
    has(requirements),
  );
  const place = keep('place', session.place === null ? [] : [session.place], self, has(countyCodes));
  const pins = keep('pins', session.pins, self, (pin) => {
    const id = pin.slice(pin.indexOf(':') + 1);
    return pin.startsWith('site:') ? ids.has(id) : countyCodes.has(id);
  });
  const sort = keep('sort', [session.sort.column], self, has(siteColumns));
  return {
    session: {
      ...session,
      round: round.values[0] ?? null,
      site: site.values[0] ?? null,
      place: place.values[0] ?? null,
      pins: pins.values,
      columns: session.columns.filter(has(requirements)),
      colour: colour.reports.length > 0 ? { by: 'missing' } : session.colour,
      sort: sort.reports.length > 0 ? { column: 'name', descending: false } : session.sort,
      parameters: Object.fromEntries(parameters.values),
      filters: { ...session.filters, counties: counties.values, verdicts: verdicts.values },
    },
    reports: [round, site, place, pins, counties, verdicts, parameters, colour, sort].flatMap(
      (part) => part.reports,
    ),
  };
}
