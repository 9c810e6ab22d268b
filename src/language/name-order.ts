// The order of Chinese names. Slow for many names: to be called in a worker.

/** For every name its place in the order of the names; equal names keep their order. */
export function nameRanks(names: readonly string[]): Uint32Array {
  const collator = new Intl.Collator('zh-CN');
  const distinct = [...new Set(names)].sort((a, b) => collator.compare(a, b));
  const places = new Map(distinct.map((name, place) => [name, place]));
  const order = Uint32Array.from(names, (_, row) => row);
  order.sort((a, b) => (places.get(names[a] ?? '') ?? 0) - (places.get(names[b] ?? '') ?? 0) || a - b);
  const ranks = new Uint32Array(names.length);
  order.forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}
