// The page without signal: the program by its worker, the extracts by their contents. Begun once the page is at rest.
import type { Offline } from '../state/inspect/ports.ts';
import { atRest } from './at-rest.ts';
import { holdFinding } from './findings-lock.ts';
import { buildOfPage, followBuild } from './follow-build.ts';
import { acceptInstallOffer, watchInstallOffer } from './install-offer.ts';
import { changeStanding, watchStanding } from './offline-standing.ts';
import { changeBuild, findProgram, keepProgram, lookForNewerBuild } from './program-keeper.ts';

const latestMs = 20_000;

let begun = false;

function begin(): void {
  begun = true;
  followBuild();
  watchInstallOffer();
  const tellOnline = () => changeStanding({ online: globalThis.navigator.onLine });
  globalThis.addEventListener('online', tellOnline);
  globalThis.addEventListener('offline', tellOnline);
  tellOnline();
  if (!globalThis.isSecureContext) changeStanding({ phase: 'insecure' });
  else if (!('serviceWorker' in globalThis.navigator)) changeStanding({ phase: 'unsupported' });
  else void findProgram();
  // Where nothing could be opened the program is kept and a newer one looked for all the same.
  setTimeout(keepPageOffline, latestMs);
}

export const offline: Offline = {
  watch: (listener) => {
    if (!begun) begin();
    return watchStanding(listener);
  },
  update: changeBuild,
  hold: holdFinding,
  install: acceptInstallOffer,
};

/** A tab can stay open for days. */
const lookAgainMs = 3_600_000;

let started = false;

/** The page has shown what it was opened for: now there is time to keep the program. */
export function keepPageOffline(): void {
  if (started || !globalThis.isSecureContext || !('serviceWorker' in globalThis.navigator)) return;
  // A page that is served from its sources has no build to keep.
  if (buildOfPage() === '') return;
  started = true;
  const keep = () => void keepProgram();
  atRest(keep);
  globalThis.addEventListener('online', keep);
  setInterval(() => void lookForNewerBuild(), lookAgainMs);
}
