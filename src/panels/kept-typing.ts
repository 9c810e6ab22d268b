// What is typed into a form and not added yet: it outlives the form, and holds the page until it is added or given up.
import { useState } from 'react';
import type { InspectCommands } from '../state/inspect/inspect-state.ts';
import { useInspect } from './inspect-context.tsx';

interface Kept {
  readonly draft: unknown;
  readonly release: () => void;
}

const keptBy = new WeakMap<InspectCommands, Map<string, Kept>>();

export interface KeptTyping<Draft> {
  readonly draft: Draft;
  /** Whether it differs from what the form began with. */
  readonly isTyped: boolean;
  change(change: Partial<Draft>): void;
  /** Back to what the form begins with. */
  drop(): void;
}

/** The draft of the form at `place`: what was typed before, or `start`. */
export function useKeptTyping<Draft extends object>(place: string, start: () => Draft): KeptTyping<Draft> {
  const inspect = useInspect();
  const kept = keptBy.get(inspect) ?? new Map<string, Kept>();
  keptBy.set(inspect, kept);
  const [began] = useState(start);
  const [draft, setDraft] = useState(() => (kept.get(place)?.draft as Draft | undefined) ?? began);
  return {
    draft,
    isTyped: draft !== began,
    change: (change) => {
      const typed = { ...draft, ...change };
      kept.set(place, { draft: typed, release: kept.get(place)?.release ?? inspect.holdUnsaved() });
      setDraft(typed);
    },
    drop: () => {
      kept.get(place)?.release();
      kept.delete(place);
      setDraft(began);
    },
  };
}
