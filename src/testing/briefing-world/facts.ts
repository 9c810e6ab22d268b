// The facts of a briefing from the rows of a made-up world, with the counting functions of the product where it has some.
import { tally } from '../../compliance/tally.ts';
import { aggregateRate, rateColumns, rateIds } from '../../compliance/employment-rates.ts';
import type { AggregateRate, RateColumn, RateId } from '../../compliance/employment-rates.ts';
import type { Tally } from '../../compliance/finding.ts';
import type {
  BriefingFacts,
  HouseholdFacts,
  MoveCounts,
  MoveFacts,
  PlaceFacts,
  Rates,
} from '../../briefing/facts.ts';
import { populationBases, type PopulationBase } from '../../model/size-class.ts';
import { sheetsOf } from './sheets.ts';
import type { RawCell, RawSite, RawSubject, RawWorld } from './raw.ts';
import { peopleAt, standings } from './standings.ts';

const adding = ({ pack }: RawWorld): ReadonlySet<string> => {
  const ids = new Set(pack.requirements.map(({ id }) => id));
  return new Set(
    pack.requirements.flatMap(({ id, counts }) =>
      counts.length > 0 && counts.every((one) => ids.has(one)) ? [id] : [],
    ),
  );
};

function hardOf(raw: RawWorld): string[] {
  const sums = adding(raw);
  return raw.pack.requirements.flatMap(({ id, strength }) =>
    strength === 'hard' && !sums.has(id) ? [id] : [],
  );
}

function talliesOf(
  raw: RawWorld,
  sites: readonly RawSite[],
  subjects: readonly RawSubject[],
  then: boolean,
): Record<string, Tally> {
  const found = raw.pack.requirements.map(({ id, subject }): [string, Tally] => {
    const codes =
      subject === 'site'
        ? sites.map((site) => (then ? site.codesThen : site.codes)[id] ?? 255)
        : subjects.filter((one) => one.requirement === id).map((one) => (then ? one.codeThen : one.code));
    return [id, tally(codes)];
  });
  return Object.fromEntries(found.filter(([, { n, notApplicable }]) => n + notApplicable > 0));
}

function ratesAt(sites: readonly RawSite[], round: string, id: RateId): AggregateRate {
  const own = sites.flatMap(({ figures }) => figures[round] ?? []);
  const columns = own.map((cells) => (column: RateColumn) => cells[column].value);
  return aggregateRate(id, columns, (position) =>
    rateColumns[id].some((column) => own[position]?.[column].hidden === true),
  );
}

function ratesOf(sites: readonly RawSite[], round: string): Rates {
  return Object.fromEntries(rateIds.map((id) => [id, ratesAt(sites, round, id)])) as Record<
    RateId,
    AggregateRate
  >;
}

/** Null: nothing moved, or it is no finding at the round. */
function moveOf(site: RawSite, requirement: string): keyof MoveCounts | null {
  const now = site.codes[requirement] ?? 255;
  const then = site.wasThen ? (site.codesThen[requirement] ?? 255) : 255;
  if (!site.isNow) return then === 255 ? null : 'other';
  if (now === 255 || now === then) return null;
  if (then === 255 || then === 2 || now === 2 || now === 4) return 'other';
  if (now === 3) return 'becameUnknown';
  if (then === 3 || then === 4) return 'becameKnown';
  return now === 0 ? 'newlyMet' : 'newlyFailing';
}

function movesOf(raw: RawWorld, sites: readonly RawSite[]): Record<string, MoveCounts> {
  const own = raw.pack.requirements.filter(({ subject }) => subject === 'site');
  return Object.fromEntries(
    own.map(({ id }) => {
      const counts = { newlyMet: 0, newlyFailing: 0, becameKnown: 0, becameUnknown: 0, other: 0 };
      for (const site of sites) {
        const kind = moveOf(site, id);
        if (kind !== null) counts[kind] += 1;
      }
      return [id, counts];
    }),
  );
}

function moveList(raw: RawWorld): MoveFacts[] {
  return raw.pack.requirements.flatMap(({ id }) =>
    raw.sites.flatMap((site): MoveFacts[] => {
      const kind = moveOf(site, id);
      if (kind !== 'newlyMet' && kind !== 'newlyFailing') return [];
      const { id: code, nameZh, nameEn, county } = site;
      const named = kind === 'newlyMet' ? 'newly_met' : 'newly_failing';
      return [{ requirement: id, kind: named, site: code, nameZh, nameEn, county }];
    }),
  );
}

function householdsOf(sites: readonly RawSite[], round: string): HouseholdFacts | null {
  const own = sites.flatMap(({ figures }) => figures[round] ?? []);
  const parts = (cells: (typeof own)[number]): RawCell[] => [
    cells.hh_labour,
    cells.hh_labour_known,
    cells.hh_labour_stable,
  ];
  const full = own.filter((cells) => parts(cells).every(({ value }) => value !== null));
  const rest = own.filter((cells) => !full.includes(cells));
  if (full.length === 0) return null;
  const sum = (column: RateColumn): number =>
    full.reduce((total, cells) => total + (cells[column].value ?? 0), 0);
  const [labour, known, stable] = [sum('hh_labour'), sum('hh_labour_known'), sum('hh_labour_stable')];
  const hidden = rest.filter((cells) => parts(cells).some((one) => one.hidden)).length;
  return {
    without: known - stable,
    known,
    labour,
    unknown: labour - known,
    sitesUnknown: rest.length - hidden,
    sitesSuppressed: hidden,
    lower: labour === 0 ? null : stable / labour,
    upper: labour === 0 ? null : (stable + labour - known) / labour,
  };
}

