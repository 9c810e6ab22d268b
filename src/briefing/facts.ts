// Everything a briefing may speak of, counted once from the session. Plain data: it can be handed to a worker.
import type { AggregateRate, RateId } from '../compliance/employment-rates.ts';
import type { DetailedFinding, Tally } from '../compliance/finding.ts';
import type { CountyRecord } from '../model/county-record.ts';
import type { Bilingual, Parameter, ParameterValue, Requirement } from '../model/requirement.ts';
import type { PopulationBase, SizeClass } from '../model/size-class.ts';
import type { Verdict } from '../model/verdict.ts';

/** What was read: stands on every page that leaves the machine. */
export interface ExtractFacts {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: Bilingual;
  readonly synthetic: boolean;
  /** SHA-256 over names and hashes of its files, 64 hexadecimal digits. */
  readonly hash: string;
  readonly dataThrough: string;
  /** Empty where none is known. */
  readonly reviewNumber: string;
  /** Cells emptied before export; null where the manifest does not say. */
  readonly suppressedCells: number | null;
}

export interface PackFacts {
  readonly id: string;
  readonly title: Bilingual;
  readonly document: Bilingual;
  /** It does not bind this place: a trial reading. */
  readonly trial: boolean;
  /** Last day of the period that it plans for, where the round lies after it; else null. */
  readonly endedOn: string | null;
  /** Its checks, in the order of the document. */
  readonly requirements: readonly Requirement[];
}

export interface ParameterFacts {
  readonly parameter: Parameter;
  readonly value: ParameterValue;
  /** Differs from the default. */
  readonly changed: boolean;
}

/** One filter of the session. Within a filter any may hold; every filter must. */
export type FilterFacts =
  | { readonly by: 'county'; readonly names: readonly Bilingual[] }
  | { readonly by: 'size'; readonly classes: readonly SizeClass[] }
  | {
      readonly by: 'verdict';
      readonly requirement: string;
      readonly title: Bilingual;
      readonly verdict: Verdict;
    }
  | { readonly by: 'age'; readonly ages: readonly ('within_year' | 'over_year' | 'not_known')[] }
  | { readonly by: 'text'; readonly text: string }
  | { readonly by: 'box' };

/** A sum over sites, with the sites that could not be added. */
export interface SumFacts {
  readonly value: number;
  readonly unknownSites: number;
  readonly suppressedSites: number;
}

export interface StandingFacts {
  /** 1 is the most failed hard requirements, then the most people; null where nothing is judged. */
  readonly rank: number | null;
  readonly tied: boolean;
  /** Hard requirements with at least one failing subject, of those that apply to any. */
  readonly failed: number;
  readonly applicable: number;
  /** Verdicts on hard requirements: failing, unknown, suppressed, all. */
  readonly failures: number;
  readonly unknown: number;
  readonly suppressed: number;
  readonly judged: number;
  readonly failingSites: number;
  /** People at the failing sites, by the population base of the session. */
  readonly people: SumFacts;
}

/** Movements of one requirement between two rounds, in sites. */
export interface MoveCounts {
  readonly newlyMet: number;
  readonly newlyFailing: number;
  readonly becameKnown: number;
  readonly becameUnknown: number;
  /** Everything else: new, closed, merged, applies or applies no more, suppressed. */
  readonly other: number;
}

