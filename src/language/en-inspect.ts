// English of the inspect workspace, its vault and its device.
import type { zhInspect } from './zh-inspect.ts';

type Key = keyof typeof zhInspect;

export const enInspect: Readonly<Record<Key, string>> = {};
