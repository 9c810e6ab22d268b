// The duties of the months shown: quarter after quarter in the background, with progress; what was judged before is at hand.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DetailedFinding } from '../../../compliance/finding.ts';
import { useCommands } from '../../atlas-context.tsx';

export interface Duties {
  readonly findings: readonly DetailedFinding[];
  readonly done: number;
  readonly total: number;
  readonly running: boolean;
  stop(): void;
  resume(): void;
}

interface Held {
  readonly key: string;
  readonly findings: readonly DetailedFinding[];
  readonly done: number;
  readonly stopped: boolean;
}

const nothing: Held = { key: '', findings: [], done: 0, stopped: false };

/** `key` names all that the findings depend on beside the quarters; null asks nothing. */
export function useDuties(key: string | null, quarters: readonly string[]): Duties {
  const commands = useCommands();
  const [held, setHeld] = useState<Held>(nothing);
  const [attempt, setAttempt] = useState(0);
  const cancelled = useRef(false);
  const list = quarters.join(' ');
  const whole = `${key ?? ''} ${list}`;
  useEffect(() => {
    if (key === null) return undefined;
    let dropped = false;
    cancelled.current = false;
    const run = async (): Promise<void> => {
      const found: DetailedFinding[] = [];
      const all = list === '' ? [] : list.split(' ');
      setHeld({ key: whole, findings: [], done: 0, stopped: false });
      for (const [index, quarter] of all.entries()) {
        found.push(...(await commands.dutyFindings(quarter)));
        if (dropped) return;
        const stopped = cancelled.current && index + 1 < all.length;
        setHeld({ key: whole, findings: [...found], done: index + 1, stopped });
        if (stopped) return;
      }
    };
    run().catch((error: unknown) => {
      if (dropped) return;
      setHeld((before) => ({ ...before, stopped: true }));
      commands.reportProblem(error, 'all');
    });
    return () => {
      dropped = true;
    };
  }, [key, list, whole, attempt, commands]);
  const stop = useCallback(() => {
    cancelled.current = true;
    setHeld((before) => ({ ...before, stopped: true }));
  }, []);
  const resume = useCallback(() => {
    setAttempt((before) => before + 1);
  }, []);
  const known = held.key === whole ? held : nothing;
  const running = key !== null && !known.stopped && known.done < quarters.length;
  return { findings: known.findings, done: known.done, total: quarters.length, running, stop, resume };
}
