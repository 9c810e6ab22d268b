// The packs of data/policy, read from disk, for tests only.
import { readFileSync } from 'node:fs';
import type { Pack } from '../model/requirement.ts';
import { parsePack } from '../compliance/pack-schema.ts';

const files = {
  YC: 'yuncheng.yaml',
  ZY: 'ziyang.yaml',
  HQ: 'hequ.yaml',
  FX: 'fangxian.yaml',
  JY: 'jingyuan.yaml',
} as const;
type Shipped = keyof typeof files;

export function packFromDisk(id: Shipped): Pack {
  const file = new URL(`../../data/policy/${files[id]}`, import.meta.url);
  return parsePack(readFileSync(file, 'utf8'), files[id]);
}

export const packIds = Object.keys(files) as Shipped[];
