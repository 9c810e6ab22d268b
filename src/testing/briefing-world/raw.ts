// The plain rows of a made-up world: what is counted again naively, and what the facts are made of.
import type { RateColumn } from '../../compliance/employment-rates.ts';
import type { AgeFacts, FilterFacts, WorkshopFacts } from '../../briefing/facts.ts';
import type { CountyRecord } from '../../model/county-record.ts';
import type { Bilingual, Pack, ParameterValue, SubjectKind } from '../../model/requirement.ts';
import type { PopulationBase } from '../../model/size-class.ts';

/** A figure of a site: null is not known; a hidden one is null as well. */
export interface RawCell {
  readonly value: number | null;
  readonly hidden: boolean;
}

export interface RawSite {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly county: string;
  readonly at: readonly [lon: number, lat: number] | null;
  readonly asOf: string | null;
  /** Whether it counts at the round, and at the round compared with. */
  readonly isNow: boolean;
  readonly wasThen: boolean;
  readonly people: Readonly<Record<PopulationBase, RawCell>>;
  /** Verdict codes by requirement (model/verdict; 255: no finding), at the round and at the one compared with. */
  readonly codes: Readonly<Record<string, number>>;
  readonly codesThen: Readonly<Record<string, number>>;
  readonly marks: Readonly<Record<string, number>>;
  /** By round. */
  readonly figures: Readonly<Record<string, Readonly<Record<RateColumn, RawCell>>>>;
  /** Verdict code. */
  readonly access: number;
}

/** A verdict on a subject that is no site. 255: there was none at that round. */
export interface RawSubject {
  readonly requirement: string;
  readonly kind: SubjectKind;
  readonly id: string;
  /** Of the county where it lies; a city's own is none of the counties. */
  readonly county: string;
  readonly code: number;
  readonly codeThen: number;
}

export interface RawCounty {
  readonly id: string;
  readonly name: Bilingual;
}

export interface RawWorld {
  readonly seed: number;
  readonly pack: Pack;
  readonly trial: boolean;
  readonly synthetic: boolean;
  readonly round: string;
  readonly since: string | null;
  /** Oldest first; the last is `round`. */
  readonly rounds: readonly string[];
  readonly base: PopulationBase;
  readonly counties: readonly RawCounty[];
  readonly sites: readonly RawSite[];
  readonly subjects: readonly RawSubject[];
  readonly workshops: readonly WorkshopFacts[];
  readonly records: readonly CountyRecord[];
  readonly ages: readonly AgeFacts[];
  readonly filters: readonly FilterFacts[];
  /** Parameters that differ from their defaults. */
  readonly changed: Readonly<Record<string, ParameterValue>>;
  /** Ids of the sites that are told in full. */
  readonly sheets: readonly string[];
}
