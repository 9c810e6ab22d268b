// Visits of the last twelve months: how many, how many of them unannounced, month by month.
import type { Cell, Card, Figure, TableBlock } from '../../document.ts';
import { cardOf, drillTo, type Composer } from '../composer.ts';
import { figure, placeId } from '../figure.ts';
import { bare } from '../pieces.ts';
import { unannouncedShare, visitsIn, type Kept, type VisitCounts, type VisitPart } from '../registers.ts';
import { nothing, piece, sentence } from '../say.ts';
import { isNarrowedBelowCounty, type Scope } from '../scope.ts';
import { absentSentence } from './register-absent.ts';

/** `month` YYYY-MM; empty for all of them. */
function visitFigure(
  { words, facts }: Composer,
  place: string,
  counts: VisitCounts,
  part: VisitPart,
  month = '',
): Figure {
  return figure(words, {
    id: `${place}/visits/${part}${month === '' ? '' : `:${month}`}`,
    label: words.t(`say.visits.part.${part}`),
    value: counts[part],
    unit: 'visits',
    asOf: facts.round,
    ...(part === 'visits' ? {} : { numerator: counts[part], denominator: counts.visits }),
    ...(part === 'unannounced'
      ? {
          unknown: counts.kindUnknown,
          lower: counts.unannounced,
          upper: counts.unannounced + counts.kindUnknown,
        }
      : {}),
  });
}

function shareFigure({ words, facts }: Composer, place: string, counts: VisitCounts, month = ''): Figure {
  return figure(words, {
    id: `${place}/visitShare/unannounced${month === '' ? '' : `:${month}`}`,
    label: words.t('say.visits.share'),
    unit: 'percent',
    asOf: facts.round,
    ...unannouncedShare(counts),
    ...(counts.visits === 0 ? { text: '—' } : {}),
  });
}

interface Month {
  readonly month: string;
  readonly counts: VisitCounts;
}

function monthsOf(kept: readonly Kept[]): Month[] {
  const all = kept.flatMap(({ record }) => record.visits);
  const names = [...new Set(all.map(({ month }) => month))].toSorted();
  return names.map((month) => ({ month, counts: visitsIn(all.filter((one) => one.month === month)) }));
}

function tableOf(composer: Composer, place: string, months: readonly Month[]): TableBlock {
  const { words } = composer;
  const parts = ['visits', 'unannounced', 'kindUnknown'] as const;
  return {
    kind: 'table',
    title: words.t('say.visits.table'),
    columns: [
      { title: words.t('say.visits.month'), align: 'start', width: 0.24 },
      ...parts.map((part) => ({
        title: words.t(`say.visits.part.${part}`),
        align: 'end' as const,
        width: 0.19,
      })),
      { title: words.t('say.visits.share'), align: 'end', width: 0.19 },
    ],
    rows: months.map(({ month, counts }) => ({
      cells: [
        month,
        ...parts.map((part): Cell => visitFigure(composer, place, counts, part, month)),
        shareFigure(composer, place, counts, month),
      ],
      drill: drillTo({ workspace: 'trends', view: 'counties' }),
    })),
  };
}

function titleOf(composer: Composer, place: string, counts: VisitCounts) {
  const { words } = composer;
  const [visits, unannounced, kindUnknown] = (['visits', 'unannounced', 'kindUnknown'] as const).map((part) =>
    visitFigure(composer, place, counts, part),
  ) as [Figure, Figure, Figure];
  if (counts.visits === 0) return sentence(words, 'say.visits.none');
  const open =
    counts.kindUnknown === 0 ? nothing : piece(words, 'say.visits.open', { kindUnknown: bare(kindUnknown) });
  return sentence(
    words,
    'say.visits.title',
    { visits: bare(visits), unannounced: bare(unannounced), open },
    unannounced,
  );
}

export function visitCards(
  composer: Composer,
  scope: Scope,
  kept: readonly Kept[],
  noIssues: boolean,
): Card[] {
  if (kept.length === 0) return [];
  const { words, facts } = composer;
  const place = placeId(scope.place);
  const months = monthsOf(kept);
  const counts = visitsIn(kept.flatMap(({ record }) => record.visits));
  const without = figure(words, {
    id: `${place}/visitCounties/none`,
    label: words.t('say.visits.countiesNone'),
    value: kept.filter(({ record }) => visitsIn(record.visits).visits === 0).length,
    unit: 'counties',
    asOf: facts.round,
    numerator: kept.filter(({ record }) => visitsIn(record.visits).visits === 0).length,
    denominator: kept.length,
  });
  const share = shareFigure(composer, place, counts);
  const sentences = [
    ...(share.value === null ? [] : [sentence(words, 'say.visits.shareSaid', { share })]),
    ...(kept.length > 1 && (without.value ?? 0) > 0 && counts.visits > 0
      ? [sentence(words, 'say.visits.countiesWithout', { without }, without)]
      : []),
    ...absentSentence(composer, scope, kept, 'visit'),
    ...(noIssues ? [sentence(words, 'say.issues.noTable')] : []),
  ];
  return [
    cardOf(composer, {
      id: 'visits',
      title: titleOf(composer, place, counts),
      layout: 'single',
      blocks: [
        { kind: 'sentences', sentences },
        ...(counts.visits === 0 ? [] : [tableOf(composer, place, months)]),
      ],
      requirements: [],
      drill: drillTo({ workspace: 'trends', county: scope.place.id || null, view: 'counties' }),
      notes: [
        words.t('counties.visits.note'),
        ...(isNarrowedBelowCounty(composer) ? [words.t('say.registers.whole')] : []),
      ],
    }),
  ];
}
