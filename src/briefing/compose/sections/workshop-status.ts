// How many workshops run, stand idle, are closed, being built or planned; by county.
import type { Card, Figure, TableBlock } from '../../document.ts';
import type { PlaceFacts } from '../../facts.ts';
import { cardOf, drillTo, placeName, type Composer } from '../composer.ts';
import { figure, placeId } from '../figure.ts';
import { bare, listed } from '../pieces.ts';
import { piece, sentence } from '../say.ts';
import type { Scope } from '../scope.ts';

const statuses = ['running', 'idle', 'building', 'planned', 'closed'] as const;
type Status = (typeof statuses)[number];

function countFigure(
  { words, facts }: Composer,
  place: Pick<PlaceFacts, 'id'>,
  status: Status | 'n',
): Figure {
  const own = facts.workshops.filter(({ county }) => place.id === '' || county === place.id);
  return figure(words, {
    id: `${placeId(place)}/workshops/${status}`,
    label: words.t('say.status.label', {
      status: words.t(status === 'n' ? 'say.status.all' : `review.workshop.${status}`),
    }),
    value: own.filter((one) => status === 'n' || one.status === status).length,
    unit: 'workshops',
    asOf: facts.round,
    ...(status === 'n'
      ? {}
      : { numerator: own.filter((one) => one.status === status).length, denominator: own.length }),
  });
}

function countyTable(composer: Composer, counties: readonly PlaceFacts[]): TableBlock {
  const { words } = composer;
  const columns = ['n', ...statuses] as const;
  return {
    kind: 'table',
    title: words.t('say.status.table'),
    columns: [
      { title: words.t('say.column.county'), align: 'start', width: 0.28 },
      ...columns.map((column) => ({
        title: words.t(column === 'n' ? 'say.status.all' : `review.workshop.${column}`),
        align: 'end' as const,
        width: 0.12,
      })),
    ],
    rows: counties.map((county) => ({
      cells: [placeName(composer, county), ...columns.map((column) => countFigure(composer, county, column))],
      drill: drillTo({ county: county.id }),
    })),
  };
}

export function statusCards(composer: Composer, { place, counties }: Scope): Card[] {
  const { words } = composer;
  const n = countFigure(composer, place, 'n');
  if (n.value === 0) return [];
  const list = statuses.flatMap((status) => {
    const count = countFigure(composer, place, status);
    return count.value === 0 ? [] : [piece(words, `say.status.${status}`, { many: bare(count) })];
  });
  return [
    cardOf(composer, {
      id: 'status',
      title: sentence(words, 'say.status.title', { n, list: listed(words, list) }, n),
      layout: 'single',
      blocks: [countyTable(composer, counties)],
      requirements: [],
      drill: drillTo({ county: place.id || null }),
    }),
  ];
}
