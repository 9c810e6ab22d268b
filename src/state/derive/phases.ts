// The stages of a document over the rounds of an extract. Pure.
import type { Bilingual, Phase } from '../../model/requirement.ts';

export interface PhaseSpan {
  readonly title: Bilingual;
  readonly until: string | null;
  /** Positions of its first and last round. */
  readonly first: number;
  readonly last: number;
}

/** Only the stages that a round falls into. */
export function phaseSpans(phases: readonly Phase[], rounds: readonly string[]): PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  phases.forEach(({ title, until }, index) => {
    const after = phases[index - 1]?.until ?? null;
    const inside = rounds.flatMap((round, place) =>
      (after === null || round > after) && (until === null || round <= until) ? [place] : [],
    );
    const [first, last] = [inside[0], inside.at(-1)];
    if (first !== undefined && last !== undefined) spans.push({ title, until, first, last });
  });
  return spans;
}
