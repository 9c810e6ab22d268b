// What moved since the round compared with: by requirement the largest movements, then the sites that slipped.
import type { Requirement } from '../../../model/requirement.ts';
import type { Card, Figure, Sentence, TableBlock } from '../../document.ts';
import type { MoveCounts, MoveFacts, PlaceFacts } from '../../facts.ts';
import { cardOf, drillTo, placeName, requirementOf, type Composer } from '../composer.ts';
import { figure, placeId } from '../figure.ts';
import { movementFigure } from '../overview-figures.ts';
import { movedSentence, movingRequirements, requirementsOf } from '../overview-said.ts';
import { moveFigure } from '../requirement-said.ts';
import { sentence } from '../say.ts';
import { scoped, type Scope } from '../scope.ts';

const shownRequirements = 10;
/** So many sites are named; the rest stands in the gap list. */
const shownSites = 40;
const parts = ['newlyMet', 'newlyFailing', 'becameKnown', 'becameUnknown'] as const;

const noMoves: MoveCounts = { newlyMet: 0, newlyFailing: 0, becameKnown: 0, becameUnknown: 0, other: 0 };

function movesOf(place: PlaceFacts, id: string): MoveCounts {
  return place.moves?.[id] ?? noMoves;
}

function size(place: PlaceFacts, id: string): number {
  const moves = movesOf(place, id);
  return parts.reduce((sum, part) => sum + moves[part], 0);
}

/** Requirements that moved, the largest movements first. */
function largest(place: PlaceFacts, ids: readonly string[]): string[] {
  return ids
    .filter((id) => size(place, id) > 0)
    .toSorted((a, b) => size(place, b) - size(place, a))
    .slice(0, shownRequirements);
}

/** Null where nothing moved. */
export function movementTable(composer: Composer, place: PlaceFacts): TableBlock | null {
  const { words } = composer;
  const requirements = requirementsOf(composer, largest(place, movingRequirements(composer)));
  if (requirements.length === 0) return null;
  const width = 0.13;
  return {
    kind: 'table',
    title: words.t('say.movers.table'),
    columns: [
      { title: words.t('counties.requirement'), align: 'start', width: 1 - parts.length * width },
      ...parts.map((part) => ({ title: words.t(`say.movers.label.${part}`), align: 'end' as const, width })),
    ],
    rows: requirements.map((requirement) => ({
      cells: [
        `${requirement.id} ${words.pick(requirement.title)}`,
        ...parts.map((part) => moveFigure(composer, place, requirement, part)),
      ],
      drill: drillTo({
        workspace: 'trends',
        view: 'rounds',
        requirement: requirement.id,
        county: place.id || null,
      }),
    })),
  };
}

/** The requirement on which more sites slipped than on any other. */
function mostSlipped(composer: Composer, place: PlaceFacts, ids: readonly string[]): Sentence[] {
  const most = Math.max(0, ...ids.map((id) => movesOf(place, id).newlyFailing));
  const top = ids.filter((id) => movesOf(place, id).newlyFailing === most);
  const requirement: Requirement | undefined =
    top[0] === undefined ? undefined : requirementOf(composer, top[0]);
  if (most === 0 || top.length > 1 || ids.length < 2 || requirement === undefined) return [];
  const count = moveFigure(composer, place, requirement, 'newlyFailing');
  const title = composer.words.pick(requirement.title);
  return [sentence(composer.words, 'say.movers.most', { id: requirement.id, title, count })];
}

export function movementSentences(composer: Composer, place: PlaceFacts): Sentence[] {
  const { words, facts, section } = composer;
  const { since } = facts;
  if (since === null || place.moves === null) return [];
  const ids = movingRequirements(composer);
  const isChosen = section.requirements !== undefined;
  const of = (part: keyof MoveCounts): Figure => movementFigure(composer, place, ids, part, isChosen);
  const [becameKnown, becameUnknown, other] = [of('becameKnown'), of('becameUnknown'), of('other')];
  const isTitle = (of('newlyMet').value ?? 0) + (of('newlyFailing').value ?? 0) > 0;
  const known = (becameKnown.value ?? 0) + (becameUnknown.value ?? 0);
  return [
    ...mostSlipped(composer, place, ids),
    ...(isTitle && known > 0
      ? [sentence(words, 'say.movers.knowledge', { becameKnown, becameUnknown })]
      : []),
    ...(other.value === 0 ? [] : [sentence(words, 'say.movers.other', { other })]),
  ];
}

interface Slipped {
  readonly move: MoveFacts;
  readonly requirements: readonly string[];
}

