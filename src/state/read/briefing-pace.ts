// Long work in short pieces: between them the thread does something else, and the work is asked whether it goes on.

/** Milliseconds that the thread is kept in one go; one piece of work may add to them. */
const slice = 12;
/** Progress that is worth telling. */
const toldApart = 0.005;

export interface Pace {
  /** So many pieces are expected beside those planned before. */
  plan(pieces: number): void;
  /** Pieces are done: tells the progress, rests where it is time, and rejects where the work is to end. */
  step(pieces?: number): Promise<void>;
}

/** `check` throws where the work is to end. Progress runs from 0 to 1 and never back. */
export function paceOf(check: () => void, onProgress: (progress: number) => void = () => undefined): Pace {
  let [planned, done, told, rested] = [0, 0, 0, performance.now()];
  return {
    plan: (pieces) => {
      planned += pieces;
    },
    step: async (pieces = 1) => {
      check();
      done += pieces;
      const progress = Math.min(1, done / Math.max(planned, 1));
      if (progress >= told + toldApart) onProgress((told = progress));
      if (performance.now() - rested < slice) return;
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
      rested = performance.now();
      check();
    },
  };
}
