// Area of a circle follows the population. Radii in CSS pixels at scale 1.

/** Radius of a site with one person; 10,000 people have 33 px. */
const perRootPerson = 0.33;
export const smallestRadius = 2;
/** A dashed or dotted ring smaller than this cannot be told from a disc. */
export const smallestRing = 4;
export const largestRadius = 44;
/** Of a site whose population is not known: drawn as an open ring. */
export const unknownRadius = 3.5;

/** null or NaN = not known. */
export function radiusOf(population: number): number {
  if (Number.isNaN(population)) return unknownRadius;
  return perRootPerson * Math.sqrt(Math.max(0, population));
}

/** As drawn: scaled, and kept large enough to see and small enough to see past. */
export function drawnRadius(radius: number, scale: number): number {
  return Math.min(largestRadius, Math.max(smallestRadius, radius * scale));
}

/**
 * Factor on all radii: smaller where many sites share the screen, growing gently while the user zooms in.
 * `zoomedIn` is the zoom level less the level at which all sites fitted.
 */
export function sizeScale(count: number, zoomedIn: number): number {
  const crowd = Math.min(1, Math.max(0.3, Math.sqrt(300 / Math.max(1, count))));
  const zoom = 2 ** (0.3 * Math.min(6, Math.max(-1, zoomedIn)));
  return Math.round(Math.min(1.8, crowd * zoom) * 20) / 20;
}

/** Drawn radius of a workshop in CSS pixels: small in an overview, where sites matter more, and clear once zoomed in. */
export function workshopRadius(scale: number): number {
  return Math.min(9, Math.max(2.2, 5.5 * scale ** 1.2));
}

/** A dashed or dotted ring is never drawn smaller than this, in CSS pixels: smaller ones look like discs. */
export function leastRing(scale: number): number {
  return Math.min(smallestRing, Math.max(2.5, 6 * scale));
}
