// How far the data can be trusted: tables behind their cycle, unknown verdicts, marks, cells suppressed before export.
import type { Card } from '../../document.ts';
import type { Composer } from '../composer.ts';
import { scoped, type Scope } from '../scope.ts';
import { countiesBehindCard } from './data-age-counties.ts';
import { tableAgeCard } from './data-age-tables.ts';
import { marksCard, unknownCard } from './data-age-verdicts.ts';

function cardsOf(composer: Composer, scope: Scope): Card[] {
  return [
    ...tableAgeCard(composer, scope),
    ...countiesBehindCard(composer, scope),
    ...unknownCard(composer, scope),
    ...marksCard(composer, scope),
  ];
}

export const dataAgeSection = scoped((composer, scope) => {
  const cards = cardsOf(composer, scope);
  return cards.length === 0 ? { leftOut: composer.words.t('say.left.dataAge') } : cards;
});
