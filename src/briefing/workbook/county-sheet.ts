// The counties side by side: sites, people, verdicts by requirement, the four rates, rank. Counts only, never a score. Pure.
import { rateIds } from '../../compliance/employment-rates.ts';
import type { RateId } from '../../compliance/employment-rates.ts';
import type { Tally } from '../../compliance/finding.ts';
import type { Words } from '../../language/language.ts';
import type { BriefingFacts, PlaceFacts, StandingFacts } from '../facts.ts';
import type { Sheet, SheetCell, SheetColumn } from './workbook.ts';

interface PlaceColumn extends SheetColumn {
  readonly of: (place: PlaceFacts) => SheetCell;
}

type Counted = keyof Pick<Tally, 'pass' | 'fail' | 'unknown' | 'suppressed' | 'notApplicable'>;
const counted: readonly (readonly [
  Counted,
  'pass' | 'fail' | 'unknown' | 'suppressed' | 'not_applicable',
])[] = [
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['unknown', 'unknown'],
  ['suppressed', 'suppressed'],
  ['notApplicable', 'not_applicable'],
];

function placeColumns(words: Words, facts: BriefingFacts): readonly PlaceColumn[] {
  const base = words.t(`shell.base.${facts.base}`);
  const whole = (title: string, of: PlaceColumn['of']): PlaceColumn => ({
    title,
    width: 13,
    format: 'whole',
    of,
  });
  return [
    { title: words.t('workbook.gap.county_code'), width: 10, format: 'text', of: ({ id }) => id },
    { title: words.t('workbook.gap.county'), width: 16, format: 'text', of: ({ name }) => words.pick(name) },
    whole(words.t('workbook.county.sites'), ({ sites }) => sites),
    whole(words.t('workbook.county.notLocated'), ({ notLocated }) => notLocated),
    whole(words.t('workbook.county.people', { base }), ({ people }) => people.value),
    whole(words.t('workbook.county.peopleUnknown', { base }), ({ people }) => people.unknownSites),
    whole(words.t('workbook.county.peopleSuppressed', { base }), ({ people }) => people.suppressedSites),
  ];
}

type Standing = Exclude<keyof StandingFacts, 'people' | 'tied'>;
const standings: readonly Standing[] = [
  'rank',
  'failed',
  'applicable',
  'failures',
  'unknown',
  'suppressed',
  'judged',
  'failingSites',
];

function standingColumns(words: Words): readonly PlaceColumn[] {
  const of = (name: Standing): PlaceColumn => ({
    title: words.t(`workbook.standing.${name}`),
    width: 13,
    format: 'whole',
    of: ({ standing }) => standing?.[name] ?? null,
  });
  const tied = ({ standing }: PlaceFacts) =>
    standing === null || standing.rank === null ? null : words.t(standing.tied ? 'review.yes' : 'review.no');
  const [rank, ...others] = standings.map(of);
  const tie: PlaceColumn = { title: words.t('workbook.standing.tied'), width: 9, format: 'text', of: tied };
  return [...(rank === undefined ? [] : [rank]), tie, ...others];
}

function verdictColumns(words: Words, facts: BriefingFacts): readonly PlaceColumn[] {
  return facts.pack.requirements.flatMap(({ id, short }) =>
    counted.map(([part, verdict]): PlaceColumn => ({
      title: `${id} ${words.pick(short)}\n${words.t(`review.verdict.${verdict}`)}`,
      width: 11,
      format: 'whole',
      of: ({ tallies }) => tallies[id]?.[part] ?? null,
    })),
  );
}

const rateParts = [
  ['rate', 'percent'],
  ['numerator', 'whole'],
  ['denominator', 'whole'],
  ['unknown', 'whole'],
  ['leftOut', 'whole'],
  ['suppressed', 'whole'],
  ['lower', 'percent'],
  ['upper', 'percent'],
] as const;

function rateColumns(words: Words, id: RateId): readonly PlaceColumn[] {
  return rateParts.map(([part, format]) => ({
    title: `${words.t(`review.rate.${id}`)}\n${words.t(`workbook.rate.${part}`)}`,
    width: 20,
    format,
    of: ({ rates }) => rates[id][part],
  }));
}

/** The whole first, then the counties. An empty cell: there is no such subject, or nothing is known. */
export function countySheet(
  words: Words,
  common: Pick<Sheet, 'notice' | 'heading'>,
  facts: BriefingFacts,
): Sheet {
  const columns = [
    ...placeColumns(words, facts),
    ...standingColumns(words),
    ...rateIds.flatMap((id) => rateColumns(words, id)),
    ...verdictColumns(words, facts),
  ];
  const places = [facts.all, ...facts.counties];
  return {
    ...common,
    name: words.t('workbook.sheet.counties'),
    columns: columns.map(({ title, width, format }) => ({ title, width, format })),
    frozenColumns: 2,
    filter: true,
    count: places.length,
    rows: () => places.map((place) => columns.map(({ of }) => of(place))),
  };
}
