// The briefing over the state on screen: facts are read and cards composed in slices, again whenever what they say may change.
import { useEffect, useRef, useState } from 'react';
import { composeCards } from '../../briefing/compose/compose-briefing.ts';
import type { BriefingDocument } from '../../briefing/document.ts';
import type { BriefingFacts } from '../../briefing/facts.ts';
import type { Template } from '../../briefing/template.ts';
import type { Words } from '../../language/language.ts';
import { recordOf, type ProblemRecord } from '../../model/problem.ts';
import type { Atlas } from '../../state/atlas-state.ts';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';

export interface Briefing {
  readonly document: BriefingDocument;
  readonly facts: BriefingFacts;
  readonly template: Template;
  /** What it was composed from; equal texts are equal briefings. */
  readonly key: string;
}

export interface BriefingState {
  /** The newest that is whole; it stays while another is made. */
  readonly briefing: Briefing | null;
  /** 0 to 1 while one is made; null where the one at hand is up to date. */
  readonly progress: number | null;
  readonly problem: ProblemRecord | null;
}

/** Everything that a briefing depends on; null while that is loaded or judged. */
function keyOf(atlas: Atlas, template: Template | null): string | null {
  const { manifest, round, pack, session, trial, phase, evaluating } = atlas;
  if (template === null || manifest === null || round === null || pack === null) return null;
  if (phase !== 'ready' || evaluating) return null;
  const { extract, since, base, filters, parameters, site, language } = session;
  const files = manifest.files.map(({ sha256 }) => sha256.slice(0, 8)).join('');
  return JSON.stringify([
    extract,
    files,
    round,
    pack.id,
    trial,
    since,
    base,
    filters,
    parameters,
    site,
    language,
    template,
  ]);
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function composed(
  facts: BriefingFacts,
  template: Template,
  words: Words,
  signal: AbortSignal,
): Promise<BriefingDocument> {
  const steps = composeCards(facts, template, words);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await breath();
    signal.throwIfAborted();
  }
}

/** Composes while `active`; a briefing that is asked for again under the same key is there at once. */
export function useBriefing(template: Template | null, active: boolean): BriefingState {
  const commands = useCommands();
  const words = useWords();
  const wanted = useAtlas((atlas) => keyOf(atlas, template));
  const [state, setState] = useState<BriefingState>({ briefing: null, progress: 0, problem: null });
  const made = useRef<string | null>(null);
  useEffect(() => {
    if (!active || wanted === null || template === null || made.current === wanted) return undefined;
    const making = new AbortController();
    const { signal } = making;
    const make = async (): Promise<void> => {
      const onProgress = (progress: number): void => {
        if (!signal.aborted) setState((before) => ({ ...before, progress }));
      };
      try {
        const facts = await commands.briefingFacts(template, { signal, onProgress });
        const document = await composed(facts, template, words, signal);
        made.current = wanted;
        setState({ briefing: { document, facts, template, key: wanted }, progress: null, problem: null });
      } catch (error) {
        if (signal.aborted) return;
        // The state became another and back again while it was read.
        if (error instanceof DOMException && error.name === 'AbortError') return void make();
        setState((before) => ({ ...before, progress: null, problem: recordOf(error) }));
      }
    };
    void make();
    return () => {
      making.abort();
    };
  }, [active, wanted, template, words, commands]);
  return state;
}
