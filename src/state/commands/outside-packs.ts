// Packs that came with the extract: read, held against the grammar, and planned by the engine before anyone may choose
// them. A pack that is refused is said by name; everything else goes on without it.
import { packOfFile } from '../../model/manifest.ts';
import type { Pack } from '../../model/requirement.ts';
import type { OpenExtract } from '../ports.ts';
import { report, type CommandContext } from './context.ts';

/** The packs that ship with the page, then those of the extract in the order of its manifest. */
export async function packsOf(context: CommandContext, open: OpenExtract): Promise<readonly Pack[]> {
  const packs = [...context.services.packs];
  for (const { name } of open.manifest.files) {
    if (packOfFile(name) === null) continue;
    try {
      const { packOfExtract } = await import('../../compliance/outside-pack.ts');
      packs.push(await packOfExtract(open.database, await open.readPack(name), name, packs));
    } catch (error) {
      if (context.open !== open) return packs;
      report(context, error, 'all');
    }
  }
  return packs;
}
