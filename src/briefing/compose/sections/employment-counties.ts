// The household rate by county, lowest first, with what it is made of and how far the unknown could move it.
import type { Card, Figure, TableBlock } from '../../document.ts';
import type { PlaceFacts } from '../../facts.ts';
import { cardOf, drillTo, placeName, type Composer } from '../composer.ts';
import { figure } from '../figure.ts';
import { isBounded, ratePart, shownRate } from '../rate-figure.ts';
import { listed, named } from '../pieces.ts';
import { piece, sentence, type Said } from '../say.ts';
import type { Scope } from '../scope.ts';

const mostNamed = 3;

const rateOf = (county: PlaceFacts): number | null => county.rates.household.rate;

/** Lowest first; those without a rate last, in their order. */
function lowestFirst(counties: readonly PlaceFacts[]): PlaceFacts[] {
  return counties.toSorted((a, b) => (rateOf(a) ?? 2) - (rateOf(b) ?? 2));
}

function bounds({ words }: Composer, { rates: { household: rate } }: PlaceFacts): string {
  if (!isBounded(rate) || rate.lower === null || rate.upper === null) return '';
  return words.t('say.rate.range', { lower: words.percent(rate.lower), upper: words.percent(rate.upper) });
}

function tableOf(composer: Composer, counties: readonly PlaceFacts[]): TableBlock {
  const { words, facts } = composer;
  const parts = ['numerator', 'denominator', 'unknown', 'leftOut', 'suppressed'] as const;
  return {
    kind: 'table',
    title: words.t('say.rate.counties'),
    columns: [
      { title: words.t('say.column.county'), align: 'start', width: 0.18 },
      { title: words.t('say.rate.column.rate'), align: 'end', width: 0.12 },
      { title: words.t('say.rate.column.bounds'), align: 'end', width: 0.2 },
      ...parts.map((part) => ({
        title: words.t(`say.rate.column.${part}`),
        align: 'end' as const,
        width: 0.1,
      })),
    ],
    rows: counties.map((county) => ({
      cells: [
        placeName(composer, county),
        shownRate(words, county.id, 'household', county.rates.household, facts.round),
        bounds(composer, county),
        ...parts.map((part) =>
          ratePart(words, county.id, 'household', county.rates.household, part, facts.round),
        ),
      ],
      drill: drillTo({ workspace: 'trends', county: county.id, view: 'households' }),
    })),
  };
}

function titleOf(composer: Composer, { place, counties }: Scope) {
  const { words, facts } = composer;
  const sorted = lowestFirst(counties).filter((county) => rateOf(county) !== null);
  const [lowest, highest] = [sorted.at(0), sorted.at(-1)];
  const known = figure(words, {
    id: `${place.id || 'all'}/rateCounties/known`,
    label: words.t('say.rate.countiesKnown'),
    value: sorted.length,
    unit: 'counties',
    asOf: facts.round,
    numerator: sorted.length,
    denominator: counties.length,
  });
  if (lowest === undefined || highest === undefined) return sentence(words, 'say.rate.noCounty');
  const of = (county: PlaceFacts): Figure =>
    shownRate(words, county.id, 'household', county.rates.household, facts.round);
  /** All counties that show the same rate; of many, the first ones and that there are others. */
  const alike = (county: PlaceFacts): Said => {
    const same = sorted.filter((one) => of(one).text === of(county).text);
    const names = listed(
      words,
      same.slice(0, mostNamed).map((one) => named(placeName(composer, one))),
    );
    return same.length > mostNamed ? piece(words, 'say.list.others', { names }) : names;
  };
  if (of(lowest).text === of(highest).text) {
    return sentence(words, 'say.rate.sameCounties', { known, low: of(lowest) }, known);
  }
  return sentence(
    words,
    'say.rate.apart',
    {
      known,
      lowest: alike(lowest),
      low: of(lowest),
      highest: alike(highest),
      high: of(highest),
    },
    known,
  );
}

/** One card; none where there is one county, or no county has the figures. */
export function rateCountyCards(composer: Composer, scope: Scope): Card[] {
  const { counties } = scope;
  const given = counties.filter(({ rates: { household: rate } }) => rate.sites + rate.suppressed > 0);
  if (counties.length < 2 || given.length === 0) return [];
  return [
    cardOf(composer, {
      id: 'counties',
      title: titleOf(composer, scope),
      layout: 'single',
      blocks: [tableOf(composer, lowestFirst(counties))],
      requirements: [],
      drill: drillTo({ workspace: 'trends', view: 'counties' }),
      notes: [composer.words.t('say.rate.definition.household'), composer.words.t('say.rate.howSummed')],
    }),
  ];
}
