// What a picture says of itself, written and read back; and the words around the map.
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderToStaticMarkup } from 'react-dom/server';
import { XMLValidator } from 'fast-xml-parser';
import { wordsFor } from '../../language/language.ts';
import { mostFactor } from './canvas.ts';
import { metresIn, PictureFrame, pictureLayout, type PictureWords } from './picture-frame.tsx';
import { textsOf, withText } from './png-text.ts';

/** The smallest PNG: one pixel. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.codePointAt(0) ?? 0,
);

async function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}

describe('texts of a picture', () => {
  it('are read back as they were written, rare characters too', async () => {
    const texts = { Title: '运城市 𠮷㙍 <b>', Camera: '{"lon":111}' };
    expect(textsOf(await joined(withText(png, 4, texts)))).toEqual(texts);
    expect(textsOf(png)).toEqual({});
  });

  it('carry checksums that a reader accepts', async () => {
    const bytes = await joined(withText(png, 2, { Title: '运城' }));
    const view = new DataView(bytes.buffer);
    const types: string[] = [];
    for (let at = 8; at < bytes.length; at += view.getUint32(at) + 12) {
      const end = at + 8 + view.getUint32(at);
      types.push(new TextDecoder().decode(bytes.subarray(at + 4, at + 8)));
      expect(view.getUint32(end)).toBe(crc32(bytes.subarray(at + 4, end)));
    }
    expect(types).toEqual(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND']);
  });
});

const text: PictureWords = {
  words: wordsFor('en'),
  theme: 'light',
  title: 'Yuncheng & <Hequ>',
  lines: ['Sites: 3 of 200'],
  caption: 'Map review no.: to be filled in',
  syntheticText: 'Demo data · not real',
  legend: { title: 'Missing', entries: [], workshops: [], folded: false },
};
const view = { lon: 111, lat: 35, zoom: 8, bearing: 0, width: 1000, height: 500, scale: 1, settled: true };

describe('what stands around the map', () => {
  it('leaves the map its size and puts a folded legend below it', () => {
    const open = pictureLayout(text, view);
    const folded = pictureLayout({ ...text, legend: { ...text.legend, folded: true } }, view);
    expect([open.mapHeight, folded.mapHeight]).toEqual([500, 500]);
    expect(open.legend.y).toBeLessThan(open.top + open.mapHeight);
    expect(folded.legend.y).toBeGreaterThan(folded.top + folded.mapHeight);
    expect(folded.height).toBeGreaterThan(open.height);
  });

  it('is a well-formed drawing', () => {
    const layout = pictureLayout(text, view);
    const svg = renderToStaticMarkup(<PictureFrame text={text} view={view} layout={layout} />);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('Yuncheng &amp; &lt;Hequ&gt;');
    expect(svg).toContain('Demo data · not real');
  });

  it('measures the ground where the map is', () => {
    expect(metresIn({ ...view, lat: 0, zoom: 0 })).toBeCloseTo(78_271.5, 0);
    expect(metresIn({ ...view, lat: 60, zoom: 0 })).toBeCloseTo(39_135.8, 0);
  });

  it('knows the largest factor that a canvas takes', () => {
    expect(mostFactor(1000, 500)).toBe(16);
    expect(mostFactor(5000, 500)).toBe(3);
    expect(mostFactor(10_000, 9000)).toBe(1);
  });
});
