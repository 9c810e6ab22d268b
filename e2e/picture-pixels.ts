// Decodes a picture in the page, as a browser would show it, and reads single points of it.
import type { Page } from '@playwright/test';

type Colour = readonly [red: number, green: number, blue: number];

/** Colours at points in pixels of the picture. */
export async function coloursAt(
  page: Page,
  png: Buffer,
  points: readonly (readonly [x: number, y: number])[],
): Promise<Colour[]> {
  const asked = { text: png.toString('base64'), points };
  return page.evaluate(async ({ text, points: wanted }) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context?.drawImage(picture, 0, 0);
    const { data, width } = context?.getImageData(0, 0, picture.width, picture.height) ?? {
      data: new Uint8ClampedArray(0),
      width: 0,
    };
    return wanted.map(([x, y]): [number, number, number] => {
      const at = (Math.floor(y) * width + Math.floor(x)) * 4;
      return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    });
  }, asked);
}

/** Colours of `count` pixels to the right of a point. */
export async function profile(
  page: Page,
  png: Buffer,
  x: number,
  y: number,
  count: number,
): Promise<Colour[]> {
  return coloursAt(
    page,
    png,
    Array.from({ length: count }, (_, step) => [x + step, y] as const),
  );
}
