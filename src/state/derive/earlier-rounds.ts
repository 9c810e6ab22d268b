// The rounds that a round is compared with.

/** The same quarter a year ago; quarter ends have the same day in every year. */
export function yearBefore(round: string): string {
  return `${Number(round.slice(0, 4)) - 1}${round.slice(4)}`;
}

export interface Comparison {
  readonly kind: 'last' | 'year' | 'since';
  readonly from: string;
  readonly to: string;
}

/** `since` null: the round before. Null where there is no earlier round to compare with. */
export function comparisonOf(
  rounds: readonly string[],
  round: string | null,
  since: string | null,
): Comparison | null {
  if (round === null) return null;
  const before = rounds[rounds.indexOf(round) - 1];
  const isEarlier = since !== null && since < round && rounds.includes(since);
  const from = isEarlier ? since : before;
  if (from === undefined) return null;
  const kind = from === before ? 'last' : from === yearBefore(round) ? 'year' : 'since';
  return { kind, from, to: round };
}