export interface HouseholdFacts {
  /** Households with labour and no stable job, of the known ones. */
  readonly without: number;
  readonly known: number;
  readonly labour: number;
  readonly unknown: number;
  /** Sites with a figure missing, and with one suppressed. */
  readonly sitesUnknown: number;
  readonly sitesSuppressed: number;
  /** Share of households with a stable job if every unknown one had none, and if every one had. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export type Rates = Readonly<Record<RateId, AggregateRate>>;

/** The whole extract, or one county of it; restricted to the sites that match the filters. */
export interface PlaceFacts {
  /** Adcode of the county; empty: everything. */
  readonly id: string;
  readonly name: Bilingual;
  readonly sites: number;
  readonly notLocated: number;
  /** By the population base of the session. */
  readonly people: SumFacts;
  /** By requirement id. A requirement without subjects here is absent. */
  readonly tallies: Readonly<Record<string, Tally>>;
  /** At the round compared with; null where there is none. */
  readonly before: Readonly<Record<string, Tally>> | null;
  /** By requirement id, sites only; null where there is no earlier round. */
  readonly moves: Readonly<Record<string, MoveCounts>> | null;
  readonly rates: Rates;
  readonly ratesBefore: Rates | null;
  /** Null where no site gives all three figures. */
  readonly households: HouseholdFacts | null;
  /** Null for the whole extract. */
  readonly standing: StandingFacts | null;
}

/** The sites of the briefing as columns: those that count at the round and match the filters. */
export interface SiteFacts {
  readonly count: number;
  readonly id: readonly string[];
  readonly nameZh: readonly string[];
  readonly nameEn: readonly (string | null)[];
  /** Six-digit adcode. */
  readonly county: readonly string[];
  /** WGS-84 degrees; NaN: not located. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** People by base; NaN: not known or suppressed. */
  readonly population: Readonly<Record<PopulationBase, Float64Array>>;
  /** 1 where the figure was suppressed before export. */
  readonly hidden: Readonly<Record<PopulationBase, Uint8Array>>;
  /** Date of the round's figures of the site; null: not known. */
  readonly asOf: readonly (string | null)[];
  /** By requirement id: verdict codes (255: no finding), and mark bits (model/verdict). */
  readonly verdicts: Readonly<Record<string, Uint8Array>>;
  readonly marks: Readonly<Record<string, Uint8Array>>;
  /** Failing facilities (255: none judged) and open ones (unknown or suppressed) of each site. */
  readonly missing: Uint8Array;
  readonly open: Uint8Array;
  /** Verdict code of an open workshop within the walking time: measured, else straight line; a picture, no verdict. */
  readonly access: Uint8Array;
}

/** A site whose verdict on a requirement got better or slipped since the round compared with. */
export interface MoveFacts {
  readonly requirement: string;
  readonly kind: 'newly_met' | 'newly_failing';
  readonly site: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly county: string;
}

export interface WorkshopFacts {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly county: string;
  /** NaN: not located. */
  readonly lon: number;
  readonly lat: number;
  readonly status: string;
}

/** How old the facts of one table are in one county. */
export interface AgeFacts {
  readonly county: string;
  readonly table: string;
  readonly unit: string;
  readonly status: 'never' | 'behind' | 'partly' | 'not_known' | 'no_cycle' | 'within';
  readonly subjects: number;
  readonly recorded: number;
  readonly behind: number;
  readonly newest: string | null;
}

/** One site in full, where a section asks for it. */
export interface SiteSheet {
  /** Position in `sites`. */
  readonly site: number;
  /** Findings on the site with their figures, in the order of the document. */
  readonly findings: readonly DetailedFinding[];
}

export interface BriefingFacts {
  readonly extract: ExtractFacts;
  readonly pack: PackFacts;
  readonly round: string;
  /** The earlier round that movements are counted from; null where there is none. */
  readonly since: string | null;
  readonly base: PopulationBase;
  readonly parameters: readonly ParameterFacts[];
  readonly filters: readonly FilterFacts[];
  readonly all: PlaceFacts;
  /** Counties that match the filters, by adcode. */
  readonly counties: readonly PlaceFacts[];
  /** Hard requirements that are counted one by one (none that only adds up others). */
  readonly hard: readonly string[];
  /** Requirements that are the facilities counted together (F01 to F10), and the one that adds them up; else none. */
  readonly facilities: readonly string[];
  readonly allFacilities: string | null;
  readonly sites: SiteFacts;
  readonly moves: readonly MoveFacts[];
  readonly workshops: readonly WorkshopFacts[];
  /** Walking minutes and the radii of the straight-line bands in metres, as the parameters say. */
  readonly reach: { readonly minutes: number; readonly innerM: number; readonly outerM: number };
  /** Rates of all sites over the rounds, oldest first; whole extract, without the filters. */
  readonly rateSeries: Readonly<
    Record<RateId, readonly { readonly round: string; readonly rate: AggregateRate }[]>
  >;
  /** By county adcode; empty where no section asks for registers. */
  readonly records: Readonly<Record<string, CountyRecord>>;
  readonly ages: readonly AgeFacts[];
  readonly sheets: readonly SiteSheet[];
}
