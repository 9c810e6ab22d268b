// Colours and a small picture for tests of what is made of a briefing.
import { strToU8 } from 'fflate';
import type { SlideLook } from '../briefing/pptx/slide-look.ts';
import type { MapPictures } from '../briefing/pptx/map-pictures.ts';

export const exampleLook: SlideLook = {
  ground: '#ffffff',
  ink: '#17212b',
  muted: '#4a5560',
  hairline: '#dadfe3',
  accent: '#0b4d66',
  notice: '#5a4d18',
  verdicts: {
    pass: { mark: '#2c8c7c', ground: '#ddf0eb' },
    fail: { mark: '#b93a20', ground: '#fbe3da' },
    unknown: { mark: '#8a7420', ground: '#f6efcf' },
    suppressed: { mark: '#7a66ab', ground: '#e9e4f4' },
    not_applicable: { mark: '#8b949c', ground: '#ffffff' },
  },
  lines: ['#0f5b78', '#8a4b08', '#5c4b86', '#176356'],
};

/** One grey point, sized as if it were a map. */
const point =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mPs7e2tBwAFLgIqvvT2JAAAAABJRU5ErkJggg==';

export function examplePictures(): MapPictures {
  const png = Uint8Array.from(atob(point), (character) => strToU8(character, true)[0] ?? 0);
  return new Map([['map:W03', { png, width: 1600, height: 1200, alt: 'Map <of> "Yuncheng"' }]]);
}