function placeOf(raw: RawWorld, id: string): Omit<PlaceFacts, 'standing' | 'name'> {
  const here = (county: string): boolean => id === '' || county === id;
  const own = raw.sites.filter(({ county }) => here(county));
  const [now, then] = [own.filter((site) => site.isNow), own.filter((site) => site.wasThen)];
  const subjects = raw.subjects.filter(({ county }) => here(county));
  const { since, round } = raw;
  return {
    id,
    sites: now.length,
    notLocated: now.filter(({ at }) => at === null).length,
    people: peopleAt(now, raw.base),
    tallies: talliesOf(raw, now, subjects, false),
    before: since === null ? null : talliesOf(raw, then, subjects, true),
    moves: since === null ? null : movesOf(raw, own),
    rates: ratesOf(now, round),
    ratesBefore: since === null ? null : ratesOf(then, since),
    households: householdsOf(now, round),
  };
}

function sitesOf(raw: RawWorld, facilities: readonly string[]): BriefingFacts['sites'] {
  const own = raw.sites.filter(({ isNow }) => isNow);
  const judged = (site: RawSite): number[] =>
    facilities.map((id) => site.codes[id] ?? 255).filter((code) => code !== 255);
  const column = (of: (site: RawSite) => number): Uint8Array => Uint8Array.from(own, of);
  const siteRequirements = raw.pack.requirements.filter(({ subject }) => subject === 'site');
  const byBase = <Column>(of: (base: PopulationBase) => Column): Record<PopulationBase, Column> =>
    Object.fromEntries(populationBases.map((base) => [base, of(base)])) as Record<PopulationBase, Column>;
  return {
    count: own.length,
    id: own.map(({ id }) => id),
    nameZh: own.map(({ nameZh }) => nameZh),
    nameEn: own.map(({ nameEn }) => nameEn),
    county: own.map(({ county }) => county),
    lon: Float64Array.from(own, ({ at }) => at?.[0] ?? NaN),
    lat: Float64Array.from(own, ({ at }) => at?.[1] ?? NaN),
    population: byBase((base) => Float64Array.from(own, ({ people }) => people[base].value ?? NaN)),
    hidden: byBase((base) => column(({ people }) => (people[base].hidden ? 1 : 0))),
    asOf: own.map(({ asOf }) => asOf),
    verdicts: Object.fromEntries(
      siteRequirements.map(({ id }) => [id, column(({ codes }) => codes[id] ?? 255)]),
    ),
    marks: Object.fromEntries(siteRequirements.map(({ id }) => [id, column(({ marks }) => marks[id] ?? 0)])),
    missing: column((site) => {
      const found = judged(site);
      return found.length === 0 ? 255 : found.filter((code) => code === 1).length;
    }),
    open: column((site) => judged(site).filter((code) => code === 3 || code === 4).length),
    access: column(({ access }) => access),
  };
}

const titleOfAll = { zh: '示范地区易地搬迁安置点', en: 'Resettlement sites of the sample region' };

export function factsOf(raw: RawWorld): BriefingFacts {
  const { pack, round, since, rounds, base } = raw;
  const whole = pack.requirements.find(({ id }) => id === 'F-ALL');
  const facilities = whole?.counts ?? [];
  const hard = hardOf(raw);
  const ranks = standings(raw, hard);
  const listed = raw.sites.filter(({ isNow }) => isNow);
  const series = (id: RateId) => rounds.map((one) => ({ round: one, rate: ratesAt(listed, one, id) }));
  return {
    extract: {
      id: `world-${raw.seed}`,
      title: titleOfAll,
      source: { zh: '随机编造，仅供测试', en: 'Made up by chance, for tests' },
      synthetic: raw.synthetic,
      hash: '0123456789abcdef'.repeat(4),
      dataThrough: round,
      reviewNumber: raw.seed % 2 === 0 ? '' : 'GS(2024)0650',
      suppressedCells: raw.seed % 3 === 0 ? null : raw.seed,
    },
    pack: {
      id: pack.id,
      title: pack.title,
      document: pack.document,
      trial: raw.trial,
      endedOn: pack.validUntil !== null && round > pack.validUntil ? pack.validUntil : null,
      requirements: pack.requirements,
    },
    round,
    since,
    base,
    parameters: pack.parameters.map((parameter) => {
      const value = raw.changed[parameter.name] ?? parameter.default;
      return { parameter, value, changed: value !== parameter.default };
    }),
    filters: raw.filters,
    all: { ...placeOf(raw, ''), name: titleOfAll, standing: null },
    counties: raw.counties.map(({ id, name }) => ({
      ...placeOf(raw, id),
      name,
      standing: ranks.get(id) ?? null,
    })),
    hard,
    facilities,
    allFacilities: whole === undefined ? null : 'F-ALL',
    sites: sitesOf(raw, facilities),
    moves: since === null ? [] : moveList(raw),
    workshops: raw.workshops,
    reach: { minutes: 20, innerM: 1000, outerM: 1500 },
    rateSeries: {
      household: series('household'),
      labourer: series('labourer'),
      willing: series('willing'),
      policy: series('policy'),
    },
    records: Object.fromEntries(raw.records.map((record) => [record.county, record])),
    ages: raw.ages,
    sheets: sheetsOf(raw),
  };
}
