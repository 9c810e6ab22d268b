// A file is there whole or not at all: written beside its place, then moved over it.
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CallError } from '../arguments.ts';

/** Looked at before the work begins: the folder is there, and the place is not itself a folder. */
export async function checkTarget(file: string): Promise<void> {
  const folder = await kindOf(dirname(file));
  if (folder === null) throw new CallError(`briefing: there is no folder ${dirname(file)} for ${file}.`);
  if (folder !== 'folder') throw new CallError(`briefing: ${dirname(file)} is not a folder.`);
  if ((await kindOf(file)) === 'folder') {
    throw new CallError(`briefing: ${file} is a folder; --out names the file to write.`);
  }
}

async function kindOf(path: string): Promise<'folder' | 'other' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    await writeFile(part, bytes, { flag: 'wx' });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CallError(`briefing: ${file} cannot be written (${code ?? message}).`);
  }
}
