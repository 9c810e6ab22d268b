// Splits a whole number over shares so that the parts add up to it exactly (largest remainders, with bounds).

export interface Share {
  /** Relative size, ≥ 0. */
  readonly weight: number;
  /** Smallest whole part; 0 if left out. */
  readonly floor?: number;
  /** Largest whole part; unlimited if left out. */
  readonly cap?: number;
}

/** How much a part may grow above its floor. */
function roomOf({ weight, floor = 0, cap = Infinity }: Share): number {
  return weight > 0 ? Math.max(0, cap - floor) : 0;
}

/** Growth in proportion to weight, not yet whole; what a full share cannot take goes to the others. */
function fairGrowth(amount: number, shares: readonly Share[]): number[] {
  const growth = shares.map(() => 0);
  let open = shares.map((share, index) => ({ index, weight: share.weight, room: roomOf(share) }));
  let left = amount;
  for (;;) {
    const weight = open.reduce((sum, share) => sum + (share.room > 0 ? share.weight : 0), 0);
    const full = open.filter((share) => share.room === 0 || (left * share.weight) / weight >= share.room);
    if (full.length === 0) {
      for (const share of open) growth[share.index] = (left * share.weight) / weight;
      return growth;
    }
    for (const { index, room } of full) {
      growth[index] = room;
      left -= room;
    }
    const done = new Set(full);
    open = open.filter((share) => !done.has(share));
  }
}

/** Whole parts within floor and cap whose sum is `total`; throws when the bounds do not allow it. */
export function allocate(total: number, shares: readonly Share[]): number[] {
  const least = shares.reduce((sum, { floor = 0 }) => sum + floor, 0);
  const room = shares.reduce((sum, share) => sum + roomOf(share), 0);
  if (total < least) throw new RangeError(`the floors exceed the total of ${total} by ${least - total}`);
  if (total > least + room) {
    throw new RangeError(`the caps leave ${total - least - room} of ${total} without a place`);
  }
  const growth = fairGrowth(total - least, shares);
  const parts = shares.map(({ floor = 0 }, index) => floor + Math.floor(growth[index] ?? 0));
  const rest = shares
    .map((share, index) => ({ index, fraction: (growth[index] ?? 0) % 1, free: roomOf(share) }))
    .filter(({ index, free }) => (parts[index] ?? 0) - (shares[index]?.floor ?? 0) < free)
    .sort((a, b) => b.fraction - a.fraction || a.index - b.index);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  if (left < 0 || left > rest.length) throw new RangeError(`weights too uneven to split ${total} exactly`);
  for (const { index } of rest.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
