// Which counties lag: by failed hard requirements, then people. Two counts side by side, never one score. Then the
// requirements that most fail, county by county.
import type { Requirement } from '../../../model/requirement.ts';
import type { Card, Cell, Figure, Sentence, TableBlock } from '../../document.ts';
import type { PlaceFacts, StandingFacts } from '../../facts.ts';
import { cardOf, drillTo, placeName, requirementOf, type Composer } from '../composer.ts';
import { noTally, tallyFigure } from '../figure.ts';
import { halfSentence } from '../half.ts';
import { standingFigure, standingPeople, sitesFigure } from '../overview-figures.ts';
import { openSentence, standingSentence } from '../overview-said.ts';
import { listed, named } from '../pieces.ts';
import { countyBars } from '../requirement-card.ts';
import { requirementSentences, tallyCard } from '../requirement-said.ts';
import { sentence } from '../say.ts';
import { scoped, type Scope } from '../scope.ts';
import { stateSentence } from './figures.ts';

interface Ranked {
  readonly county: PlaceFacts;
  readonly standing: StandingFacts;
}

const mostNamed = 3;

function rankedOf(counties: readonly PlaceFacts[]): Ranked[] {
  return counties
    .flatMap((county) => (county.standing === null ? [] : [{ county, standing: county.standing }]))
    .filter(({ standing }) => standing.rank !== null)
    .toSorted((a, b) => (a.standing.rank ?? 0) - (b.standing.rank ?? 0));
}

/** Who fails the most requirements; no more is said than the counts say. */
function rankTitle(composer: Composer, first: Ranked, ranked: readonly Ranked[]): Sentence {
  const { words } = composer;
  if (ranked.length === 1) return standingSentence(composer, first.county);
  const most = Math.max(...ranked.map(({ standing }) => standing.failed));
  const top = ranked.filter(({ standing }) => standing.failed === most);
  const failed = standingFigure(composer, first.county, first.standing, 'failed');
  if (most === 0) return sentence(words, 'say.rank.noneFails');
  if (top.length === 1) {
    const applicable = standingFigure(composer, first.county, first.standing, 'applicable');
    return sentence(words, 'say.rank.first', {
      county: placeName(composer, first.county),
      failed,
      applicable,
    });
  }
  if (top.length > mostNamed) return sentence(words, 'say.rank.manyTied', { failed });
  const names = listed(
    words,
    top.map(({ county }) => named(placeName(composer, county))),
  );
  return sentence(words, 'say.rank.tied', { names, failed });
}

function rankText(composer: Composer, { rank, tied }: StandingFacts): string {
  if (rank === null) return composer.words.t('counties.rank.none');
  return composer.words.t(tied ? 'counties.rank.tied' : 'counties.rank', { rank });
}

function rankTable(composer: Composer, counties: readonly PlaceFacts[]): TableBlock {
  const { words, facts } = composer;
  const base = words.t(`shell.base.${facts.base}`);
  const unranked = counties.filter(({ standing }) => standing !== null && standing.rank === null);
  const rows = [...rankedOf(counties).map(({ county }) => county), ...unranked].flatMap((county) => {
    const { standing } = county;
    if (standing === null) return [];
    const of = (part: Parameters<typeof standingFigure>[3]): Figure =>
      standingFigure(composer, county, standing, part);
    const cells: Cell[] = [
      rankText(composer, standing),
      placeName(composer, county),
      of('failed'),
      of('applicable'),
      standingPeople(composer, county, standing),
      of('failingSites'),
      sitesFigure(composer, county),
      of('unknown'),
      of('suppressed'),
    ];
    return [
      {
        cells,
        drill: drillTo({ workspace: 'trends' as const, view: 'counties' as const, county: county.id }),
      },
    ];
  });
  const column = (key: Parameters<typeof words.t>[0], width: number, align: 'start' | 'end' = 'end') => ({
    title: words.t(key, { base }),
    align,
    width,
  });
  return {
    kind: 'table',
    title: words.t('say.rank.table'),
    columns: [
      column('say.rank.column.rank', 0.1, 'start'),
      column('say.rank.column.county', 0.16, 'start'),
      column('say.rank.column.failed', 0.1),
      column('say.rank.column.applicable', 0.1),
      column('say.rank.column.people', 0.14),
      column('say.rank.column.failingSites', 0.12),
      column('say.rank.column.sites', 0.1),
      column('say.rank.column.unknown', 0.09),
      column('say.rank.column.suppressed', 0.09),
    ],
    rows,
  };
}

