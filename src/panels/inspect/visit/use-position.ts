// One position at a time, with the way to give up waiting; a fix stays good for some minutes.
import { useEffect, useRef, useState } from 'react';
import type { Fix } from '../../../inspection/ledger/records.ts';
import { recordOf, type ProblemRecord } from '../../../model/problem.ts';
import { useInspect } from '../../inspect-context.tsx';

const goodForMs = 5 * 60_000;

export interface Position {
  /** The last one since the form was opened. */
  readonly fix: Fix | null;
  readonly busy: boolean;
  readonly problem: ProblemRecord | null;
  find(then?: (fix: Fix) => void): void;
  cancel(): void;
  /** The last one if it is not older than five minutes. */
  fresh(): Fix | null;
}

export function usePosition(): Position {
  const inspect = useInspect();
  const [held, setHeld] = useState<{ readonly fix: Fix; readonly since: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemRecord | null>(null);
  const search = useRef<AbortController | null>(null);
  useEffect(() => () => search.current?.abort(), []);
  const cancel = (): void => {
    search.current?.abort();
    search.current = null;
    setBusy(false);
  };
  const find = (then?: (fix: Fix) => void): void => {
    cancel();
    const mine = new AbortController();
    search.current = mine;
    setBusy(true);
    setProblem(null);
    inspect
      .locate(mine.signal)
      .then((fix) => {
        if (mine.signal.aborted) return;
        setHeld({ fix, since: performance.now() });
        then?.(fix);
      })
      .catch((error: unknown) => {
        if (!mine.signal.aborted) setProblem(recordOf(error));
      })
      .finally(() => {
        if (search.current === mine) setBusy(false);
      });
  };
  const fresh = (): Fix | null =>
    held !== null && performance.now() - held.since < goodForMs ? held.fix : null;
  return { fix: held?.fix ?? null, busy, problem, find, cancel, fresh };
}
