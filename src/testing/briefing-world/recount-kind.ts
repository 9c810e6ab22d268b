// What is counted again, where, and what comes of it.
import type { RawSite, RawSubject, RawWorld } from './raw.ts';

/** What a figure should hold; what is left out is 0 (unknown, suppressed) or null. */
export interface Recount {
  readonly value: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly unknown?: number;
  readonly suppressed?: number;
  readonly lower?: number | null;
  readonly upper?: number | null;
}

/** Where is counted: everything, a county or one site. */
export interface Where {
  readonly raw: RawWorld;
  /** `all`, an adcode, a site's or a workshop's id. */
  readonly place: string;
  /** Sites that lie there, whether they count or not. */
  readonly sites: readonly RawSite[];
  readonly subjects: readonly RawSubject[];
}

/** Counts one name; `part` is what follows it in the id. Null: no such part. */
export type Recounter = (where: Where, part: string, then: boolean) => Recount | null;
