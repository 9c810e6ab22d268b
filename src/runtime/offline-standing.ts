// How the page stands offline, for whoever watches. Holds the figures; others find them out.
import type { OfflineStanding } from '../state/inspect/ports.ts';

let standing: OfflineStanding = {
  phase: 'absent',
  progress: null,
  extracts: [],
  keptOn: null,
  updateWaiting: false,
  online: true,
  installable: false,
  problem: null,
};

const listeners = new Set<(standing: OfflineStanding) => void>();

export function changeStanding(change: Partial<OfflineStanding>): void {
  standing = { ...standing, ...change };
  for (const listener of listeners) listener(standing);
}

/** What could not be kept is kept by now. */
export function forgetProblem(part: 'program' | 'extract'): void {
  if (standing.problem?.detail['part'] === part) changeStanding({ problem: null });
}

export function watchStanding(listener: (standing: OfflineStanding) => void): () => void {
  listeners.add(listener);
  listener(standing);
  return () => listeners.delete(listener);
}
