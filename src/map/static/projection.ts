// Web Mercator, fitted into a frame: degrees in, units of the drawing out. Pure.
import type { Bounds } from '../bounds.ts';
import { mercatorX, mercatorY } from '../pick.ts';

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Projection {
  readonly x: (lon: number) => number;
  readonly y: (lat: number) => number;
  /** Width of the whole world in units of the drawing. */
  readonly worldSize: number;
  /** Metres on the ground that one unit stands for in the middle of the frame. */
  readonly metres: number;
}

const equatorM = 40_075_016.686;
/** A single point is not shown closer than a world of this many frames across. */
const closest = 4000;

/** The bounds in the middle of the frame, `margin` units away from its edges. */
export function fitted(bounds: Bounds, frame: Frame, margin: number): Projection {
  const [west, south, east, north] = bounds;
  const [left, right, top, bottom] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
  const across = Math.max(1, frame.width - 2 * margin) / Math.max(right - left, 1e-9);
  const down = Math.max(1, frame.height - 2 * margin) / Math.max(bottom - top, 1e-9);
  const worldSize = Math.min(across, down, frame.width * closest);
  const originX = frame.left + frame.width / 2 - ((left + right) / 2) * worldSize;
  const originY = frame.top + frame.height / 2 - ((top + bottom) / 2) * worldSize;
  const middle = ((south + north) / 2) * (Math.PI / 180);
  return {
    x: (lon) => originX + mercatorX(lon) * worldSize,
    y: (lat) => originY + mercatorY(lat) * worldSize,
    worldSize,
    metres: (equatorM * Math.cos(middle)) / worldSize,
  };
}
