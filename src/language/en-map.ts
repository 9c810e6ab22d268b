// English words of: map.
import type { zhMap } from './zh-map.ts';

export const enMap: Readonly<Record<keyof typeof zhMap, string>> = {
  'map.name': '',
};
