// Decodes a picture in the page once, as a browser would show it, and reads single points of it.
import type { JSHandle, Page } from '@playwright/test';

type Colour = readonly [red: number, green: number, blue: number];
type Point = readonly [x: number, y: number];

export class Picture {
  private readonly decoded: JSHandle<{ readonly data: Uint8ClampedArray; readonly width: number }>;

  private constructor(decoded: Picture['decoded']) {
    this.decoded = decoded;
  }

  static async decode(page: Page, png: Buffer): Promise<Picture> {
    const decoded = await page.evaluateHandle(async (text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('no canvas');
      context.drawImage(picture, 0, 0);
      const { data, width } = context.getImageData(0, 0, picture.width, picture.height);
      return { data, width };
    }, png.toString('base64'));
    return new Picture(decoded);
  }

  /** Colours at points in pixels of the picture. */
  async at(points: readonly Point[]): Promise<Colour[]> {
    return this.decoded.evaluate(
      ({ data, width }, wanted) =>
        wanted.map(([x, y]): [number, number, number] => {
          const at = (Math.floor(y) * width + Math.floor(x)) * 4;
          return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
        }),
      points,
    );
  }

  /** Colours of `count` pixels to the right of a point. */
  async profile(x: number, y: number, count: number): Promise<Colour[]> {
    return this.at(Array.from({ length: count }, (_, step) => [x + step, y] as const));
  }
}
