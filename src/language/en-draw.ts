// English of the draw.
import type { zhDraw } from './zh-draw.ts';

type Key = keyof typeof zhDraw;

export const enDraw: Readonly<Record<Key, string>> = {};