/** Sites that slipped on any of the requirements, most slips first. */
function slippedSites({ facts }: Composer, ids: ReadonlySet<string>, county: string): Slipped[] {
  const bySite = new Map<string, Slipped>();
  for (const move of facts.moves) {
    if (move.kind !== 'newly_failing' || !ids.has(move.requirement)) continue;
    if (county !== '' && move.county !== county) continue;
    const known = bySite.get(move.site);
    bySite.set(move.site, { move, requirements: [...(known?.requirements ?? []), move.requirement] });
  }
  return [...bySite.values()].toSorted((a, b) => b.requirements.length - a.requirements.length);
}

function slippedTable(composer: Composer, slipped: readonly Slipped[], ids: readonly string[]): TableBlock {
  const { words, facts, section } = composer;
  const names = new Map(facts.counties.map((county) => [county.id, placeName(composer, county)]));
  const set = section.requirements === undefined ? '' : `:${ids.join('+')}`;
  return {
    kind: 'table',
    title: words.t('say.movers.slipped'),
    columns: [
      { title: words.t('say.sites.site'), align: 'start', width: 0.34 },
      { title: words.t('say.sites.county'), align: 'start', width: 0.2 },
      { title: words.t('say.movers.label.newlyFailing'), align: 'end', width: 0.12 },
      { title: words.t('say.movers.requirements'), align: 'start', width: 0.34 },
    ],
    rows: slipped.slice(0, shownSites).map(({ move, requirements }) => {
      const count = figure(words, {
        id: `${move.site}/movement/newlyFailing${set}`,
        label: words.t('say.movers.label.newlyFailing'),
        value: requirements.length,
        unit: 'verdicts',
        asOf: facts.round,
        requirements,
      });
      const name = words.pick({ zh: move.nameZh, en: move.nameEn ?? move.nameZh });
      return {
        cells: [name, names.get(move.county) ?? move.county, count, requirements.join(words.t('say.comma'))],
        drill: drillTo({ site: move.site, requirement: requirements[0] ?? null }),
      };
    }),
  };
}

function slippedCard(composer: Composer, { place }: Scope, ids: readonly string[]): Card[] {
  const { words, facts, section } = composer;
  const slipped = slippedSites(composer, new Set(ids), place.id);
  if (slipped.length === 0 || facts.since === null) return [];
  const set = section.requirements === undefined ? '' : `:${ids.join('+')}`;
  const count = (part: 'slipped' | 'slippedShown', value: number): Figure =>
    figure(words, {
      id: `${placeId(place)}/${part}/sites${set}`,
      label: words.t('say.movers.slipped'),
      value,
      unit: 'sites',
      asOf: facts.round,
    });
  const newlyFailing = movementFigure(
    composer,
    place,
    ids,
    'newlyFailing',
    section.requirements !== undefined,
  );
  const sites = count('slipped', slipped.length);
  const shown = count('slippedShown', Math.min(shownSites, slipped.length));
  return [
    cardOf(composer, {
      id: 'slipped',
      title: sentence(words, 'say.movers.slippedTitle', { since: facts.since, sites, newlyFailing }, sites),
      layout: 'single',
      blocks: [
        ...(slipped.length > shownSites
          ? [
              {
                kind: 'sentences' as const,
                sentences: [sentence(words, 'say.movers.cut', { shown, all: sites })],
              },
            ]
          : []),
        slippedTable(composer, slipped, ids),
      ],
      requirements: section.requirements === undefined ? [] : ids,
      drill: drillTo({ workspace: 'trends', view: 'rounds' }),
    }),
  ];
}

export const moversSection = scoped((composer, scope) => {
  const { words, facts, section } = composer;
  const { place } = scope;
  if (facts.since === null || place.moves === null) return { leftOut: words.t('say.left.movers') };
  const ids = movingRequirements(composer);
  if (ids.length === 0) return { leftOut: words.t('say.left.moversNone') };
  const table = movementTable(composer, place);
  const card = cardOf(composer, {
    id: '',
    title: movedSentence(composer, place, ids, section.requirements !== undefined),
    layout: 'single',
    blocks: [
      ...(table === null ? [] : [table]),
      { kind: 'sentences', sentences: movementSentences(composer, place) },
    ],
    requirements: section.requirements === undefined ? [] : ids,
    drill: drillTo({ workspace: 'trends', view: 'rounds' }),
    notes: [words.t('say.movers.how')],
  });
  return [card, ...slippedCard(composer, scope, ids)];
});
