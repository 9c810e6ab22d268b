// Maps of the slides as sharp pictures: drawn as on paper, turned into points by the installed browser.
import type { Page } from '@playwright/test';
import type { MapPicture, MapPictures } from '../../src/briefing/pptx/map-pictures.ts';
import { slideMaps } from '../../src/briefing/slide-maps.ts';
import { sizes } from '../../src/briefing/slide-measures.ts';
import { staticMapSvg } from '../../src/map/static/static-map-svg.tsx';
import { NoBrowser, withPage } from './browser.ts';
import type { FileInput } from './file-input.ts';

/** Points for each unit of a slide 1,080 units high. */
const sharpness = 3;

interface DrawnMaps {
  readonly pictures: MapPictures;
  /** One sentence where the maps could not be drawn. */
  readonly leftOut: readonly string[];
}

export async function drawMaps(input: FileInput): Promise<DrawnMaps> {
  const wanted = slideMaps(input.document);
  if (wanted.length === 0) return { pictures: new Map(), leftOut: [] };
  try {
    const pictures = await withPage({ scale: sharpness }, (page) => drawAll(page, wanted, input));
    return { pictures, leftOut: [] };
  } catch (error) {
    if (!(error instanceof NoBrowser)) throw error;
    const { words } = input;
    const reason = words.t('print.maps.leftOut', { count: wanted.length, reason: error.message });
    return { pictures: new Map(), leftOut: [reason] };
  }
}

async function drawAll(
  page: Page,
  wanted: ReturnType<typeof slideMaps>,
  input: FileInput,
): Promise<MapPictures> {
  const pictures = new Map<string, MapPicture>();
  for (const { block, width, height } of wanted) {
    const { facts, boundary, rivers, words, document } = input;
    const svg = staticMapSvg({
      ...{ block, facts, boundary, rivers, words, width, height },
      look: 'light',
      textSize: sizes.least,
      syntheticText: document.syntheticText,
    });
    await page.setViewportSize({ width, height });
    await page.setContent(`<!doctype html><body style="margin:0">${svg}</body>`);
    const png = await page.screenshot({ type: 'png' });
    const counts = block.legend
      .map(({ text, count }) => `${text} ${words.number(count)}`)
      .join(words.t('say.dot'));
    pictures.set(block.id, {
      png,
      width: width * sharpness,
      height: height * sharpness,
      alt: words.t('print.pair', { label: block.title, value: counts }),
    });
  }
  return pictures;
}
