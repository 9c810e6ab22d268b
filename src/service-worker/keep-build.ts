// Installing: every file of the build is fetched, checked by its hash and kept; one that is missing, cut short or
// another file fails the whole, and the build that is there goes on.
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { agreeToOwnBuild } from './agreed-build.ts';
import type { KeptFile } from './build-list.ts';
import { folder, keyOf, ownBuild, programCache, programCacheName, tellPages, worker } from './scope.ts';

const totalBytes = ownBuild.files.reduce((sum, { bytes }) => sum + bytes, 0);
const fileByAddress = new Map(ownBuild.files.map((file) => [new URL(file.url, folder).href, file]));

/** Names of files in assets/ carry a hash, and every file is checked: what the browser has from the first visit will do. */
function cacheModeOf(url: string, attempt: number): RequestCache {
  if (attempt > 0) return 'reload';
  return url.startsWith(new URL('assets/', folder).href) ? 'force-cache' : 'no-cache';
}

export async function keepBuild(event: ExtendableEvent): Promise<void> {
  let attempt = 0;
  let keptBytes = 0;
  let failedAt = '';
  const controller = new PrecacheController({
    cacheName: programCacheName,
    plugins: [
      {
        requestWillFetch: ({ request }) =>
          Promise.resolve(new Request(request, { cache: cacheModeOf(request.url, attempt) })),
        handlerDidRespond: ({ request }) => {
          keptBytes += fileByAddress.get(request.url)?.bytes ?? 0;
          return tellPages({ kind: 'progress', build: ownBuild.build, keptBytes, totalBytes });
        },
        handlerDidError: ({ request }) => {
          failedAt = request.url;
          return Promise.resolve(undefined);
        },
      },
    ],
  });
  controller.addToCacheList(
    ownBuild.files.map(({ url, integrity }) => ({ url, integrity, revision: integrity })),
  );
  for (;;) {
    try {
      await controller.install(event);
      await expectAll();
      break;
    } catch (error) {
      if (attempt > 0) {
        await tellFailure(error, failedAt);
        throw error;
      }
      attempt += 1;
      keptBytes = 0;
    }
  }
  // The first of all: nobody is given anything else yet.
  if (worker.registration.active === null) await agreeToOwnBuild();
}

/** What was there at the start may have been cleared meanwhile. */
async function expectAll(): Promise<void> {
  const present = new Set((await (await programCache()).keys()).map(({ url }) => url));
  const missing: KeptFile | undefined = ownBuild.files.find((file) => !present.has(keyOf(file)));
  if (missing !== undefined) throw new Error(`${missing.url} was not kept`);
}

async function tellFailure(error: unknown, address: string): Promise<void> {
  const reason = error instanceof Error && error.name === 'QuotaExceededError' ? 'storage' : 'file';
  await tellPages({ kind: 'failed', reason, file: address.replace(folder, '') });
}
