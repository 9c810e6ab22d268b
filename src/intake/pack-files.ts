// Policy packs that lie beside the registers: packs/<name>.yaml, with their truth tables in packs/truth/<name>.yaml.
// Who knows packs reads them; here they are found, and what is wrong with them joins the report.
import { Problem } from '../model/problem.ts';
import type { PackId } from '../model/requirement.ts';
import { faultOf } from './fault.ts';
import type { FaultCollector } from './fault.ts';
import type { RegisterFolder } from './folder.ts';

export interface NamedText {
  /** Name in the folder of registers. */
  readonly file: string;
  readonly text: string;
}

export interface KnownPack {
  readonly id: PackId;
  /** Beginnings of the adcodes that it binds. */
  readonly binds: readonly string[];
}

/** Rejects with Problem pack_invalid: file, line and reason. Called pack by pack, in the order of their names. */
export type PackReader = (pack: NamedText, truth: NamedText | null) => Promise<KnownPack>;

export interface PackFile extends KnownPack {
  /** The file as it lies beside the registers. */
  readonly bytes: Uint8Array;
}

/** For callers that take no packs: each is a fault. */
export const noPacks: PackReader = (pack) =>
  Promise.reject(new Problem('pack_invalid', { file: pack.file, reason: 'packs are not taken here' }));

const packPath = /^packs\/([^/]+)\.yaml$/;
const truthPath = /^packs\/truth\/([^/]+)\.yaml$/;

/** Sorted by id; faults are added for those that cannot be used. */
export async function readPackFiles(
  folder: RegisterFolder,
  reader: PackReader,
  faults: FaultCollector,
): Promise<readonly PackFile[]> {
  const found: PackFile[] = [];
  for (const file of folder.files) {
    const name = packPath.exec(file)?.[1];
    if (name !== undefined)
      found.push(...(await readOne(folder, file, `packs/truth/${name}.yaml`, reader, faults)));
    const truth = truthPath.exec(file)?.[1];
    if (truth !== undefined && !folder.files.includes(`packs/${truth}.yaml`)) {
      faults.add(faultOf('truth_alone', { file, hint: `packs/${truth}.yaml` }));
    }
    if (file.startsWith('packs/') && name === undefined && truth === undefined) {
      faults.add(faultOf('pack_name', { file }));
    }
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function readOne(
  folder: RegisterFolder,
  file: string,
  truthFile: string,
  reader: PackReader,
  faults: FaultCollector,
): Promise<PackFile[]> {
  const bytes = await folder.read(file);
  const text = decoded(bytes, file, faults);
  const truth = folder.files.includes(truthFile)
    ? decoded(await folder.read(truthFile), truthFile, faults)
    : null;
  if (text === null) return [];
  try {
    const known = await reader({ file, text }, truth === null ? null : { file: truthFile, text: truth });
    return [{ id: known.id, binds: known.binds, bytes }];
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'pack_invalid') throw error;
    const { file: where = file, line, reason = '' } = error.detail;
    faults.add(faultOf('pack', { file: where, row: line === undefined ? null : Number(line), hint: reason }));
    return [];
  }
}

function decoded(bytes: Uint8Array, file: string, faults: FaultCollector): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    faults.add(faultOf('not_utf8', { file }));
    return null;
  }
}
