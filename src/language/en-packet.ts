// English of the visit packet.
import type { zhPacket } from './zh-packet.ts';

type Key = keyof typeof zhPacket;

export const enPacket: Readonly<Record<Key, string>> = {};
