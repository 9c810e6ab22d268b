// The colours of a slide file; the caller takes them from where the page has them.
import type { Verdict } from '../../model/verdict.ts';

/** All as `#rrggbb`. Text colours reach 7:1 on the ground. */
export interface SlideLook {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  readonly accent: string;
  /** Frame and text of the notice of demonstration data. */
  readonly notice: string;
  /** Fill of a bar and its ground, for the hatching of what is open. */
  readonly verdicts: Readonly<Record<Verdict, { readonly mark: string; readonly ground: string }>>;
  /** One colour for each line of a chart, in turn. */
  readonly lines: readonly string[];
}

/** As the file wants it: without the hash. */
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();
