// Answers for the files of the program from what is kept, always of the agreed build; data go to the network untouched.
import { agreeToOwnBuild, agreedBuild } from './agreed-build.ts';
import type { BuildList, KeptFile } from './build-list.ts';
import { folder, keyOf, ownBuild, programCache } from './scope.ts';
import { sorryPage } from './sorry-page.ts';

const page = 'index.html';

function fileOf(list: BuildList, name: string): KeptFile | undefined {
  return list.files.find(({ url }) => url === name);
}

/** Name of a file of the program, of this or of another build; null: not ours to answer. */
export function programFile(request: Request): string | null {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (request.method !== 'GET' || !address.startsWith(folder)) return null;
  const name = decodeURIComponent(address.slice(folder.length));
  if (name === '') return page;
  return name.startsWith('assets/') || fileOf(ownBuild, name) !== undefined ? name : null;
}

export async function answer(request: Request, name: string): Promise<Response> {
  const agreed = await agreedBuild();
  const file = fileOf(agreed, name) ?? fileOf(ownBuild, name);
  if (file === undefined) return fetch(request);
  const kept = await keptOrFetched(file);
  if (kept !== null) return kept;
  // The agreed build can no longer be given whole: it gives way to the one that can.
  if (agreed.build !== ownBuild.build) await agreeToOwnBuild();
  return request.mode === 'navigate' ? withoutPage(request) : Response.error();
}

async function keptOrFetched(file: KeptFile): Promise<Response | null> {
  const cache = await programCache();
  const kept = await cache.match(keyOf(file));
  if (kept !== undefined) return kept;
  try {
    const { integrity } = file;
    const fetched = await fetch(new URL(file.url, folder), { integrity, cache: 'no-cache' });
    if (!fetched.ok) return null;
    await cache.put(keyOf(file), fetched.clone()).catch(() => undefined);
    return fetched;
  } catch {
    return null;
  }
}

/** A page straight from the server brings its own files with it; nothing of what is kept is mixed into it. */
async function withoutPage(request: Request): Promise<Response> {
  const own = fileOf(ownBuild, page);
  const kept = own === undefined ? undefined : await (await programCache()).match(keyOf(own));
  if (kept !== undefined) return kept;
  try {
    return await fetch(request);
  } catch {
    return sorryPage();
  }
}
