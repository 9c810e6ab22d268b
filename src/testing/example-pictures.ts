// Colours and a small picture for tests of what is made of a briefing.
import type { MapPictures } from '../briefing/pptx/map-pictures.ts';

export { slideLook as exampleLook } from '../components/slide-look.ts';

/** One grey point, sized as if it were a map. */
const point =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mPs7e2tBwAFLgIqvvT2JAAAAABJRU5ErkJggg==';

export function examplePictures(): MapPictures {
  const png = Uint8Array.from(atob(point), (character) => character.charCodeAt(0));
  return new Map([['map:W03', { png, width: 1600, height: 1200, alt: 'Map <of> "Yuncheng"' }]]);
}
