// What measures and references say of a subject: figures without a verdict, and how they add up over subjects.
import type { Measured, PackId, SubjectKind } from '../model/requirement.ts';
import type { MeasuredValue } from './finding.ts';

/** A figure of one subject. Hidden: the cell behind it was suppressed before export. */
export interface FigureValue {
  readonly state: 'known' | 'unknown' | 'suppressed';
  readonly value: MeasuredValue;
}

export interface Measurement {
  readonly requirement: string;
  readonly pack: PackId;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  /** County of the subject, six digits; of a city its own adcode. */
  readonly county: string;
  readonly round: string;
  readonly period: string | null;
  /** Whether the clause concerns the subject; null = not known. */
  readonly applies: boolean | null;
  readonly stale: boolean;
  readonly figures: Readonly<Record<string, FigureValue>>;
}

/**
 * A subject with one hidden figure gives none of the figures of that clause, alone or in sums: the others could give the
 * hidden one away.
 */
export function hiddenTogether(measurements: readonly Measurement[]): readonly Measurement[] {
  return measurements.map((one) => {
    const names = Object.keys(one.figures);
    if (names.every((name) => one.figures[name]?.state !== 'suppressed')) return one;
    const hidden: FigureValue = { state: 'suppressed', value: null };
    return { ...one, figures: Object.fromEntries(names.map((name) => [name, hidden])) };
  });
}

/** One figure over many subjects: the total, and how many subjects it rests on. */
export interface Overall {
  readonly value: number | null;
  /** Subjects whose parts are all known, and those left out. */
  readonly known: number;
  readonly unknown: number;
  readonly suppressed: number;
}

/** Null where the figure does not add up. Subjects that the clause does not concern are outside every count. */
export function overall(measured: Measured, measurements: readonly Measurement[]): Overall | null {
  const { over } = measured;
  if (over === null) return null;
  const parts = typeof over === 'object' ? [over.numerator, over.denominator] : [measured.name];
  const concerned = measurements.filter(({ applies }) => applies !== false);
  const values: number[][] = [];
  let suppressed = 0;
  for (const { figures } of concerned) {
    const cells = parts.map((part) => figures[part]);
    if (cells.every((cell) => cell?.state === 'known')) values.push(cells.map((cell) => Number(cell?.value)));
    else if (cells.some((cell) => cell?.state === 'suppressed')) suppressed += 1;
  }
  const unknown = concerned.length - values.length - suppressed;
  return { value: combined(over, values), known: values.length, unknown, suppressed };
}

function combined(
  over: NonNullable<Measured['over']>,
  values: readonly (readonly number[])[],
): number | null {
  if (values.length === 0) return null;
  const sum = (place: number): number => values.reduce((total, parts) => total + (parts[place] ?? 0), 0);
  if (over === 'sum') return sum(0);
  if (over === 'median') return median(values.map(([value = NaN]) => value));
  return sum(1) === 0 ? null : sum(0) / sum(1);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
