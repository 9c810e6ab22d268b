// English of the ledgers.
import type { zhLedgers } from './zh-ledgers.ts';

type Key = keyof typeof zhLedgers;

export const enLedgers: Readonly<Record<Key, string>> = {};
