// Which few counties hold more than half of what fails: said only where it holds, and for certain only where nothing
// that is open can undo it.
import type { Requirement } from '../../model/requirement.ts';
import type { Sentence } from '../document.ts';
import type { PlaceFacts } from '../facts.ts';
import { placeName, type Composer } from './composer.ts';
import { figure, noTally, placeId, unitOf } from './figure.ts';
import { listed, named } from './pieces.ts';
import { sentence } from './say.ts';

const mostNamed = 3;

interface Share {
  readonly county: PlaceFacts;
  readonly fail: number;
  readonly open: number;
}

/** The fewest counties that hold more than half; none where a tie would have to be broken to name them. */
function fewest(shares: readonly Share[], total: number): readonly Share[] {
  const sorted = shares.filter(({ fail }) => fail > 0).toSorted((a, b) => b.fail - a.fail);
  let sum = 0;
  const last = sorted.findIndex(({ fail }) => (sum += fail) * 2 > total);
  const next = sorted[last + 1];
  if (last < 0 || last >= mostNamed || (next !== undefined && next.fail === sorted[last]?.fail)) return [];
  return sorted.slice(0, last + 1);
}

export function halfSentence(
  composer: Composer,
  place: PlaceFacts,
  counties: readonly PlaceFacts[],
  requirement: Requirement,
): Sentence[] {
  const { words, facts } = composer;
  const whole = place.tallies[requirement.id] ?? noTally;
  const shares = counties.map((county): Share => {
    const tally = county.tallies[requirement.id] ?? noTally;
    return { county, fail: tally.fail, open: tally.unknown + tally.suppressed };
  });
  const few = fewest(shares, whole.fail);
  if (few.length === 0 || few.length * 2 >= shares.length) return [];
  const sum = few.reduce((total, { fail }) => total + fail, 0);
  const openHere = few.reduce((total, { open }) => total + open, 0);
  const openElsewhere = whole.unknown + whole.suppressed - openHere;
  const isCertain = sum > whole.fail - sum + openElsewhere;
  const ids = few.map(({ county }) => county.id).join('+');
  const together = figure(words, {
    id: `${placeId(place)}/failIn/${requirement.id}:${ids}`,
    label: words.t('say.half.label', { id: requirement.id }),
    value: sum,
    unit: unitOf(requirement.subject),
    asOf: facts.round,
    numerator: sum,
    denominator: whole.fail,
    requirements: [requirement.id],
  });
  const names = listed(
    words,
    few.map(({ county }) => named(placeName(composer, county))),
  );
  return [sentence(words, isCertain ? 'say.half.certain' : 'say.half.known', { names, together }, together)];
}
