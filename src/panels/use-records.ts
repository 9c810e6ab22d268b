// The records of one kind that this browser keeps, read when shown and again after each change.
import { useCallback, useEffect, useState } from 'react';
import type { KeptRecord, RecordKind } from '../model/kept-record.ts';
import { recordOf, type ProblemRecord } from '../model/problem.ts';
import { useCommands } from './atlas-context.tsx';

export interface Records {
  /** Null while they are read, or where they cannot be. */
  readonly records: readonly KeptRecord[] | null;
  readonly problem: ProblemRecord | null;
  /** Does it and reads again; a failure is shown as `problem`. True where it was done. */
  change(act: () => Promise<void>): Promise<boolean>;
}

export function useRecords(kind: RecordKind): Records {
  const { records: store } = useCommands();
  const [records, setRecords] = useState<readonly KeptRecord[] | null>(null);
  const [problem, setProblem] = useState<ProblemRecord | null>(null);
  const read = useCallback(async (): Promise<void> => {
    try {
      setRecords(await store.list(kind));
    } catch (error) {
      setProblem(recordOf(error));
    }
  }, [store, kind]);
  useEffect(() => {
    void read();
  }, [read]);
  const change = async (act: () => Promise<void>): Promise<boolean> => {
    try {
      await act();
      setProblem(null);
      await read();
      return true;
    } catch (error) {
      setProblem(recordOf(error));
      return false;
    }
  };
  return { records, problem, change };
}
