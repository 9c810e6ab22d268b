// Bytes of many files → one figure that only grows. Counts; draws nothing.
import type { LoadProgress } from '../state/ports.ts';

export interface ProgressMeter {
  /** Says what is being done to a file, without new bytes. */
  stage(stage: LoadProgress['stage'], file: string): void;
  /** Bytes of one file received so far; the engine counts as one more file. */
  received(file: string, bytes: number, stage?: 'fetch' | 'engine'): void;
}

/** `report` is called at most once per `everyMs`, and always on a change of stage. */
export function progressMeter(
  sizes: ReadonlyMap<string, number>,
  report: (progress: LoadProgress) => void,
  everyMs = 80,
  now: () => number = () => performance.now(),
): ProgressMeter {
  const totalBytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const loaded = new Map<string, number>();
  let lastAt = -Infinity;
  let lastStage = '';
  const tell = (stage: LoadProgress['stage'], file: string) => {
    const at = now();
    if (stage === lastStage && at - lastAt < everyMs) return;
    lastAt = at;
    lastStage = stage;
    const loadedBytes = [...loaded.values()].reduce((sum, size) => sum + size, 0);
    report({ stage, file, loadedBytes, totalBytes });
  };
  return {
    stage: tell,
    received: (file, bytes, stage = 'fetch') => {
      const size = sizes.get(file) ?? 0;
      loaded.set(file, Math.max(loaded.get(file) ?? 0, Math.min(bytes, size)));
      tell(stage, file);
    },
  };
}
