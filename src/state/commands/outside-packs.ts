// Packs that came with the extract: read, held against the grammar, and planned by the engine before anyone may choose
// them. A pack that is refused is said by name; everything else goes on without it.
import { bindPack } from '../../compliance/bind-pack.ts';
import { parsePack } from '../../compliance/pack-schema.ts';
import { packOfFile } from '../../model/manifest.ts';
import { Problem } from '../../model/problem.ts';
import type { Pack } from '../../model/requirement.ts';
import type { OpenExtract } from '../ports.ts';
import { report, type CommandContext } from './context.ts';

/** The packs that ship with the page, then those of the extract in the order of its manifest. */
export async function packsOf(context: CommandContext, open: OpenExtract): Promise<readonly Pack[]> {
  const packs = [...context.services.packs];
  for (const { name } of open.manifest.files) {
    const id = packOfFile(name);
    if (id === null) continue;
    try {
      packs.push(await readPack(open, name, id, packs));
    } catch (error) {
      if (context.open !== open) return packs;
      report(context, error, 'all');
    }
  }
  return packs;
}

async function readPack(open: OpenExtract, file: string, id: string, others: readonly Pack[]): Promise<Pack> {
  const text = await open.readPack(file);
  const pack = parsePack(text, file, others);
  if (pack.id !== id) {
    throw new Problem('pack_invalid', {
      file,
      line: '1',
      reason: `id: ${pack.id} is not what the file is called`,
    });
  }
  await bindPack(open.database, pack, text, file);
  return pack;
}
