// The browser's offer to install the page as an application, kept until the user asks for it.
import { changeStanding } from './offline-standing.ts';

/** Not in the DOM types: Chromium only. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | null = null;

function take(next: InstallOffer | null): void {
  offer = next;
  changeStanding({ installable: next !== null });
}

export function watchInstallOffer(): void {
  globalThis.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    take(event as InstallOffer);
  });
  globalThis.addEventListener('appinstalled', () => {
    take(null);
  });
}

/** Each offer can be used once; the browser makes another where the user refused. */
export async function acceptInstallOffer(): Promise<void> {
  const used = offer;
  take(null);
  await used?.prompt();
}
