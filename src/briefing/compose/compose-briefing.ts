// Facts and a template become a briefing. Sections are composed one after the other, so that a page can stay awake.
import type { Words } from '../../language/language.ts';
import { rememberedWords } from '../../language/remembered-words.ts';
import type { BriefingDocument, Card } from '../document.ts';
import type { BriefingFacts } from '../facts.ts';
import type { Template, TemplateSection } from '../template.ts';
import type { Composed, Composer } from './composer.ts';
import { provenanceOf } from './provenance.ts';
import { sectionComposers } from './sections.ts';

/** County sheets one county at a time: all of them take long. */
function piecesOf(section: TemplateSection, { counties }: BriefingFacts): readonly TemplateSection[] {
  const { kind, counties: chosen } = section;
  const told = counties.filter(({ id }) => chosen === undefined || chosen.includes(id));
  if (kind !== 'county_sheet' || told.length < 2) return [section];
  return told.map(({ id }) => ({ ...section, counties: [id] }));
}

/** Yields the share that is done after each section, or county of it; returns the document. */
export function* composeCards(
  facts: BriefingFacts,
  template: Template,
  given: Words,
): Generator<number, BriefingDocument> {
  const words = rememberedWords(given);
  const cards: Card[] = [];
  const leftOut: string[] = [];
  for (const [sectionIndex, section] of template.sections.entries()) {
    const ordinal = template.sections
      .slice(0, sectionIndex)
      .filter(({ kind }) => kind === section.kind).length;
    const own: Card[] = [];
    const pieces = piecesOf(section, facts);
    for (const [at, piece] of pieces.entries()) {
      const composer: Composer = { facts, words, template, section: piece, sectionIndex, ordinal, leftOut };
      const composed: Composed = sectionComposers[section.kind](composer);
      if ('leftOut' in composed) leftOut.push(composed.leftOut);
      else own.push(...composed);
      yield (sectionIndex + (at + 1) / pieces.length) / template.sections.length;
    }
    cards.push(...own.slice(0, section.cards));
  }
  const { extract, round } = facts;
  return {
    template: template.id,
    language: words.language,
    title: words.pick(template.title),
    synthetic: extract.synthetic,
    syntheticText: extract.synthetic ? words.t('shell.synthetic') : '',
    clock: words.t('say.clock', { date: extract.dataThrough }),
    round,
    extract: extract.id,
    hash: extract.hash,
    provenance: provenanceOf(facts, words),
    leftOut,
    cards,
  };
}

/** The same in one go, where nothing waits. */
export function composeBriefing(facts: BriefingFacts, template: Template, words: Words): BriefingDocument {
  const steps = composeCards(facts, template, words);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
