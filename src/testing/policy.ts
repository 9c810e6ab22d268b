// The packs of data/policy with their truth tables, read from disk, for tests only.
import { readdirSync, readFileSync } from 'node:fs';
import type { Pack } from '../model/requirement.ts';
import { parsePack } from '../compliance/pack-schema.ts';
import { parseTruth } from '../compliance/truth-text.ts';
import type { TruthTables } from '../compliance/truth-text.ts';

const files = {
  YC: 'yuncheng.yaml',
  ZY: 'ziyang.yaml',
  HQ: 'hequ.yaml',
  FX: 'fangxian.yaml',
  JY: 'jingyuan.yaml',
} as const;
type Shipped = keyof typeof files;

const folder = new URL('../../data/policy/', import.meta.url);

/** A file of data/policy, as text. */
export function policyText(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

export function packFromDisk(id: Shipped): Pack {
  return parsePack(policyText(files[id]), files[id]);
}

export const packIds = Object.keys(files) as Shipped[];

/** A pack without a file of truth tables has none. */
export function truthFromDisk(id: Shipped, pack: Pack): TruthTables {
  const file = `truth/${files[id]}`;
  const there = readdirSync(new URL('truth/', folder)).includes(files[id]);
  return parseTruth(there ? policyText(file) : '', file, pack);
}
