// The drafts of this page: they outlive the form, so that what a failing store refused is still there when it is drawn
// again.
import { useEffect, useSyncExternalStore } from 'react';
import { useInspect, useInspectionReader } from '../../inspect-context.tsx';
import type { InspectCommands, Inspection } from '../../../state/inspect/inspect-state.ts';
import { type Draft, Drafts, type DraftsStanding } from './drafts.ts';

const kept = new WeakMap<InspectCommands, Drafts>();

function draftsOf(commands: InspectCommands, read: () => Inspection): Drafts {
  const known = kept.get(commands);
  if (known !== undefined) return known;
  const drafts = new Drafts(() => read().saving.problem !== null);
  kept.set(commands, drafts);
  holdWhileWaiting(commands, drafts);
  return drafts;
}

/** What the store does not have yet stands only in this page. */
function holdWhileWaiting(commands: InspectCommands, drafts: Drafts): void {
  let release: (() => void) | null = null;
  drafts.subscribe(() => {
    if (drafts.standing().waiting > 0) release ??= commands.holdUnsaved();
    else {
      release?.();
      release = null;
    }
  });
}

export function useDrafts(): Drafts {
  return draftsOf(useInspect(), useInspectionReader());
}

export function useDraft(place: string): Draft | null {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, () => drafts.draftOf(place));
}

export function useDraftsStanding(): DraftsStanding {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, drafts.standing);
}

/** Hands everything over when the page is hidden, left or locked, and when the form goes. */
export function useHandOver(): void {
  const drafts = useDrafts();
  useEffect(() => {
    const hand = (): void => {
      drafts.handAll();
    };
    window.addEventListener('pagehide', hand);
    document.addEventListener('visibilitychange', hand);
    hand();
    return () => {
      window.removeEventListener('pagehide', hand);
      document.removeEventListener('visibilitychange', hand);
      hand();
    };
  }, [drafts]);
}
