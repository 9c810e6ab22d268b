// One thing that a press does and that takes a while: whether it runs, and why it failed.
import { useState } from 'react';
import { recordOf, type ProblemRecord } from '../../model/problem.ts';

export interface Task {
  readonly busy: boolean;
  readonly problem: ProblemRecord | null;
  run(act: () => Promise<void>): void;
}

export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemRecord | null>(null);
  const run = (act: () => Promise<void>): void => {
    setBusy(true);
    setProblem(null);
    act()
      .catch((error: unknown) => {
        setProblem(recordOf(error));
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return { busy, problem, run };
}
