// Which build every tab is given: the one that the user agreed to last. Browsers start a newer worker by themselves
// once no tab is open; this record makes it go on with the agreed build until it is asked.
import type { BuildList } from './build-list.ts';
import { folder, keyOf, ownBuild, programCache, worker } from './scope.ts';

const recordKey = new URL('agreed-build.json', folder).href;

let known: BuildList | null = null;

export async function agreedBuild(): Promise<BuildList> {
  known ??= (await readRecord()) ?? ownBuild;
  return known;
}

async function readRecord(): Promise<BuildList | null> {
  try {
    const record = await (await programCache()).match(recordKey);
    return record === undefined ? null : ((await record.json()) as BuildList);
  } catch {
    return null;
  }
}

export async function agreeToOwnBuild(): Promise<void> {
  const cache = await programCache();
  await cache.put(recordKey, new Response(JSON.stringify(ownBuild)));
  known = ownBuild;
}

/** Lets go of the files of builds that nobody is given any more. Not while another build is arriving or waits. */
export async function dropOtherBuilds(): Promise<void> {
  const { installing, waiting } = worker.registration;
  if (installing !== null || waiting !== null) return;
  if ((await agreedBuild()).build !== ownBuild.build) return;
  const cache = await programCache();
  const wanted = new Set([recordKey, ...ownBuild.files.map(keyOf)]);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}
