// The briefing over the state on screen, made again whenever what it says may change; the newest stays until the next is whole.
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Template } from '../../briefing/template.ts';
import { recordOf, type ProblemRecord } from '../../model/problem.ts';
import type { Commands } from '../../state/atlas-state.ts';
import { useAtlas, useAtlasReader, useCommands, useWords } from '../atlas-context.tsx';
import { askedText, factsKey, readsSelected } from './briefing-key.ts';
import { makeBriefing, type Briefing, type Wanted } from './make-briefing.ts';

export type { Briefing } from './make-briefing.ts';

export interface BriefingState {
  /** The newest that is whole. */
  readonly briefing: Briefing | null;
  /** Whether it says what the state and the template say now. */
  readonly isCurrent: boolean;
  /** 0 to 1 while facts are read; null: none are. */
  readonly progress: number | null;
  readonly problem: ProblemRecord | null;
}

/** Milliseconds without a change of the template after which its cards are made: not at every key of a note. */
const quiet = 300;

/** The last one of a page: the workspace opens with it. */
const kept = new WeakMap<Commands, Briefing>();

function isMade(briefing: Briefing | null, wanted: Wanted | null): boolean {
  return (
    briefing !== null &&
    briefing.factsKey === wanted?.factsKey &&
    briefing.template === wanted.template &&
    briefing.words === wanted.words
  );
}

function useWanted(template: Template | null): Wanted | null {
  const words = useWords();
  const asked = useMemo(() => (template === null ? '' : askedText(template)), [template]);
  const withSite = template !== null && readsSelected(template);
  const key = useAtlas((atlas) => factsKey(atlas, asked, withSite));
  return useMemo(
    () => (key === null || template === null ? null : { factsKey: key, template, words }),
    [key, template, words],
  );
}

/** Makes while `active`; a briefing that is asked for again is there at once. */
export function useBriefing(template: Template | null, active: boolean): BriefingState {
  const commands = useCommands();
  const read = useAtlasReader();
  const wanted = useWanted(template);
  const [briefing, setBriefing] = useState(() => {
    const last = kept.get(commands) ?? null;
    return last?.document.extract === read().session.extract ? last : null;
  });
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<ProblemRecord | null>(null);
  const isCurrent = isMade(briefing, wanted);
  useEffect(() => {
    if (!active || wanted === null || isCurrent) return undefined;
    const making = new AbortController();
    const { signal } = making;
    const readsFacts = briefing?.factsKey !== wanted.factsKey;
    const tell = (share: number): void => {
      if (!signal.aborted) setProgress(share);
    };
    const make = async (): Promise<void> => {
      try {
        const made = await makeBriefing(commands, wanted, briefing, signal, tell);
        kept.set(commands, made);
        setProblem(null);
        setProgress(null);
        startTransition(() => {
          setBriefing(made);
        });
      } catch (error) {
        if (signal.aborted) return;
        // The state became another and back again while it was read.
        if (error instanceof DOMException && error.name === 'AbortError') return void make();
        setProgress(null);
        setProblem(recordOf(error));
      }
    };
    setProblem(null);
    if (readsFacts) setProgress(0);
    const later = setTimeout(() => void make(), readsFacts ? 0 : quiet);
    return () => {
      clearTimeout(later);
      making.abort();
      setProgress(null);
    };
  }, [active, wanted, isCurrent, briefing, commands]);
  return { briefing, isCurrent, progress, problem };
}
