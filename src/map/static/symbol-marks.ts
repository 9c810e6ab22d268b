// One look of a site as attributes of a drawing: the outlines and crosses that the shader of the live map draws. Pure.
import { outlineKind, type SiteLook } from '../site-colours.ts';
import type { MapLook } from './ink.ts';

export interface Mark {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly strokeOpacity: number;
  /** CSS pixels, as on the live map. */
  readonly strokeWidth: number;
  /** By how much the middle of the stroke lies within the radius. */
  readonly inset: number;
  readonly outline: SiteLook['outline'];
  /** Length of the arms as a share of the radius, 0: none. */
  readonly cross: number;
  readonly crossInk: string;
}

function brightness(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return (((value >> 16) & 255) * 0.299 + ((value >> 8) & 255) * 0.587 + (value & 255) * 0.114) / 255;
}

const grey = (share: number): string => {
  const part = Math.round(share * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${part}${part}${part}`;
};

/** Without colour: passing ones white with a firm rim, failing ones grey to black with their cross. */
function greyLook(look: SiteLook): SiteLook {
  const { fill, outline, cross } = look;
  if (outline === outlineKind.dot) return { ...look, fill: '#6e6e6e', line: '#6e6e6e' };
  if (fill === null) return { ...look, line: '#000000' };
  return { ...look, fill: cross > 0 ? grey(brightness(fill)) : '#ffffff', line: '#000000' };
}

const rims = {
  [outlineKind.plain]: { width: 0.8, inset: 0.4 },
  [outlineKind.dashed]: { width: 1.6, inset: 0.8 },
  [outlineKind.dotted]: { width: 2.5, inset: 1.2 },
  [outlineKind.dot]: { width: 0, inset: 0 },
} as const;

/** `paper` shows through hollow ones. */
export function markOf(screen: SiteLook, look: MapLook, paper: string): Mark {
  const { fill, outline, line, cross } = look === 'print' ? greyLook(screen) : screen;
  const { width, inset } = rims[outline];
  const plain = outline === outlineKind.plain;
  return {
    fill: fill ?? paper,
    fillOpacity: fill === null ? 0.6 : look === 'print' ? 1 : 0.9,
    stroke: line,
    strokeOpacity: plain && look !== 'print' ? 0.55 : 1,
    strokeWidth: look === 'print' && plain ? 1 : width,
    inset,
    outline,
    cross,
    crossInk: fill !== null && brightness(fill) <= 0.5 ? '#ffffff' : '#171c21',
  };
}

/** A site of unknown population: an open ring of its colour. */
export function openRing(mark: Mark, look: MapLook): Mark {
  const colour = look === 'print' && mark.fill === '#ffffff' ? '#000000' : mark.fill;
  return {
    ...mark,
    fillOpacity: 0.12,
    stroke: colour,
    strokeOpacity: mark.fillOpacity,
    strokeWidth: 1.8,
    inset: 0.9,
    crossInk: look === 'print' ? '#000000' : mark.crossInk,
  };
}

/** Dashes that close evenly around a radius in CSS pixels; undefined: an unbroken line. */
export function dashOf(mark: Mark, radius: number, unit: number): string | undefined {
  const around = 2 * Math.PI * radius;
  if (mark.outline === outlineKind.dotted) {
    const dots = Math.max(6, Math.floor(around / 4.6));
    return `0.01 ${round(((around - 2 * Math.PI * mark.inset) / dots) * unit)}`;
  }
  if (mark.outline !== outlineKind.dashed || radius < 3.5) return undefined;
  const dashes = Math.max(5, Math.floor(around / 6.5));
  const period = ((around - 2 * Math.PI * mark.inset) / dashes) * unit;
  return `${round(period * 0.6)} ${round(period * 0.4)}`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