function rankCard(composer: Composer, { counties }: Scope, ranked: readonly Ranked[]): Card[] {
  const { facts, words } = composer;
  const [first] = ranked;
  if (first === undefined) return [];
  return [
    cardOf(composer, {
      id: '',
      title: rankTitle(composer, first, ranked),
      layout: 'single',
      blocks: [
        rankTable(composer, counties),
        { kind: 'sentences', sentences: [openSentence(composer, facts.all)] },
      ],
      requirements: [],
      drill: drillTo({ workspace: 'trends', view: 'counties' }),
      notes: [words.t('say.rank.how', { base: words.t(`shell.base.${facts.base}`) })],
    }),
  ];
}

const wordsForWhole = [
  '',
  '',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const;

/** One in so many, only where that is exactly true and nothing is open. */
function findingOf(composer: Composer, place: PlaceFacts, requirement: Requirement): Sentence {
  const { words, facts } = composer;
  const { fail, n, unknown, suppressed } = place.tallies[requirement.id] ?? noTally;
  const word = fail > 1 && n % fail === 0 && unknown + suppressed === 0 ? wordsForWhole[n / fail] : undefined;
  if (word === undefined || word === '') return stateSentence(composer, place, requirement);
  const of = (part: 'fail' | 'n') => tallyFigure(words, place, requirement, part, facts.round);
  const title = words.pick(requirement.title);
  const share = words.t(`say.oneIn.${word}`);
  const parts = { id: requirement.id, title, share, n: of('n'), fail: of('fail') };
  return sentence(words, 'say.oneIn', parts, parts.fail);
}

function notApplicable({ words, facts }: Composer, place: PlaceFacts, requirement: Requirement): Sentence[] {
  const without = tallyFigure(words, place, requirement, 'notApplicable', facts.round);
  return without.value === 0 ? [] : [sentence(words, 'say.rank.notApplicable', { without }, without)];
}

function requirementCard(composer: Composer, scope: Scope, requirement: Requirement): Card {
  const { place, counties } = scope;
  return cardOf(composer, {
    id: requirement.id,
    title: findingOf(composer, place, requirement),
    layout: 'split',
    blocks: [
      countyBars(composer, scope, requirement, 'other'),
      { kind: 'figures', figures: [tallyCard(composer, place, requirement, 'fail')] },
      {
        kind: 'sentences',
        sentences: [
          ...halfSentence(composer, place, counties, requirement),
          ...requirementSentences(composer, scope, requirement, 'other'),
          ...notApplicable(composer, place, requirement),
        ],
      },
    ],
    requirements: [requirement.id],
    drill: drillTo({ county: place.id || null, requirement: requirement.id, verdict: 'fail' }),
  });
}

const leading = ['F-ALL', 'W03', 'W05', 'W14'];
const mostTold = 4;

/** Those asked for; else the leading ones, filled up with the hard ones that most subjects fail. */
function told(composer: Composer, place: PlaceFacts): Requirement[] {
  const { facts, section } = composer;
  const applies = (id: string): boolean => (place.tallies[id] ?? noTally).n > 0;
  const worst = facts.hard.toSorted((a, b) => failing(place, b) - failing(place, a));
  const wanted = section.requirements ?? [
    ...leading.filter(applies),
    ...worst.filter((id) => failing(place, id) > 0),
  ];
  const most = section.requirements === undefined ? mostTold : wanted.length;
  return [...new Set(wanted)].flatMap((id) => requirementOf(composer, id) ?? []).slice(0, most);
}

function failing(place: PlaceFacts, id: string): number {
  return (place.tallies[id] ?? noTally).fail;
}

export const rankingSection = scoped((composer, scope) => {
  const { words } = composer;
  const ranked = rankedOf(scope.counties);
  const requirements = told(composer, scope.place);
  if (ranked.length === 0 && requirements.length === 0) return { leftOut: words.t('say.left.ranking') };
  return [
    ...rankCard(composer, scope, ranked),
    ...requirements.map((requirement) => requirementCard(composer, scope, requirement)),
  ];
});
