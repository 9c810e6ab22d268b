// How the rows of a chart of bars share the width: labels, bars, and counts in words or, where those are too long, by sign.
import type { BarsBlock, VerdictBar } from '../../../briefing/document.ts';
import { emWidth } from '../../../briefing/text-measure.ts';
import type { Verdict } from '../../../model/verdict.ts';

export interface BarColumns {
  /** In lines of the stage. */
  readonly label: number;
  readonly words: number;
  /** Counts stand as signs and numbers; the words stand in the legend. */
  readonly signs: boolean;
}

const textSize = 28;
/** The estimate of a text's width without a font may fall short by this much. */
const slack = 1.08;
const leastBar = 190;

export const barStates = ['fail', 'unknown', 'suppressed', 'pass'] as const satisfies readonly Verdict[];
export type BarState = (typeof barStates)[number];

export const barTotal = (row: VerdictBar): number => row.fail + row.unknown + row.suppressed + row.pass;

/** States that any row has; failing and passing always stand. */
export function statesOf(rows: readonly VerdictBar[]): BarState[] {
  return barStates.filter(
    (state) => state === 'fail' || state === 'pass' || rows.some((row) => row[state] > 0),
  );
}

export function barColumns({ rows }: BarsBlock, width: number): BarColumns {
  const widest = (texts: readonly string[]): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => emWidth(text))) * textSize * slack);
  const names = widest(rows.map((row) => row.label)) + 4;
  const label = Math.min(names, Math.round(width * 0.34));
  const words = widest(rows.map((row) => row.text)) + 4;
  if (label + words + leastBar + 48 <= width) return { label, words, signs: false };
  const states = statesOf(rows);
  const digits = Math.max(...rows.flatMap((row) => states.map((state) => String(row[state]).length)));
  return {
    label: Math.min(names, Math.round(width * 0.42)),
    words: states.length * (48 + 18 * digits),
    signs: true,
  };
}

/** The words cut around the count that they begin or end their first part with; the middle is empty where they do not. */
export function ledBy(text: string, count: string): readonly [before: string, lead: string, after: string] {
  const [first = ''] = text.split(' · ');
  const rest = text.slice(first.length);
  if (first.startsWith(`${count} `)) return ['', count, first.slice(count.length) + rest];
  if (first.endsWith(` ${count}`)) return [first.slice(0, -count.length), count, rest];
  return ['', '', text];
}
