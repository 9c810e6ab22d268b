// Which counties are behind with their data, and with how many kinds of it.
import type { Card, Figure, TableBlock } from '../../document.ts';
import type { AgeFacts, PlaceFacts } from '../../facts.ts';
import { cardOf, drillTo, placeName, type Composer } from '../composer.ts';
import { figure, placeId } from '../figure.ts';
import { bare } from '../pieces.ts';
import { nothing, piece, sentence, type Said } from '../say.ts';
import { isNarrowedBelowCounty, type Scope } from '../scope.ts';
import { agesIn, ageStatuses, late, oldestOf, type AgeStatus } from './data-age-tables.ts';

interface CountyAges {
  readonly county: PlaceFacts;
  readonly rows: readonly AgeFacts[];
  /** Kinds of data never recorded, behind or partly behind. */
  readonly late: number;
}

function kindsFigure(
  { words, facts }: Composer,
  { county, rows, late: behind }: CountyAges,
  part: AgeStatus | 'late',
): Figure {
  return figure(words, {
    id: `${county.id}/ageKinds/${part}`,
    label: words.t(part === 'late' ? 'say.age.lateTables' : `say.age.status.${part}`),
    value: part === 'late' ? behind : rows.filter(({ status }) => status === part).length,
    unit: 'records',
    asOf: facts.round,
  });
}

function tableOf(composer: Composer, own: readonly CountyAges[]): TableBlock {
  const { words } = composer;
  return {
    kind: 'table',
    title: words.t('say.age.countyTable'),
    columns: [
      { title: words.t('say.column.county'), align: 'start', width: 0.28 },
      ...ageStatuses.map((status) => ({
        title: words.t(`say.age.status.${status}`),
        align: 'end' as const,
        width: 0.09,
      })),
      { title: words.t('say.age.column.oldestTable'), align: 'end', width: 0.18 },
    ],
    rows: own.map((one) => ({
      cells: [
        placeName(composer, one.county),
        ...ageStatuses.map((status) => kindsFigure(composer, one, status)),
        oldestOf(one) ?? words.t('say.notKnown'),
      ],
      drill: drillTo({ workspace: 'trends', county: one.county.id, view: 'age' }),
    })),
  };
}

/** `; most of all Pinglu, with 5`: only where one county stands alone. */
function worstOf(composer: Composer, [worst, second]: readonly CountyAges[]): Said {
  if (worst === undefined || worst.late === (second?.late ?? 0)) return nothing;
  return piece(composer.words, 'say.age.worst', {
    name: placeName(composer, worst.county),
    many: bare(kindsFigure(composer, worst, 'late')),
  });
}

/** All counties, most kinds behind first; none where there is one county, or none is behind. */
export function countiesBehindCard(composer: Composer, scope: Scope): Card[] {
  const { words, facts } = composer;
  const ages = agesIn(composer, scope);
  const own = scope.counties
    .map((county): CountyAges => {
      const rows = ages.filter((age) => age.county === county.id);
      return { county, rows, late: rows.filter(({ status }) => late.has(status)).length };
    })
    .toSorted((a, b) => b.late - a.late);
  const lateOnes = own.filter((one) => one.late > 0);
  if (own.length < 2 || lateOnes.length === 0) return [];
  const count = (part: 'n' | 'behind', value: number): Figure =>
    figure(words, {
      id: `${placeId(scope.place)}/ageCounties/${part}`,
      label: words.t(part === 'n' ? 'say.age.counties' : 'say.age.countiesBehind'),
      value,
      unit: 'counties',
      asOf: facts.round,
      ...(part === 'n' ? {} : { numerator: value, denominator: own.length }),
    });
  const [counties, behind] = [count('n', own.length), count('behind', lateOnes.length)];
  const most = worstOf(composer, lateOnes);
  return [
    cardOf(composer, {
      id: 'counties',
      title: sentence(words, 'say.age.countyTitle', { counties, behind: bare(behind), most }, behind),
      layout: 'single',
      blocks: [tableOf(composer, own)],
      requirements: [],
      drill: drillTo({ workspace: 'trends', view: 'age' }),
      notes: isNarrowedBelowCounty(composer) ? [words.t('say.registers.whole')] : [],
    }),
  ];
}
