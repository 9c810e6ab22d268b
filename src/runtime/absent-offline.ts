// Stands where the page is not kept for offline use.
import type { Offline, OfflineStanding } from '../state/inspect/ports.ts';

const standing = (): OfflineStanding => ({
  phase: globalThis.isSecureContext ? 'absent' : 'insecure',
  extracts: [],
  updateWaiting: false,
  online: globalThis.navigator.onLine,
  installable: false,
  problem: null,
});

export const offline: Offline = {
  watch: (listener) => {
    listener(standing());
    return () => undefined;
  },
  update: () => Promise.resolve(),
  hold: () => () => undefined,
  install: () => Promise.resolve(),
};
