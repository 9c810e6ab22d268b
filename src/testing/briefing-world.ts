// A small made-up world, the same for the same seed: facts of a briefing, and the plain rows that they were counted from.
// Of the real documents; some worlds are empty, unknown, hidden, without an earlier round, or have awkward names.
import type { BriefingFacts } from '../briefing/facts.ts';
import { Chance } from './briefing-world/chance.ts';
import { factsOf } from './briefing-world/facts.ts';
import { makeRaw } from './briefing-world/make-raw.ts';
import type { Recount } from './briefing-world/recount-kind.ts';
import { recountFully } from './briefing-world/recount.ts';
import type { RawWorld } from './briefing-world/raw.ts';

export interface BriefingWorld {
  readonly facts: BriefingFacts;
  readonly raw: RawWorld;
  /** Value of a figure, counted again from the rows; null where it has none. Throws where nobody can count the id. */
  readonly recount: (figureId: string) => number | null;
  /** The same with everything that a figure carries; null where nobody can count the id. */
  readonly recountFully: (figureId: string) => Recount | null;
}

export function aBriefingWorld(seed: number): BriefingWorld {
  const raw = makeRaw(seed, new Chance(seed));
  const counted = new Map<string, Recount | null>();
  const count = (figureId: string): Recount | null => {
    const known = counted.get(figureId);
    if (known !== undefined) return known;
    const found = recountFully(raw, figureId);
    counted.set(figureId, found);
    return found;
  };
  return {
    facts: factsOf(raw),
    raw,
    recount: (figureId) => {
      const found = count(figureId);
      if (found === null) throw new RangeError(`no way to count ${figureId} again`);
      return found.value;
    },
    recountFully: count,
  };
}
