// Asks a command for something and holds the answer; the one before stays, dimmed, until the new one is there.
import { useEffect, useEffectEvent, useState } from 'react';
import type { Commands } from '../../state/atlas-state.ts';
import { useAtlas, useCommands } from '../atlas-context.tsx';

export interface Read<T> {
  /** Null until the first answer. */
  readonly value: T | null;
  readonly waiting: boolean;
}

interface Held<T> {
  readonly key: string;
  readonly value: T | null;
}

/** All that an answer about the round in force depends on; null while nothing can be asked. */
export function useRoundKey(): string | null {
  const { extract, parameters } = useAtlas((atlas) => atlas.session);
  const pack = useAtlas((atlas) => atlas.pack);
  const round = useAtlas((atlas) => atlas.round);
  const ready = useAtlas((atlas) => atlas.phase === 'ready');
  return ready ? JSON.stringify([extract, pack?.id ?? null, round, parameters]) : null;
}

/** `key` names all that the answer depends on; null asks nothing. `ask` may be made anew with every drawing. */
export function useRead<T>(key: string | null, ask: (commands: Commands) => Promise<T>): Read<T> {
  const commands = useCommands();
  const [held, setHeld] = useState<Held<T>>({ key: '', value: null });
  const asking = useEffectEvent(() => ask(commands));
  useEffect(() => {
    if (key === null) return undefined;
    let dropped = false;
    asking().then(
      (value) => {
        if (!dropped) setHeld({ key, value });
      },
      (error: unknown) => {
        if (dropped) return;
        setHeld({ key, value: null });
        commands.reportProblem(error, 'all');
      },
    );
    return () => {
      dropped = true;
    };
  }, [key, commands]);
  return { value: held.value, waiting: key === null || held.key !== key };
}
