// A state of a few sites, built by hand: every figure can be counted on paper.
import type { FindingSet } from '../compliance/finding.ts';
import { nameRanks } from '../language/name-order.ts';
import { verdictCode, type Verdict } from '../model/verdict.ts';
import type { Atlas } from '../state/atlas-state.ts';
import { defaultSession, noFilters, type Filters } from '../state/session.ts';
import { roundColumns, type RoundColumn, type RoundTable } from '../state/site-table.ts';
import { emptyAtlas } from '../state/store.ts';

export interface SmallSite {
  readonly name: string;
  readonly county: string;
  readonly township?: string;
  readonly asOf?: string | null;
  readonly at?: readonly [number, number];
  readonly figures?: Readonly<Partial<Record<RoundColumn, number>>>;
  readonly verdicts?: Readonly<Record<string, Verdict>>;
}

export const smallRound = '2025-06-30';

function roundTableOf(sites: readonly SmallSite[]): RoundTable {
  const column = (name: RoundColumn): Float64Array =>
    Float64Array.from(sites, (site) => site.figures?.[name] ?? NaN);
  return {
    round: smallRound,
    asOf: sites.map((site) => site.asOf ?? null),
    values: Object.fromEntries(roundColumns.map((name) => [name, column(name)])) as Record<
      RoundColumn,
      Float64Array
    >,
    masked: {},
  };
}

function findingsOf(sites: readonly SmallSite[]): FindingSet {
  const ids = [...new Set(sites.flatMap((site) => Object.keys(site.verdicts ?? {})))];
  const codes = (id: string): Uint8Array =>
    Uint8Array.from(sites, (site) => {
      const verdict = site.verdicts?.[id];
      return verdict === undefined ? 255 : verdictCode[verdict];
    });
  return {
    pack: 'YC',
    round: smallRound,
    trial: false,
    parameters: {},
    sites: new Map(
      ids.map((id) => [id, { requirement: id, verdicts: codes(id), marks: new Uint8Array(sites.length) }]),
    ),
    others: [],
  };
}

export function smallAtlas(sites: readonly SmallSite[], filters: Partial<Filters> = {}): Atlas {
  return {
    ...emptyAtlas,
    session: { ...defaultSession, filters: { ...noFilters, ...filters } },
    rounds: [smallRound],
    round: smallRound,
    roundTable: roundTableOf(sites),
    findings: findingsOf(sites),
    sites: {
      count: sites.length,
      id: sites.map((_, index) => `S${index}`),
      nameZh: sites.map((site) => site.name),
      nameEn: sites.map(() => null),
      county: sites.map((site) => site.county),
      township: sites.map((site) => site.township ?? null),
      community: sites.map(() => null),
      kind: sites.map(() => null),
      lon: Float64Array.from(sites, (site) => site.at?.[0] ?? NaN),
      lat: Float64Array.from(sites, (site) => site.at?.[1] ?? NaN),
      accuracyM: new Float64Array(sites.length).fill(NaN),
      openedOn: sites.map(() => null),
      closedOn: sites.map(() => null),
      mergedInto: sites.map(() => null),
      nameRank: nameRanks(sites.map((site) => site.name)),
    },
    counted: Uint32Array.from(sites, (_, index) => index),
    matching: Uint32Array.from(sites, (_, index) => index),
  };
}
