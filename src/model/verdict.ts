// The five answers and the six marks. Numbers are what SQL returns and typed arrays hold; words are for JSON.

export const verdicts = ['pass', 'fail', 'not_applicable', 'unknown', 'suppressed'] as const;
export type Verdict = (typeof verdicts)[number];

/** Position of each verdict in `verdicts`: the code that SQL returns. */
export const verdictCode = {
  pass: 0,
  fail: 1,
  not_applicable: 2,
  unknown: 3,
  suppressed: 4,
} as const satisfies Record<Verdict, number>;

export function verdictOf(code: number): Verdict {
  const verdict = verdicts[code];
  if (verdict === undefined) throw new RangeError(`no verdict has the code ${code}`);
  return verdict;
}

/** Bit i of a mark set is `marks[i]`. */
export const marks = ['boundary', 'stale', 'advisory', 'modelled', 'self_declared', 'period_ended'] as const;
export type Mark = (typeof marks)[number];

export const markBit = {
  boundary: 1,
  stale: 2,
  advisory: 4,
  modelled: 8,
  self_declared: 16,
  period_ended: 32,
} as const satisfies Record<Mark, number>;

export function marksOf(bits: number): Mark[] {
  return marks.filter((mark) => (bits & markBit[mark]) !== 0);
}
