// How the briefing was made: what was read, how verdicts read, the bases, parameters, definitions, gaps of the texts.
import { rateIds } from '../../../compliance/employment-rates.ts';
import { populationBases } from '../../../model/size-class.ts';
import { marks, verdicts } from '../../../model/verdict.ts';
import type { Requirement } from '../../../model/requirement.ts';
import type { Card, TermsBlock } from '../../document.ts';
import { cardOf, drillTo, requirementOf, type Composer, type SectionComposer } from '../composer.ts';
import { parameterWords, provenanceOf } from '../provenance.ts';
import { sentence, type SentenceKey } from '../say.ts';

type Term = TermsBlock['terms'][number];

function termsCard(composer: Composer, id: string, key: SentenceKey, terms: readonly Term[]): Card[] {
  if (terms.length === 0) return [];
  return [
    cardOf(composer, {
      id,
      title: sentence(composer.words, key),
      layout: 'single',
      blocks: [{ kind: 'terms', terms }],
      requirements: [],
      drill: drillTo({ workspace: 'rules' }),
    }),
  ];
}

function readTerms({ facts, words }: Composer): Term[] {
  return provenanceOf(facts, words).map(([term, text]) => ({ term, text }));
}

function verdictTerms({ words }: Composer): Term[] {
  return [
    ...verdicts.map((verdict) => ({
      term: words.t(`review.verdict.${verdict}`),
      text: words.t(`say.method.verdict.${verdict}`),
    })),
    ...marks.map((mark) => ({
      term: words.t(`review.mark.${mark}`),
      text: words.t(`say.method.mark.${mark}`),
    })),
  ];
}

function baseTerms({ words }: Composer): Term[] {
  return [
    ...populationBases.map((base) => ({
      term: words.t(`shell.base.${base}`),
      text: words.t(`say.method.base.${base}`),
    })),
    ...rateIds.map((rate) => ({
      term: words.t(`review.rate.${rate}`),
      text: words.t(`say.method.rate.${rate}`),
    })),
  ];
}

function parameterTerms({ facts, words }: Composer): Term[] {
  return facts.parameters.map((one) => {
    const { parameter, changed } = one;
    const source = words.pick(parameter.source);
    const usual = words.t('say.method.changed', { value: String(parameter.default) });
    return {
      term: parameterWords(words, one),
      text: changed ? `${usual}${words.t('say.semicolon')}${source}` : source,
    };
  });
}

/** The requirements of the document, or those that the section is narrowed to. */
function toldOf(composer: Composer): readonly Requirement[] {
  const { facts, section } = composer;
  return section.requirements === undefined
    ? facts.pack.requirements
    : section.requirements.flatMap((id) => requirementOf(composer, id) ?? []);
}

function definitionTerms(composer: Composer): Term[] {
  const { words } = composer;
  return toldOf(composer).map(({ id, title, clause, reading, strength }) => ({
    term: `${id} ${words.pick(title)}`,
    text: [
      clause,
      ...(strength === 'soft' ? [words.t('review.why.strength.soft')] : []),
      words.pick(reading),
    ].join(words.t('say.dot')),
  }));
}

function gapTerms(composer: Composer): Term[] {
  const { words } = composer;
  return toldOf(composer)
    .filter(({ notes }) => notes.length > 0)
    .map(({ id, title, notes }) => ({
      term: `${id} ${words.pick(title)}`,
      text: notes.map((note) => words.pick(note)).join(words.language === 'en' ? ' ' : ''),
    }));
}

function leftOutTerms({ leftOut, words }: Composer): Term[] {
  return leftOut.map((text) => ({ term: words.t('say.method.leftOutTerm'), text }));
}

export const methodSection: SectionComposer = (composer) => [
  ...termsCard(composer, 'read', 'say.method.read', readTerms(composer)),
  ...termsCard(composer, 'verdicts', 'say.method.verdicts', verdictTerms(composer)),
  ...termsCard(composer, 'bases', 'say.method.bases', baseTerms(composer)),
  ...termsCard(composer, 'parameters', 'say.method.parameters', parameterTerms(composer)),
  ...termsCard(composer, 'definitions', 'say.method.definitions', definitionTerms(composer)),
  ...termsCard(composer, 'gaps', 'say.method.gaps', gapTerms(composer)),
  ...termsCard(composer, 'leftOut', 'say.method.leftOut', leftOutTerms(composer)),
];
