// English of the visit on site.
import type { zhVisit } from './zh-visit.ts';

type Key = keyof typeof zhVisit;

export const enVisit: Readonly<Record<Key, string>> = {};
