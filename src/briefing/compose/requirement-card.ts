// The card of one requirement: the counties as bars, beside them how many fail and what is said of it.
import type { Requirement } from '../../model/requirement.ts';
import type { BarsBlock, Card, TableBlock } from '../document.ts';
import { cardOf, drillTo, placeName, type Composer } from './composer.ts';
import { figure, noTally, tallyFigure } from './figure.ts';
import {
  failingPeople,
  failingSites,
  findingTitle,
  requirementSentences,
  tallyCard,
} from './requirement-said.ts';
import { nothing, piece, sentence } from './say.ts';
import type { Scope } from './scope.ts';
import { tallyBar, worstFirst, type Wording } from './tally-bars.ts';

/** Counties where it applies to anybody, worst first. */
export function countyBars(
  composer: Composer,
  { counties }: Scope,
  requirement: Requirement,
  wording: Wording,
): BarsBlock {
  const { words } = composer;
  const bars = counties.flatMap((county) => {
    const tally = county.tallies[requirement.id] ?? noTally;
    if (tally.n === 0) return [];
    const drill = drillTo({ county: county.id, requirement: requirement.id, verdict: 'fail' });
    return [tallyBar(words, { id: county.id, label: placeName(composer, county), drill }, tally, wording)];
  });
  const title = words.t('say.bars.counties', { id: requirement.id, title: words.pick(requirement.title) });
  return {
    kind: 'bars',
    title,
    unit: words.t(`say.bars.unit.${requirement.subject}`),
    rows: worstFirst(bars),
  };
}

export function requirementCard(
  composer: Composer,
  scope: Scope,
  requirement: Requirement,
  wording: Wording = 'other',
): Card {
  return cardOf(composer, {
    id: requirement.id,
    title: findingTitle(composer, scope.place, requirement, wording),
    layout: 'split',
    blocks: [
      countyBars(composer, scope, requirement, wording),
      { kind: 'figures', figures: [tallyCard(composer, scope.place, requirement, 'fail')] },
      { kind: 'sentences', sentences: requirementSentences(composer, scope, requirement, wording) },
    ],
    requirements: [requirement.id],
    drill: drillTo({ county: scope.place.id || null, requirement: requirement.id, verdict: 'fail' }),
  });
}

function siteTable(composer: Composer, scope: Scope, requirement: Requirement): TableBlock {
  const { facts, words } = composer;
  const { sites, base } = facts;
  const [people, hidden] = [sites.population[base], sites.hidden[base]];
  const size = (position: number): number => {
    const value = people[position] ?? NaN;
    return Number.isNaN(value) ? -1 : value;
  };
  const names = new Map(facts.counties.map((county) => [county.id, placeName(composer, county)]));
  const rows = Array.from(failingSites(composer, scope, requirement))
    .toSorted((a, b) => size(b) - size(a))
    .map((position) => {
      const id = sites.id[position] ?? '';
      const county = sites.county[position] ?? '';
      const isHidden = hidden[position] === 1;
      const zh = sites.nameZh[position] ?? '';
      const own = figure(words, {
        id: `${id}/people/at`,
        label: words.t(`shell.base.${base}`),
        value: size(position) < 0 ? null : size(position),
        unit: 'people',
        asOf: sites.asOf[position] ?? facts.round,
        unknown: size(position) < 0 && !isHidden ? 1 : 0,
        suppressed: isHidden ? 1 : 0,
        ...(isHidden ? { text: words.t('say.part.suppressed') } : {}),
      });
      return {
        cells: [
          words.pick({ zh, en: sites.nameEn[position] ?? zh }),
          names.get(county) ?? county,
          own,
          sites.asOf[position] ?? words.t('say.notKnown'),
        ],
        drill: drillTo({ requirement: requirement.id, site: id }),
      };
    });
  return {
    kind: 'table',
    title: words.t('say.sites.title', { id: requirement.id, title: words.pick(requirement.title) }),
    columns: [
      { title: words.t('say.sites.site'), align: 'start', width: 0.44 },
      { title: words.t('say.sites.county'), align: 'start', width: 0.22 },
      { title: words.t(`shell.base.${base}`), align: 'end', width: 0.18 },
      { title: words.t('say.sites.asOf'), align: 'end', width: 0.16 },
    ],
    rows,
  };
}

/** Every site that fails, with its people, largest first; it goes on over several slides. */
export function siteListCard(
  composer: Composer,
  scope: Scope,
  requirement: Requirement,
  wording: Wording,
): Card[] {
  if (failingSites(composer, scope, requirement).length === 0) return [];
  const { words, facts } = composer;
  const fail = tallyFigure(words, scope.place, requirement, 'fail', facts.round);
  const people = failingPeople(composer, scope, requirement);
  const isNoneKnown = people.unknown + people.suppressed >= failingSites(composer, scope, requirement).length;
  const base = words.t(`shell.base.${facts.base}`);
  const parts = {
    fail,
    title: words.pick(requirement.title),
    people: isNoneKnown ? nothing : piece(words, 'say.sites.people', { base, people }),
  };
  return [
    cardOf(composer, {
      id: `${requirement.id}:sites`,
      title: sentence(words, wording === 'facility' ? 'say.sites.lack' : 'say.sites.fail', parts, fail),
      layout: 'single',
      blocks: [siteTable(composer, scope, requirement)],
      requirements: [requirement.id],
      drill: drillTo({ county: scope.place.id || null, requirement: requirement.id, verdict: 'fail' }),
      notes: [words.t('say.sites.order')],
    }),
  ];
}
