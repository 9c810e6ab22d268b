// A press whose work takes long enough to be watched and called off.
import { useRef, useState } from 'react';
import type { LongWork } from '../../../state/atlas-state.ts';
import { type Task, useTask } from '../use-task.ts';

export interface LongTask extends Pick<Task, 'busy' | 'problem'> {
  /** From 0 to 1; null: nothing runs. */
  readonly progress: number | null;
  /** The last run was called off. */
  readonly wasCancelled: boolean;
  run(act: (work: LongWork) => Promise<void>): void;
  cancel(): void;
}

export function useLongTask(): LongTask {
  const { busy, problem, run } = useTask();
  const [progress, setProgress] = useState<number | null>(null);
  const [wasCancelled, setCancelled] = useState(false);
  const running = useRef<AbortController>(null);
  const watched = async (act: (work: LongWork) => Promise<void>): Promise<void> => {
    const { signal } = (running.current = new AbortController());
    setProgress(0);
    setCancelled(false);
    try {
      await act({ signal, onProgress: setProgress });
    } catch (error) {
      if (!signal.aborted) throw error;
      setCancelled(true);
    } finally {
      setProgress(null);
    }
  };
  return {
    busy,
    problem,
    progress,
    wasCancelled,
    run: (act) => {
      run(() => watched(act));
    },
    cancel: () => {
      running.current?.abort();
    },
  };
}
