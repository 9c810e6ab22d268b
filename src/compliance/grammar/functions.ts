// The functions that a predicate may call: pure, of single values, with a result no larger than what goes in.
// Nothing here reads a file, a setting, a clock or another row; nothing repeats, pads or generates.

export interface FunctionRule {
  /** Fewest and most values that it takes. */
  readonly takes: readonly [least: number, most: number];
  /** The first value is one of these words, written as a text. */
  readonly part?: readonly string[];
}

const parts = ['year', 'quarter', 'month', 'week', 'day'];

export const functions: Readonly<Record<string, FunctionRule>> = {
  abs: { takes: [1, 1] },
  ceil: { takes: [1, 1] },
  coalesce: { takes: [1, 20] },
  concat: { takes: [1, 20] },
  contains: { takes: [2, 2] },
  date_diff: { takes: [3, 3], part: parts },
  date_part: { takes: [2, 2], part: parts },
  date_trunc: { takes: [2, 2], part: parts },
  day: { takes: [1, 1] },
  floor: { takes: [1, 1] },
  greatest: { takes: [1, 20] },
  last_day: { takes: [1, 1] },
  least: { takes: [1, 20] },
  left: { takes: [2, 2] },
  length: { takes: [1, 1] },
  lower: { takes: [1, 1] },
  month: { takes: [1, 1] },
  nullif: { takes: [2, 2] },
  quarter: { takes: [1, 1] },
  right: { takes: [2, 2] },
  round: { takes: [1, 2] },
  sign: { takes: [1, 1] },
  starts_with: { takes: [2, 2] },
  to_days: { takes: [1, 1] },
  to_months: { takes: [1, 1] },
  to_years: { takes: [1, 1] },
  trim: { takes: [1, 1] },
  upper: { takes: [1, 1] },
  year: { takes: [1, 1] },
};

export function functionRule(name: string): FunctionRule | null {
  return Object.hasOwn(functions, name) ? (functions[name] ?? null) : null;
}
