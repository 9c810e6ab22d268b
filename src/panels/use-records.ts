// The records of one kind that this browser keeps, read when shown and again after each change.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { KeptRecord, RecordKind } from '../model/kept-record.ts';
import { recordOf, type ProblemRecord } from '../model/problem.ts';
import { useCommands } from './atlas-context.tsx';

export interface Records {
  /** Null while they are read, or where they cannot be. */
  readonly records: readonly KeptRecord[] | null;
  /** This browser gives none: nothing is kept here. */
  readonly forbidden: boolean;
  /** Why the last change was not made. */
  readonly problem: ProblemRecord | null;
  /** Does it and reads again; a failure is shown as `problem`. True where it was done. */
  change(act: () => Promise<void>): Promise<boolean>;
}

export function useRecords(kind: RecordKind): Records {
  const { records: store } = useCommands();
  const [records, setRecords] = useState<readonly KeptRecord[] | null>(null);
  const [forbidden, setForbidden] = useState(false);
  const [problem, setProblem] = useState<ProblemRecord | null>(null);
  const read = useCallback(async (): Promise<void> => {
    try {
      setRecords(await store.list(kind));
      setForbidden(false);
    } catch {
      setForbidden(true);
    }
  }, [store, kind]);
  useEffect(() => {
    void read();
  }, [read]);
  const change = useCallback(
    async (act: () => Promise<void>): Promise<boolean> => {
      try {
        await act();
        setProblem(null);
        await read();
        return true;
      } catch (error) {
        setProblem(recordOf(error));
        return false;
      }
    },
    [read],
  );
  return useMemo(() => ({ records, forbidden, problem, change }), [records, forbidden, problem, change]);
}
