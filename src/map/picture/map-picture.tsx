// The live map as a PNG at 1 to 4 times its size, with everything that stands on it on the screen. Never blank: it
// waits until all is drawn, looks at the pixels, and rejects with a PictureError where there is nothing to give.
import { renderToStaticMarkup } from 'react-dom/server';
import { mercatorX, mercatorY } from '../pick.ts';
import type { MapView } from '../site-map-props.ts';
import { isBlank, mostFactor, openSheet, pngOf, type Sheet } from './canvas.ts';
import { type HiddenMap, type MapContent, openHiddenMap } from './hidden-map.ts';
import { PictureFrame, type PictureLayout, pictureLayout, type PictureWords } from './picture-frame.tsx';
import { PictureError, stopIfCancelled } from './picture-error.ts';
import { withText } from './png-text.ts';
import { drawnSvg } from './rasterise.ts';

export type PictureStage = 'map' | 'compose' | 'write';

export interface PictureRequest {
  readonly content: MapContent;
  readonly view: MapView;
  readonly text: Omit<PictureWords, 'theme'>;
  /** Device pixels a CSS pixel: 1 to 4. */
  readonly ratio: number;
  readonly onStage?: (stage: PictureStage) => void;
  readonly signal?: AbortSignal;
}

export async function mapPicture(request: PictureRequest): Promise<Blob> {
  const { content, view, ratio, onStage, signal } = request;
  const text = { ...request.text, theme: content.theme };
  const layout = pictureLayout(text, view);
  const most = mostFactor(layout.width, layout.height);
  if (ratio > most) throw new PictureError('too_large', most);
  onStage?.('map');
  const hidden = await openHiddenMap(content, view, ratio, signal);
  try {
    const sheet = openSheet(Math.round(layout.width * ratio), Math.round(layout.height * ratio));
    await drawMap(sheet, hidden, request, layout);
    onStage?.('compose');
    const svg = renderToStaticMarkup(<PictureFrame text={text} view={view} layout={layout} />);
    const { width, height } = sheet.canvas;
    sheet.context.drawImage(await drawnSvg(svg, width, height), 0, 0, width, height);
    stopIfCancelled(signal);
    onStage?.('write');
    const png = new Uint8Array(await (await pngOf(sheet)).arrayBuffer());
    stopIfCancelled(signal);
    return new Blob(withText(png, ratio, said(request, layout)), { type: 'image/png' });
  } finally {
    hidden.close();
  }
}

/** Frames that are drawn once more where symbols are missing. */
const mostTries = 3;

async function drawMap(
  sheet: Sheet,
  hidden: HiddenMap,
  request: PictureRequest,
  layout: PictureLayout,
): Promise<void> {
  const top = Math.round(layout.top * request.ratio);
  for (let tries = 0; tries <= mostTries; tries += 1) {
    if (tries > 0) await hidden.again();
    sheet.context.drawImage(hidden.canvas, 0, top);
    if (!isBlank(sheet, top, hidden.canvas.height) && hasSites(sheet, request, layout)) return;
  }
  throw new PictureError('blank');
}

/** Where on the sheet a place lies, in device pixels. */
function pointOn(
  view: MapView,
  layout: PictureLayout,
  ratio: number,
  lon: number,
  lat: number,
): [number, number] {
  const world = 512 * 2 ** view.zoom;
  const east = (mercatorX(lon) - mercatorX(view.lon)) * world;
  const south = (mercatorY(lat) - mercatorY(view.lat)) * world;
  const turn = (-view.bearing * Math.PI) / 180;
  const x = view.width / 2 + east * Math.cos(turn) - south * Math.sin(turn);
  const y = view.height / 2 + east * Math.sin(turn) + south * Math.cos(turn);
  return [Math.round(x * ratio), Math.round((layout.top + y) * ratio)];
}

/** So many sites are looked at; where less than half of them have their colour, symbols are missing. */
const looked = 40;
/** Half the side of the square that is looked at, in CSS pixels, and how far a colour may be off. */
const reach = 3;
const off = 48;

function hasSites({ context, canvas }: Sheet, request: PictureRequest, layout: PictureLayout): boolean {
  const { content, view, ratio } = request;
  const { sites, colours, visible } = content;
  const half = reach * ratio;
  let [seen, right] = [0, 0];
  for (const row of visible) {
    const [x, y] = pointOn(view, layout, ratio, sites.lon[row] ?? NaN, sites.lat[row] ?? NaN);
    const inMap = y >= layout.top * ratio && y < (layout.top + layout.mapHeight) * ratio;
    if (!inMap || !(x >= 0 && x < canvas.width)) continue;
    const { data } = context.getImageData(x - half, y - half, 2 * half, 2 * half);
    const own = [colours.fill, colours.line].map((bytes) => bytes.subarray(row * 4, row * 4 + 3));
    seen += 1;
    right += own.some((colour) => holds(data, colour)) ? 1 : 0;
    if (seen === looked) break;
  }
  return right >= seen / 2;
}

function holds(pixels: Uint8ClampedArray, colour: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += 4) {
    const apart = [0, 1, 2].map((part) => Math.abs((pixels[at + part] ?? 0) - (colour[part] ?? 0)));
    if (Math.max(...apart) <= off) return true;
  }
  return false;
}

/** Written into the file: where each pixel lies on the ground, and what the picture says of itself. */
function said({ view, ratio, text }: PictureRequest, layout: PictureLayout): Record<string, string> {
  const { lon, lat, zoom, bearing, width, height, scale } = view;
  const map = { left: 0, top: layout.top, width, height };
  const { x, y, over } = layout.legend;
  return {
    Title: text.title,
    Description: [...text.lines, text.syntheticText].filter((line) => line !== '').join('\n'),
    Source: text.caption,
    Camera: JSON.stringify({
      datum: 'WGS-84',
      projection: 'EPSG:3857',
      lon,
      lat,
      zoom,
      bearing,
      ratio,
      map,
      circleScale: scale,
      legend: over ? { left: x, top: y, width: layout.legend.layout.width + 18 } : null,
    }),
  };
}
