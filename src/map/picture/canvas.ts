// The canvas that a picture is put together on, and the check that something stands on it.
import { PictureError } from './picture-error.ts';

/** Browsers draw nothing on a larger one, without a word. */
const longestSide = 16_384;
const mostPixels = 268_000_000;

export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

/** Largest whole factor by which a drawing of this size fits on a canvas. */
export function mostFactor(width: number, height: number, side = longestSide): number {
  const bySide = Math.min(side / width, side / height);
  return Math.max(0, Math.floor(Math.min(bySide, Math.sqrt(mostPixels / (width * height)))));
}

/** `width` and `height` in device pixels. */
export function openSheet(width: number, height: number): Sheet {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || width > longestSide || height > longestSide || width * height > mostPixels)
    throw new PictureError('too_large', 0);
  return { canvas, context };
}

/** Side of the grid of points that is looked at. */
const grid = 256;
/** So many of its points must differ from the first one. */
const fewest = 24;

/** True where (nearly) every point of a part of the sheet, given in device pixels, has the colour of the first one. */
export function isBlank({ canvas }: Sheet, top = 0, height = canvas.height): boolean {
  const { context } = openSheet(grid, grid);
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, top, canvas.width, height, 0, 0, grid, grid);
  const { data } = context.getImageData(0, 0, grid, grid);
  const points = new Uint32Array(data.buffer);
  let different = 0;
  for (const point of points) if (point !== points[0]) different += 1;
  return different < fewest;
}

export async function pngOf({ canvas }: Sheet): Promise<Blob> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null || blob.size === 0) throw new PictureError('blank');
  return blob;
}
