// A claim is what a sentence says beside its numbers; each is decided again from the rows of the world.
import type { Card, Figure, Sentence } from '../../briefing/document.ts';
import type { Template } from '../../briefing/template.ts';
import type { Words } from '../../language/language.ts';
import type { BriefingWorld } from '../briefing-world.ts';

export interface Said {
  readonly sentence: Sentence;
  readonly card: Card;
  readonly world: BriefingWorld;
  readonly template: Template;
  readonly words: Words;
  /** The first figure whose id ends so; fails where there is none. */
  readonly figure: (ending: string) => Figure;
  /** Whether any figure's id ends so. */
  readonly has: (ending: string) => boolean;
  /** Value counted again from the rows. */
  readonly count: (id: string) => number;
  /** Place of the first figure: `all` or an adcode; without figures that of the card. */
  readonly place: string;
}

/** True where the rows bear the sentence out. */
export type Claim = (said: Said) => boolean;

/** Where the section is narrowed to one county. */
function onlyCounty(card: Card, { raw }: BriefingWorld, template: Template): string | undefined {
  const wanted = template.sections[card.sectionIndex]?.counties;
  const told = raw.counties.filter(({ id }) => wanted?.includes(id) === true);
  return told.length === 1 ? told[0]?.id : undefined;
}

export function saidOf(
  sentence: Sentence,
  card: Card,
  world: BriefingWorld,
  template: Template,
  words: Words,
): Said {
  const found = (ending: string): Figure | undefined =>
    sentence.figures.find(({ id }) => id.endsWith(ending));
  return {
    sentence,
    card,
    world,
    template,
    words,
    figure: (ending) => {
      const one = found(ending);
      if (one === undefined) throw new RangeError(`${sentence.key} has no figure ${ending}`);
      return one;
    },
    has: (ending) => found(ending) !== undefined,
    count: (id) => world.recount(id) ?? 0,
    place:
      sentence.figures[0]?.id.split('/')[0] ??
      card.drill?.county ??
      onlyCounty(card, world, template) ??
      'all',
  };
}

/** Open ones are said if and only if there are any. */
export function saysWhatIsOpen({ has, count }: Said, prefix: string): boolean {
  return (
    has(`${prefix}/unknown`) === count(`${prefix}/unknown`) > 0 &&
    has(`${prefix}/suppressed`) === count(`${prefix}/suppressed`) > 0
  );
}
