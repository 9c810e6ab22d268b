// Asks a command for something and holds the answer; an answer to an older question is dropped.
import { useEffect, useRef, useState } from 'react';
import { useCommands } from './atlas-context.tsx';
import type { Commands } from '../state/atlas-state.ts';

export interface Answer<T> {
  readonly status: 'idle' | 'working' | 'ready' | 'failed';
  /** The last answer of the same topic stays while a new one is on its way. */
  readonly value: T | null;
  readonly again: () => void;
}

interface Held<T> {
  readonly topic: string;
  readonly key: string;
  readonly value: T | null;
  readonly failed: boolean;
}

/** `topic` names what is asked about, `key` all that the answer depends on; a null key asks nothing. */
export function useAnswer<T>(
  topic: string,
  key: string | null,
  ask: (commands: Commands) => Promise<T>,
): Answer<T> {
  const commands = useCommands();
  const [held, setHeld] = useState<Held<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (key === null) return undefined;
    let dropped = false;
    latest.current(commands).then(
      (value) => {
        if (!dropped) setHeld({ topic, key, value, failed: false });
      },
      (error: unknown) => {
        if (dropped) return;
        setHeld({ topic, key, value: null, failed: true });
        commands.reportProblem(error, 'all');
      },
    );
    return () => {
      dropped = true;
    };
  }, [topic, key, attempt, commands]);
  const again = (): void => {
    setHeld(null);
    setAttempt(attempt + 1);
  };
  if (key === null) return { status: 'idle', value: null, again };
  const known = held?.topic === topic ? held : null;
  if (known?.key !== key) return { status: 'working', value: known?.value ?? null, again };
  return { status: known.failed ? 'failed' : 'ready', value: known.value, again };
}
