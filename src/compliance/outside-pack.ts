// The one way in for a pack from outside: its form, its grammar, its ids, then the engine. The first that refuses it ends it.
import { packFileName } from '../model/manifest.ts';
import { Problem } from '../model/problem.ts';
import type { Pack } from '../model/requirement.ts';
import type { Database } from '../query/port.ts';
import { bindPack } from './bind-pack.ts';
import { parsePack } from './pack-schema.ts';

/** A file of an extract is called by the id of its pack; `others` may share no id with it. Rejects with pack_invalid. */
export async function packOfExtract(
  database: Database,
  text: string,
  file: string,
  others: readonly Pack[],
): Promise<Pack> {
  const pack = parsePack(text, file, others);
  if (packFileName(pack.id) !== file) {
    throw new Problem('pack_invalid', {
      file,
      line: '1',
      reason: `id: ${pack.id} is not what the file is called`,
    });
  }
  await bindPack(database, pack, text, file);
  return pack;
}
