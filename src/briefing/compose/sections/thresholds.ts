// The thresholds of the document: how many sites lie on each side, exactly on it or nobody knows where, and what follows.
import { bindingSide } from '../../../compliance/threshold.ts';
import type { ParameterValue } from '../../../model/requirement.ts';
import type { PopulationBase } from '../../../model/size-class.ts';
import type { Card, Figure, FigureCard, Sentence } from '../../document.ts';
import { cardOf, drillTo, type Composer } from '../composer.ts';
import { tallyDoubt } from '../doubt.ts';
import { noTally, tallyFigure } from '../figure.ts';
import { bare } from '../pieces.ts';
import { moveSentence } from '../requirement-said.ts';
import { sentence } from '../say.ts';
import { scoped, type Scope } from '../scope.ts';
import {
  baseOf,
  isBase,
  judgedFigure,
  limitFigure,
  markedAtLimit,
  openSides,
  rangeOf,
  sideFigure,
  sideParts,
  sidesOf,
  sideWords,
  type Sides,
  type Threshold,
} from './threshold-sides.ts';

function thresholdsOf({ facts, section }: Composer): Threshold[] {
  const parameters = facts.parameters.map(({ parameter }) => parameter);
  const values: Record<string, ParameterValue> = Object.fromEntries(
    facts.parameters.map(({ parameter, value }) => [parameter.name, value]),
  );
  const asked = section.requirements === undefined ? null : new Set(section.requirements);
  return facts.pack.requirements.flatMap((requirement) => {
    if (requirement.subject !== 'site' || asked?.has(requirement.id) === false) return [];
    const side = bindingSide(requirement, parameters, values);
    return side === null ? [] : [{ ...side, requirement }];
  });
}

/** What it asks of those that it binds, and how many of them meet it. */
function askedSentences(composer: Composer, { place }: Scope, { requirement }: Threshold): Sentence[] {
  const { words, facts } = composer;
  const reading = sentence(words, 'say.threshold.asks', { reading: words.pick(requirement.reading) });
  const tally = place.tallies[requirement.id] ?? noTally;
  if (tally.n === 0) return [reading, sentence(words, 'say.threshold.nobody')];
  const [n, pass, fail] = (['n', 'pass', 'fail'] as const).map((part) =>
    tallyFigure(words, place, requirement, part, facts.round),
  ) as [Figure, Figure, Figure];
  const open = tallyDoubt(words, place, requirement, facts.round);
  return [
    reading,
    sentence(words, 'say.threshold.meet', { n, pass: bare(pass), fail: bare(fail), doubt: open }, fail),
    ...moveSentence(composer, place, requirement),
  ];
}

function sideCards(composer: Composer, scope: Scope, threshold: Threshold, sides: Sides): FigureCard[] {
  const { words } = composer;
  const of = judgedFigure(composer, scope, threshold, sides);
  const shown = sideParts.filter((part) => part === 'bound' || part === 'beyond' || sides[part] > 0);
  return shown.map((part) => ({
    figure: sideFigure(composer, scope, threshold, part, sides[part]),
    of: sentence(words, 'say.threshold.of', { of }, of).text,
    doubt: part === 'at' ? words.t(threshold.included ? 'say.threshold.atIn' : 'say.threshold.atOut') : '',
    change: '',
    drill: drillTo({ county: scope.place.id || null, requirement: threshold.requirement.id }),
  }));
}

/** Where the figure is one that the briefing has of every site. */
function sidesCard(composer: Composer, scope: Scope, threshold: Threshold, base: PopulationBase): Card {
  const sides = sidesOf(composer, scope, threshold, base);
  const bound = sideFigure(composer, scope, threshold, 'bound', sides.bound);
  const parts = {
    base: baseOf(composer, threshold),
    limit: limitFigure(composer, scope, threshold),
    bound,
    of: judgedFigure(composer, scope, threshold, sides),
    doubt: openSides(composer, scope, threshold, sides),
  };
  const title = sentence(composer.words, sideWords(threshold).in, parts, bound);
  return finish(composer, scope, threshold, title, sideCards(composer, scope, threshold, sides));
}

/** Where it is not: only whom the clause binds is known, and who stands exactly on the limit. */
function verdictCard(composer: Composer, scope: Scope, threshold: Threshold): Card {
  const { words, facts } = composer;
  const { requirement } = threshold;
  const [n, outside] = (['n', 'notApplicable'] as const).map((part) =>
    tallyFigure(words, scope.place, requirement, part, facts.round),
  ) as [Figure, Figure];
  const range = rangeOf(composer, scope, threshold, 'in');
  const title = sentence(
    words,
    'say.threshold.binds',
    { title: words.pick(requirement.title), range, n, outside },
    n,
  );
  const marked = sideFigure(composer, scope, threshold, 'marked', markedAtLimit(composer, scope, threshold));
  const cards = [n, outside, ...((marked.value ?? 0) > 0 ? [marked] : [])].map((one): FigureCard => ({
    figure: one,
    of: '',
    doubt: '',
    change: '',
    drill: drillTo({ county: scope.place.id || null, requirement: requirement.id }),
  }));
  return finish(composer, scope, threshold, title, cards);
}

function finish(
  composer: Composer,
  scope: Scope,
  threshold: Threshold,
  title: Sentence,
  figures: readonly FigureCard[],
): Card {
  const { words, facts } = composer;
  const { requirement, parameter: name } = threshold;
  const given = facts.parameters.find(({ parameter }) => parameter.name === name);
  const notes =
    given === undefined
      ? []
      : [
          words.t(given.changed ? 'say.threshold.changed' : 'say.threshold.parameter', {
            title: words.pick(given.parameter.title),
            value: String(given.value),
            usual: String(given.parameter.default),
            source: words.pick(given.parameter.source),
          }),
        ];
  return cardOf(composer, {
    id: requirement.id,
    title,
    layout: 'single',
    blocks: [
      { kind: 'figures', figures },
      { kind: 'sentences', sentences: askedSentences(composer, scope, threshold) },
    ],
    requirements: [requirement.id],
    drill: drillTo({ county: scope.place.id || null, requirement: requirement.id }),
    notes,
  });
}

export const thresholdsSection = scoped((composer, scope) => {
  const thresholds = thresholdsOf(composer);
  if (thresholds.length === 0) return { leftOut: composer.words.t('say.left.thresholds') };
  return thresholds.map((threshold) =>
    isBase(threshold.column)
      ? sidesCard(composer, scope, threshold, threshold.column)
      : verdictCard(composer, scope, threshold),
  );
});
