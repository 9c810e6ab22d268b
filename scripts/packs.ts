// The packs at hand on the command line: those that ship with the product, those of an extract, those beside registers.
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bindPack } from '../src/compliance/bind-pack.ts';
import { packOfExtract } from '../src/compliance/outside-pack.ts';
import { parsePack } from '../src/compliance/pack-schema.ts';
import { parseTruth } from '../src/compliance/truth-text.ts';
import type { PackReader } from '../src/intake/pack-files.ts';
import { packOfFile } from '../src/model/manifest.ts';
import { Problem } from '../src/model/problem.ts';
import type { Pack } from '../src/model/requirement.ts';
import { extractTableStatements } from '../src/query/prepare-tables.ts';
import { locking } from './native-database.ts';
import type { OpenedExtract } from './native-database.ts';
import { openNative } from './native-engine.ts';
import type { NativeDatabase } from './native-engine.ts';
import { timeLimits } from '../src/runtime/time-limits.ts';

/** Files of data/policy that are no pack. */
const notPacks = ['items.yaml', 'clauses.yaml'];

export async function shippedPacks(): Promise<Pack[]> {
  const folder = fileURLToPath(new URL('../data/policy/', import.meta.url));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml') && !notPacks.includes(name));
  return Promise.all(
    names.sort().map(async (name) => parsePack(await readFile(`${folder}${name}`, 'utf8'), name)),
  );
}

/** An engine with the empty tables of the contract and nothing else, locked: what a pack is bound with. */
export async function emptyEngine(): Promise<NativeDatabase> {
  const database = await openNative({ threads: 1, limitOf: () => timeLimits.any });
  for (const statement of extractTableStatements([])) await database.query(statement);
  for (const text of locking) await database.query({ text, values: [] });
  return database;
}

/** Reads the packs beside registers one after another: grammar, truth tables, engine; their ids may not clash. */
export async function packReader(): Promise<PackReader> {
  const known = await shippedPacks();
  return async ({ file, text }, truth) => {
    const pack = parsePack(text, file, known);
    if (truth !== null) parseTruth(truth.text, truth.file, pack);
    const database = await emptyEngine();
    try {
      await bindPack(database, pack, text, file);
    } finally {
      database.close();
    }
    known.push(pack);
    return pack;
  };
}

/** The packs of an extract that can be used, and why the others cannot. */
export async function packsOfExtract(
  { manifest, database, readPack }: OpenedExtract,
  shipped: readonly Pack[],
): Promise<{ packs: readonly Pack[]; problems: readonly Problem[] }> {
  const packs = [...shipped];
  const problems: Problem[] = [];
  for (const { name } of manifest.files) {
    if (packOfFile(name) === null) continue;
    try {
      packs.push(await packOfExtract(database, await readPack(name), name, packs));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  return { packs, problems };
}
