// What a county fails: requirement by requirement, and site by site.
import { verdictCode } from '../../../model/verdict.ts';
import type { Card, Cell, Figure, TableBlock } from '../../document.ts';
import type { PlaceFacts } from '../../facts.ts';
import { cardOf, drillTo, placeName, requirementOf, type Composer } from '../composer.ts';
import { changeFigure, figure, noTally, tallyFigure } from '../figure.ts';
import { standingDoubt, standingFigure } from '../overview-figures.ts';
import { standingSentence } from '../overview-said.ts';
import { sentence } from '../say.ts';
import { positionsIn } from '../site-map-block.ts';
import { signed } from '../requirement-said.ts';

/** Every requirement that somebody in the county fails, the most failing subjects first. */
function failedTable(composer: Composer, county: PlaceFacts): TableBlock {
  const { facts, words } = composer;
  const failing = (id: string): number => (county.tallies[id] ?? noTally).fail;
  const ids = facts.hard.filter((id) => failing(id) > 0).toSorted((a, b) => failing(b) - failing(a));
  const parts = ['fail', 'n', 'unknown', 'suppressed'] as const;
  return {
    kind: 'table',
    title: words.t('say.county.failed'),
    columns: [
      { title: words.t('counties.requirement'), align: 'start', width: 0.46 },
      ...parts.map((part) => ({ title: words.t(`say.part.${part}`), align: 'end' as const, width: 0.1 })),
      { title: words.t('say.county.change'), align: 'end', width: 0.14 },
    ],
    rows: ids.flatMap((id) => {
      const requirement = requirementOf(composer, id);
      if (requirement === undefined) return [];
      const change = changeFigure(words, county, requirement, 'fail', facts.round);
      const cells: Cell[] = [
        `${id} ${words.pick(requirement.title)}`,
        ...parts.map((part) => tallyFigure(words, county, requirement, part, facts.round)),
        change === null ? '' : { ...change, text: signed(words.number, change.value ?? 0) },
      ];
      return [{ cells, drill: drillTo({ county: county.id, requirement: id, verdict: 'fail' }) }];
    }),
  };
}

/** None where nothing fails. */
export function failedCard(composer: Composer, county: PlaceFacts): Card[] {
  const table = failedTable(composer, county);
  if (table.rows.length === 0) return [];
  return [
    cardOf(composer, {
      id: `${county.id}:failed`,
      title: standingSentence(composer, county),
      layout: 'single',
      blocks: [table],
      requirements: [],
      drill: drillTo({ workspace: 'trends', view: 'counties', county: county.id }),
    }),
  ];
}

interface Failing {
  readonly position: number;
  readonly ids: readonly string[];
}

function failingSites({ facts }: Composer, positions: Uint32Array): Failing[] {
  const { verdicts } = facts.sites;
  return [...positions]
    .map((position) => ({
      position,
      ids: facts.hard.filter((id) => verdicts[id]?.[position] === verdictCode.fail),
    }))
    .filter(({ ids }) => ids.length > 0)
    .toSorted((a, b) => b.ids.length - a.ids.length);
}

function peopleCell({ facts, words }: Composer, position: number): Figure {
  const { sites, base, round } = facts;
  const isHidden = sites.hidden[base][position] === 1;
  const known = sites.population[base][position] ?? NaN;
  const value = Number.isNaN(known) || isHidden ? null : known;
  return figure(words, {
    id: `${sites.id[position] ?? ''}/people/at`,
    label: words.t(`shell.base.${base}`),
    value,
    unit: 'people',
    asOf: sites.asOf[position] ?? round,
    unknown: value === null && !isHidden ? 1 : 0,
    suppressed: isHidden ? 1 : 0,
    ...(isHidden ? { text: words.t('say.part.suppressed') } : {}),
  });
}

function sitesTable(composer: Composer, failing: readonly Failing[]): TableBlock {
  const { facts, words } = composer;
  const { sites } = facts;
  return {
    kind: 'table',
    title: words.t('say.county.sites'),
    columns: [
      { title: words.t('say.sites.site'), align: 'start', width: 0.34 },
      { title: words.t(`shell.base.${facts.base}`), align: 'end', width: 0.14 },
      { title: words.t('say.county.failedCount'), align: 'end', width: 0.12 },
      { title: words.t('say.movers.requirements'), align: 'start', width: 0.4 },
    ],
    rows: failing.map(({ position, ids }) => {
      const id = sites.id[position] ?? '';
      const zh = sites.nameZh[position] ?? '';
      const count = figure(words, {
        id: `${id}/failing/requirements`,
        label: words.t('say.county.failedCount'),
        value: ids.length,
        unit: 'requirements',
        asOf: facts.round,
        requirements: ids,
      });
      return {
        cells: [
          words.pick({ zh, en: sites.nameEn[position] ?? zh }),
          peopleCell(composer, position),
          count,
          ids.join(words.t('say.comma')),
        ],
        drill: drillTo({ site: id }),
      };
    }),
  };
}

/** Every site of the county that fails a hard requirement; it goes on over several slides. None where none fails. */
export function failingSitesCard(composer: Composer, county: PlaceFacts): Card[] {
  const { words } = composer;
  const failing = failingSites(composer, positionsIn(composer, county.id));
  const { standing } = county;
  if (failing.length === 0 || standing === null) return [];
  const sites = standingFigure(composer, county, standing, 'failingSites');
  const name = placeName(composer, county);
  return [
    cardOf(composer, {
      id: `${county.id}:sites`,
      title: sentence(words, 'say.county.failingSites', { county: name, sites }, sites),
      layout: 'single',
      blocks: [sitesTable(composer, failing)],
      requirements: [],
      drill: drillTo({ county: county.id }),
      notes: [standingDoubt(composer, county, standing).text.replace(/^[，,]\s*/, '')].filter(Boolean),
    }),
  ];
}
