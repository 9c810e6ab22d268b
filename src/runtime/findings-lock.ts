// No tab changes build while a finding is being written down in any tab. A lock of the browser, so that a tab that is
// closed or killed lets go of it.
import { pageFolder } from './page-folder.ts';

let held = 0;
const whenReleased: (() => void)[] = [];

const lockName = (): string => `anzhi-atlas finding ${pageFolder()}`;

/** Absent on plain http, where nothing changes build either. */
function locks(): LockManager | undefined {
  return 'locks' in globalThis.navigator ? globalThis.navigator.locks : undefined;
}

export function holdFinding(): () => void {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  held += 1;
  locks()
    ?.request(lockName(), { mode: 'shared' }, () => released)
    .catch(() => undefined);
  void released.then(() => {
    held -= 1;
    if (held === 0) for (const act of whenReleased.splice(0)) act();
  });
  return release;
}

/** At once, or as soon as this tab has no finding open. */
export function whenNoFindingHere(act: () => void): void {
  if (held === 0) act();
  else whenReleased.push(act);
}

const askAgainAfterMs = 500;

/**
 * Runs `act` while no tab has a finding open and none can begin one. Asks again and again rather than waiting in line:
 * a wait in line would let no new finding begin. Rejects with the reason of the signal.
 */
export async function whileNoFinding(act: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  for (;;) {
    signal?.throwIfAborted();
    const free = await locks()?.request(lockName(), { ifAvailable: true }, async (lock) => {
      if (lock === null || held > 0) return false;
      await act();
      return true;
    });
    if (free !== false) return;
    await new Promise((resolve) => setTimeout(resolve, askAgainAfterMs));
  }
}
