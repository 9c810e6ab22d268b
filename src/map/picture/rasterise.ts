// A drawing (SVG) as a picture (PNG). In the page only: the browser draws it. It never gives a blank one.
import { isBlank, mostFactor, openSheet, pngOf } from './canvas.ts';
import { PictureError } from './picture-error.ts';

/** The text with its root set to this size in device pixels: every browser then draws it sharp. */
function sized(svg: string, width: number, height: number): string {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const root = parsed.documentElement;
  if (root.localName !== 'svg') throw new PictureError('blank');
  if (!root.hasAttribute('viewBox'))
    root.setAttribute('viewBox', `0 0 ${root.getAttribute('width')} ${root.getAttribute('height')}`);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(parsed);
}

/** Ready to be drawn; `width` and `height` in device pixels. */
export async function drawnSvg(svg: string, width: number, height: number): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([sized(svg, width, height)], { type: 'image/svg+xml' }));
  const image = new Image(width, height);
  try {
    image.src = address;
    await image.decode();
    return image;
  } catch {
    throw new PictureError('blank');
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Turned into points beside the main thread where the browser can; else the drawing itself. */
function pointsOf(image: HTMLImageElement): Promise<CanvasImageSource> {
  return createImageBitmap(image).catch(() => image);
}

/** `width` and `height` in units of the drawing, `scale` device pixels each. Rejects with a PictureError. */
export async function rasterise(
  svg: string,
  width: number,
  height: number,
  scale: number,
): Promise<Uint8Array> {
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  const most = mostFactor(width, height);
  if (scale > Math.max(1, most)) throw new PictureError('too_large', most);
  const image = await drawnSvg(svg, across, down);
  const sheet = openSheet(across, down);
  const points = await pointsOf(image);
  sheet.context.drawImage(points, 0, 0, across, down);
  if (isBlank(sheet)) throw new PictureError('blank');
  const blob = await pngOf(sheet);
  return new Uint8Array(await blob.arrayBuffer());
}
