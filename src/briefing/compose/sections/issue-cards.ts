// Issues found, closed, open and overdue: together, by dimension, by county.
import type { Card, Cell, Figure, FigureCard, Sentence, TableBlock } from '../../document.ts';
import { cardOf, drillTo, placeName, type Composer } from '../composer.ts';
import { placeId } from '../figure.ts';
import { bare, theMost } from '../pieces.ts';
import { issueParts, issuesIn, type IssueCounts, type IssuePart, type Kept } from '../registers.ts';
import { sentence } from '../say.ts';
import { isNarrowedBelowCounty, type Scope } from '../scope.ts';
import { closingFigure, dimensionOf, dimensions, issueFigure, type Dimension } from './issue-figures.ts';
import { absentSentence } from './register-absent.ts';

function largeCards(composer: Composer, place: string, counts: IssueCounts): FigureCard[] {
  const { words } = composer;
  const of = (part: IssuePart): Figure => issueFigure(composer, place, counts, part);
  const [found, open] = [of('found'), of('open')];
  const ofFound = sentence(words, 'say.issues.ofFound', { found }, found).text;
  const ofOpen = sentence(words, 'say.issues.ofOpen', { open }, open).text;
  const drill = drillTo({ workspace: 'trends', view: 'counties' });
  const card = (one: Figure, whole: string, doubt = ''): FigureCard => ({
    figure: one,
    of: whole,
    doubt,
    change: '',
    drill,
  });
  const noDue = of('noDue');
  return [
    card(of('found'), ''),
    card(
      closingFigure(composer, place, counts),
      words.t('say.rate.ofParts', {
        numerator: words.number(counts.closed),
        denominator: words.number(counts.found),
      }),
    ),
    card(open, ofFound),
    card(
      of('overdue'),
      ofOpen,
      counts.noDue === 0 ? '' : sentence(words, 'say.issues.noDue', { noDue }, noDue).text,
    ),
    card(of('reopened'), ofFound),
  ];
}

/** A dimension or a county with its counts. */
interface Row {
  readonly first: string;
  readonly place: string;
  readonly of: Dimension | '';
  readonly counts: IssueCounts;
  readonly county: string | null;
}

function tableOf(composer: Composer, heading: string, rows: readonly Row[]): TableBlock {
  const { words } = composer;
  return {
    kind: 'table',
    title: words.t('counties.issues'),
    columns: [
      { title: heading, align: 'start', width: 0.28 },
      ...issueParts.map((part) => ({
        title: words.t(`counties.issues.${part}`),
        align: 'end' as const,
        width: 0.12,
      })),
    ],
    rows: rows.map(({ first, place, of, counts, county }) => ({
      cells: [first, ...issueParts.map((part): Cell => issueFigure(composer, place, counts, part, of))],
      drill: drillTo({ workspace: 'trends', view: 'counties', county }),
    })),
  };
}

const byOpen = (a: { counts: IssueCounts }, b: { counts: IssueCounts }): number =>
  b.counts.overdue - a.counts.overdue || b.counts.open - a.counts.open;

function overviewCard(composer: Composer, scope: Scope, kept: readonly Kept[], noVisits: boolean): Card {
  const { words } = composer;
  const place = placeId(scope.place);
  const counts = issuesIn(kept.flatMap(({ record }) => record.issues));
  const of = (part: IssuePart): Figure => issueFigure(composer, place, counts, part);
  const [found, open, overdue, noDue] = [of('found'), of('open'), of('overdue'), of('noDue')];
  const title =
    counts.found === 0
      ? sentence(words, 'say.issues.none')
      : counts.open === 0
        ? sentence(words, 'say.issues.allClosed', { found }, found)
        : sentence(words, 'say.issues.title', { found, open: bare(open), overdue: bare(overdue) }, open);
  return cardOf(composer, {
    id: '',
    title,
    layout: 'single',
    blocks: [
      ...(counts.found === 0
        ? []
        : [{ kind: 'figures' as const, figures: largeCards(composer, place, counts) }]),
      {
        kind: 'sentences',
        sentences: [
          ...(counts.noDue === 0 ? [] : [sentence(words, 'say.issues.cannotBeLate', { noDue }, noDue)]),
          ...absentSentence(composer, scope, kept, 'issue'),
          ...(noVisits ? [sentence(words, 'say.visits.noTable')] : []),
        ],
      },
    ],
    requirements: [],
    drill: drillTo({ workspace: 'trends', county: scope.place.id || null, view: 'counties' }),
    notes: [
      words.t('say.issues.note'),
      ...(isNarrowedBelowCounty(composer) ? [words.t('say.registers.whole')] : []),
    ],
  });
}

/** Who has most overdue; where nothing is, who has most open. */
function worstOf(composer: Composer, rows: readonly Row[], id: string, unit: 'counties' | null): Sentence[] {
  const counted = (part: 'overdue' | 'open') =>
    rows.map(({ first, place, counts, of }) => ({
      name: first,
      figure: issueFigure(composer, place, counts, part, of),
    }));
  return [
    ...theMost(composer.words, 'overdue', counted('overdue'), `${id}:overdue`, unit),
    ...theMost(composer.words, 'open', counted('open'), `${id}:open`, unit),
  ];
}

function dimensionCard(composer: Composer, scope: Scope, kept: readonly Kept[]): Card[] {
  const { words } = composer;
  const place = placeId(scope.place);
  const lines = kept.flatMap(({ record }) => record.issues);
  const own = dimensions
    .map((of) => ({
      of,
      first: words.t(`counties.issues.${of}`),
      place,
      county: scope.place.id || null,
      counts: issuesIn(lines.filter((line) => dimensionOf(line) === of)),
    }))
    .filter(({ counts }) => counts.found > 0)
    .toSorted(byOpen);
  if (own.length < 2) return [];
  const [most] = worstOf(composer, own, `${place}/mostIssues/dimension`, null);
  return [
    cardOf(composer, {
      id: 'dimensions',
      title: most ?? sentence(words, 'say.issues.dimensionsClosed'),
      layout: 'single',
      blocks: [tableOf(composer, words.t('counties.issues.dimension'), own)],
      requirements: [],
      drill: drillTo({ workspace: 'trends', county: scope.place.id || null, view: 'counties' }),
    }),
  ];
}

function countyCard(composer: Composer, scope: Scope, kept: readonly Kept[]): Card[] {
  const { words } = composer;
  if (kept.length < 2) return [];
  const own = kept
    .map(({ county, record }) => ({
      of: '' as const,
      first: placeName(composer, county),
      place: county.id,
      county: county.id,
      counts: issuesIn(record.issues),
    }))
    .toSorted(byOpen);
  const [most] = worstOf(composer, own, `${placeId(scope.place)}/mostIssues/county`, 'counties');
  return [
    cardOf(composer, {
      id: 'counties',
      title: most ?? sentence(words, 'say.issues.countiesClosed'),
      layout: 'single',
      blocks: [tableOf(composer, words.t('say.column.county'), own)],
      requirements: [],
      drill: drillTo({ workspace: 'trends', view: 'counties' }),
    }),
  ];
}

export function issueCards(
  composer: Composer,
  scope: Scope,
  kept: readonly Kept[],
  noVisits: boolean,
): Card[] {
  if (kept.length === 0) return [];
  return [
    overviewCard(composer, scope, kept, noVisits),
    ...dimensionCard(composer, scope, kept),
    ...countyCard(composer, scope, kept),
  ];
}
