// The facilities of one county, each as a bar.
import type { Card } from '../../document.ts';
import type { PlaceFacts } from '../../facts.ts';
import { cardOf, drillTo, type Composer } from '../composer.ts';
import { noTally } from '../figure.ts';
import { requirementsOf } from '../overview-said.ts';
import { moveSentence, tallyCard } from '../requirement-said.ts';
import { stateSentence } from '../sections/figures.ts';
import { tallyBar, worstFirst } from '../tally-bars.ts';

/** None where the document has no facilities, or the county no site that they apply to. */
export function facilityCard(composer: Composer, county: PlaceFacts): Card[] {
  const { facts, words } = composer;
  const { facilities, allFacilities } = facts;
  const [all] = requirementsOf(composer, allFacilities === null ? [] : [allFacilities]);
  if (all === undefined || (county.tallies[all.id] ?? noTally).n === 0) return [];
  const rows = requirementsOf(composer, facilities).map((requirement) => {
    const { id } = requirement;
    const drill = drillTo({ county: county.id, requirement: id, verdict: 'fail' });
    const label = `${id} ${words.pick(requirement.title)}`;
    return tallyBar(words, { id, label, drill }, county.tallies[id] ?? noTally, 'facility');
  });
  return [
    cardOf(composer, {
      id: `${county.id}:facilities`,
      title: stateSentence(composer, county, all),
      layout: 'split',
      blocks: [
        {
          kind: 'bars',
          title: words.t('say.county.facilities'),
          unit: words.t('say.bars.unit.site'),
          rows: worstFirst(rows),
        },
        { kind: 'figures', figures: [tallyCard(composer, county, all, 'pass')] },
        { kind: 'sentences', sentences: moveSentence(composer, county, all) },
      ],
      requirements: [all.id, ...facilities],
      drill: drillTo({ county: county.id, requirement: all.id }),
    }),
  ];
}
