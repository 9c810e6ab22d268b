// Facts, cards and slides of a briefing, made in short pieces. Facts that are at hand under the same key are not read again.
import { composeCards } from '../../briefing/compose/compose-briefing.ts';
import type { BriefingDocument, Slide } from '../../briefing/document.ts';
import type { BriefingFacts } from '../../briefing/facts.ts';
import { slidesOf } from '../../briefing/slides.ts';
import type { Template } from '../../briefing/template.ts';
import type { Words } from '../../language/language.ts';
import type { Commands } from '../../state/atlas-state.ts';
import { paceOf, type Pace } from '../../state/read/briefing-pace.ts';

export interface Briefing {
  readonly document: BriefingDocument;
  readonly facts: BriefingFacts;
  /** Of what `factsKey` said when they were read. */
  readonly factsKey: string;
  readonly template: Template;
  readonly words: Words;
  /** Cut for 16:9, as in a file of slides. */
  readonly slides: readonly Slide[];
}

export interface Wanted {
  readonly factsKey: string;
  readonly template: Template;
  readonly words: Words;
}

/** Share of the work that reading the facts is. */
const readingShare = 0.9;

async function composed(facts: BriefingFacts, { template, words }: Wanted, pace: Pace) {
  const steps = composeCards(facts, template, words);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await pace.step(0);
  }
}

/** Card by card: a card is cut on its own. */
async function cut(document: BriefingDocument, pace: Pace): Promise<Slide[]> {
  const slides: Slide[] = [];
  for (const card of document.cards) {
    slides.push(...slidesOf({ ...document, cards: [card] }, 'wide'));
    await pace.step(0);
  }
  return slides;
}

export async function makeBriefing(
  commands: Commands,
  wanted: Wanted,
  before: Briefing | null,
  signal: AbortSignal,
  onProgress: (progress: number) => void,
): Promise<Briefing> {
  const { factsKey, template, words } = wanted;
  const facts =
    before?.factsKey === factsKey
      ? before.facts
      : await commands.briefingFacts(template, {
          signal,
          onProgress: (share) => {
            onProgress(readingShare * share);
          },
        });
  const pace = paceOf(() => {
    signal.throwIfAborted();
  });
  const document = await composed(facts, wanted, pace);
  const slides = await cut(document, pace);
  return { document, facts, factsKey, template, words, slides };
}
