// The page's side of the worker that keeps the program: started once the page is at rest, watched while it fetches.
import { Problem, recordOf } from '../model/problem.ts';
import type { ToPage, ToWorker } from '../service-worker/messages.ts';
import { standingOf } from './ask-worker.ts';
import { whileNoFinding } from './findings-lock.ts';
import { buildOfPage } from './follow-build.ts';
import { changeStanding, forgetProblem } from './offline-standing.ts';
import { pageFolder } from './page-folder.ts';

let registration: ServiceWorkerRegistration | null = null;
/** What the worker said of a failure, before the browser says that it is gone. */
let reason: Problem | null = null;
const saysWhyWithinMs = 500;

const look = async (): Promise<void> => {
  if (registration === null) return;
  const { installing, waiting, active } = registration;
  const newest = waiting ?? active;
  const standing = newest === null ? null : await standingOf(newest);
  const updateWaiting = standing !== null && standing.own !== standing.agreed;
  if (active !== null) changeStanding({ phase: 'ready', updateWaiting });
  else if (installing !== null) changeStanding({ phase: 'installing' });
};

/** Called for each worker that begins to fetch a build. */
function follow(installing: ServiceWorker): void {
  reason = null;
  forgetProblem('program');
  changeStanding({ progress: 0 });
  let arrived = false;
  installing.addEventListener('statechange', () => {
    changeStanding({ progress: null });
    // One that arrived whole and went is one that a newer build took the place of.
    if (installing.state === 'redundant' && !arrived) {
      setTimeout(fail, saysWhyWithinMs);
      return;
    }
    arrived = true;
    void look();
  });
}

function fail(): void {
  const problem = recordOf(reason ?? new Problem('file_missing', { part: 'program', file: '' }));
  // A build that is kept already goes on.
  if (registration?.active) changeStanding({ problem });
  else changeStanding({ phase: 'failed', problem });
}

function listen(message: ToPage): void {
  if (message.kind === 'progress') changeStanding({ progress: message.keptBytes / message.totalBytes });
  if (message.kind !== 'failed') return;
  const { file } = message;
  const full = message.reason === 'storage';
  reason = new Problem(full ? 'storage_full' : 'file_missing', { part: 'program', file });
}

/** Where a build is kept already, says so before anything is fetched. */
export async function findProgram(): Promise<void> {
  const { serviceWorker } = globalThis.navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    listen(data);
  });
  const found = await serviceWorker.getRegistration(pageFolder());
  if (found?.active) changeStanding({ phase: 'ready' });
}

/** Fetches the program and looks for a newer build, where there is a signal. Does nothing while developing. */
export async function keepProgram(): Promise<void> {
  if (buildOfPage() === '') return;
  const { serviceWorker } = globalThis.navigator;
  try {
    const found = await serviceWorker.getRegistration(pageFolder());
    if (found?.active) watchRegistration(found);
    if (globalThis.navigator.onLine) {
      const script = new URL('sw.js', pageFolder());
      watchRegistration(await serviceWorker.register(script, { updateViaCache: 'none' }));
    }
    await look();
  } catch (error) {
    reason = new Problem('file_missing', { part: 'program', file: 'sw.js' }, error);
    if (registration?.active) await look();
    else fail();
  }
}

function watchRegistration(found: ServiceWorkerRegistration): void {
  if (registration === found) return;
  registration = found;
  const begin = (): void => {
    if (found.installing !== null) follow(found.installing);
  };
  found.addEventListener('updatefound', begin);
  begin();
}

export async function lookForNewerBuild(): Promise<void> {
  await registration?.update().catch(() => undefined);
  await look();
}

/** The tabs are loaded anew by what they hear; until then no finding may begin. */
const longestChangeMs = 15_000;

export function changeBuild(signal?: AbortSignal): Promise<void> {
  return whileNoFinding(async () => {
    const newest = registration?.waiting ?? registration?.active;
    if (!newest) return;
    newest.postMessage({ kind: 'take_over' } satisfies ToWorker);
    await new Promise((resolve) => setTimeout(resolve, longestChangeMs));
  }, signal);
}
