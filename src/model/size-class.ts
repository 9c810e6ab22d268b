// Size classes of sites, labelled by number because no official label covers them all (lower bound included).

export const sizeClassBounds = [0, 100, 800, 3000, 10000] as const;
/** 0: <100 · 1: 100–799 · 2: 800–2,999 · 3: 3,000–9,999 · 4: ≥10,000 · -1: population not known. */
export type SizeClass = -1 | 0 | 1 | 2 | 3 | 4;

export function sizeClassOf(population: number | null): SizeClass {
  if (population === null) return -1;
  if (population < 100) return 0;
  if (population < 800) return 1;
  if (population < 3000) return 2;
  return population < 10000 ? 3 : 4;
}

export const populationBases = ['pop_total', 'pop_registered', 'pop_lifted', 'pop_sync'] as const;
export type PopulationBase = (typeof populationBases)[number];
