// One file at a time: what is being made, how far it is, how it ended, and how to stop it.
import { useEffect, useRef, useState } from 'react';
import { recordOf, type ProblemRecord } from '../../../model/problem.ts';
import { useAtlasReader, useCommands, useWords } from '../../atlas-context.tsx';
import { download } from '../../download.ts';
import type { Briefing } from '../use-briefing.ts';
import type { MadeFile, Making } from './make-files.ts';

export interface Standing {
  /** What is made, in words; null: nothing. */
  readonly kind: string | null;
  /** 0 to 1 */
  readonly progress: number;
  /** How the last one ended, in words. */
  readonly said: string;
  readonly problem: ProblemRecord | null;
}

const idle: Standing = { kind: null, progress: 0, said: '', problem: null };

export interface FileMaking {
  readonly standing: Standing;
  readonly make: (kind: string, make: (making: Making) => Promise<MadeFile>) => void;
  readonly cancel: () => void;
}

export function useMaking(briefing: Briefing): FileMaking {
  const commands = useCommands();
  const words = useWords();
  const read = useAtlasReader();
  const [standing, setStanding] = useState(idle);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  const run = async (kind: string, make: (making: Making) => Promise<MadeFile>): Promise<void> => {
    const control = new AbortController();
    current.current = control;
    setStanding({ ...idle, kind });
    const onProgress = (progress: number): void => {
      if (!control.signal.aborted) setStanding({ ...idle, kind, progress });
    };
    const { boundary, rivers } = read();
    try {
      const work = { signal: control.signal, onProgress };
      const { name, content, type } = await make({ briefing, commands, words, boundary, rivers, work });
      control.signal.throwIfAborted();
      download(name, content, type);
      setStanding({ ...idle, said: words.t('brief.take.done', { name }) });
    } catch (error) {
      const isCancelled =
        control.signal.aborted || (error instanceof DOMException && error.name === 'AbortError');
      if (isCancelled) setStanding({ ...idle, said: words.t('brief.take.cancelled') });
      else setStanding({ ...idle, problem: recordOf(error) });
    }
  };
  return {
    standing,
    make: (kind, make) => void run(kind, make),
    cancel: () => current.current?.abort(),
  };
}
