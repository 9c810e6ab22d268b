// The ledger of issues and the visits: what was found, closed, is open or overdue; by dimension, by county, by month.
import type { Card } from '../../document.ts';
import { keepersOf } from '../registers.ts';
import { scoped } from '../scope.ts';
import { issueCards } from './issue-cards.ts';
import { visitCards } from './visit-cards.ts';

/** Without both tables nothing is known of either. */
export const issuesSection = scoped((composer, scope) => {
  const [issues, visits] = [keepersOf(composer, scope, 'issue'), keepersOf(composer, scope, 'visit')];
  if (issues.length === 0 && visits.length === 0) return { leftOut: composer.words.t('say.left.issues') };
  const cards: readonly Card[] = [
    ...issueCards(composer, scope, issues, visits.length === 0),
    ...visitCards(composer, scope, visits, issues.length === 0),
  ];
  return cards;
});
