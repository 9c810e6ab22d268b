// English of the page offline.
import type { zhOffline } from './zh-offline.ts';

type Key = keyof typeof zhOffline;

export const enOffline: Readonly<Record<Key, string>> = {};
