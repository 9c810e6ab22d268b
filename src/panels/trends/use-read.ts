// Asks a command for something and holds the answer; the one before stays, dimmed, until the new one is there.
import type { Commands } from '../../state/atlas-state.ts';
import { useAtlas } from '../atlas-context.tsx';
import { useAnswer } from '../use-answer.ts';

export interface Read<T> {
  /** Null until the first answer. */
  readonly value: T | null;
  readonly waiting: boolean;
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
  const { value, status } = useAnswer('', key, ask);
  return { value, waiting: status === 'idle' || status === 'working' };
}
