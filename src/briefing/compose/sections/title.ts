// The cover: what the briefing is called, of which place and round, by which document. What was read stands below it.
import { cardOf, drillTo, type SectionComposer } from '../composer.ts';
import { sentence } from '../say.ts';

export const titleSection: SectionComposer = (composer) => {
  const { facts, words, template } = composer;
  const card = cardOf(composer, {
    id: '',
    title: sentence(words, 'say.cover.title', { title: words.pick(template.title) }),
    layout: 'cover',
    blocks: [],
    requirements: [],
    drill: drillTo({}),
    notes: [words.t('say.cover.note')],
  });
  const subtitle = [
    words.pick(facts.extract.title),
    words.t('say.subtitle.round', { round: facts.round }),
    words.pick(facts.pack.title),
    ...(facts.pack.trial ? [words.t('review.csv.trial')] : []),
    ...(facts.since === null ? [] : [words.t('say.cover.since', { since: facts.since })]),
    ...(facts.filters.length === 0 ? [] : [words.t('say.cover.filtered')]),
  ].join(words.t('say.dot'));
  return [{ ...card, subtitle }];
};
