// Splits a whole number over shares so that the parts add up to it exactly.

export interface Share {
  /** Relative size, ≥ 0. */
  readonly weight: number;
  /** Smallest whole part; 0 if left out. */
  readonly floor?: number;
  /** Largest whole part; unlimited if left out. */
  readonly cap?: number;
}

function room(share: Share, part: number): number {
  return share.weight > 0 ? (share.cap ?? Infinity) - part : 0;
}

/** Hands out what is left in proportion to weight, rounded down and never over a cap; returns what was given. */
function handOut(shares: readonly Share[], parts: number[], left: number): number {
  const weight = shares.reduce(
    (sum, share, i) => sum + (room(share, parts[i] ?? 0) > 0 ? share.weight : 0),
    0,
  );
  let given = 0;
  shares.forEach((share, i) => {
    const part = parts[i] ?? 0;
    const fair = weight > 0 ? Math.floor((left * share.weight) / weight) : 0;
    const gift = Math.min(fair, room(share, part), left - given);
    if (gift <= 0) return;
    parts[i] = part + gift;
    given += gift;
  });
  return given;
}

/** Whole parts within floor and cap whose sum is `total`; throws when the bounds do not allow it. */
export function allocate(total: number, shares: readonly Share[]): number[] {
  const parts = shares.map((share) => share.floor ?? 0);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  if (left < 0) throw new RangeError(`the floors exceed the total of ${total} by ${-left}`);
  for (let given = -1; left > 0 && given !== 0; left -= given) given = handOut(shares, parts, left);
  const byWeight = shares.map((share, i) => ({ share, i }));
  byWeight.sort((a, b) => b.share.weight - a.share.weight || a.i - b.i);
  while (left > 0) {
    const before = left;
    for (const { share, i } of byWeight) {
      if (left === 0 || room(share, parts[i] ?? 0) < 1) continue;
      parts[i] = (parts[i] ?? 0) + 1;
      left -= 1;
    }
    if (left === before) throw new RangeError(`the caps leave ${left} of ${total} without a place`);
  }
  return parts;
}
