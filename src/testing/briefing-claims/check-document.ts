// Checks a whole briefing against the rows of its world: every figure, every sentence, every claim, every bar and map.
import type { Block, BriefingDocument, Card, Figure, Sentence } from '../../briefing/document.ts';
import type { Template } from '../../briefing/template.ts';
import type { Words } from '../../language/language.ts';
import type { BriefingWorld } from '../briefing-world.ts';
import { saidOf, type Claim } from './claim.ts';
import { sentenceFaults, textFaults } from './sentence-faults.ts';

export function sentencesOf(card: Card): Sentence[] {
  return [card.title, ...card.blocks.flatMap((block) => (block.kind === 'sentences' ? block.sentences : []))];
}

export function figuresOf(card: Card): Figure[] {
  const inBlocks = card.blocks.flatMap((block): Figure[] => {
    if (block.kind === 'figures') return block.figures.map((one) => one.figure);
    if (block.kind !== 'table') return [];
    return block.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell])),
    );
  });
  return [...sentencesOf(card).flatMap(({ figures }) => figures), ...inBlocks];
}

const parts = ['value', 'numerator', 'denominator', 'unknown', 'suppressed', 'lower', 'upper'] as const;
const empty = { numerator: null, denominator: null, unknown: 0, suppressed: 0, lower: null, upper: null };

function isSame(one: number | null, other: number | null): boolean {
  return one === other || (one !== null && other !== null && Math.abs(one - other) < 1e-9);
}

/** The figure against what is counted again from the rows; nothing where they agree. */
export function figureFaults(world: BriefingWorld, given: Figure): string[] {
  const counted = world.recountFully(given.id);
  if (counted === null) return [`${given.id}: nobody can count it again`];
  const expected = { ...empty, ...counted };
  return parts.flatMap((part) =>
    isSame(given[part], expected[part])
      ? []
      : [`${given.id}: ${part} is ${String(given[part])}, counted ${String(expected[part])}`],
  );
}

/** One id is one figure, wherever it stands. */
function sharedFaults(figures: readonly Figure[]): string[] {
  const known = new Map<string, Figure>();
  return figures.flatMap((one) => {
    const other = known.get(one.id) ?? one;
    known.set(one.id, other);
    const isEqual = one.unit === other.unit && parts.every((part) => isSame(one[part], other[part]));
    return isEqual ? [] : [`${one.id} is two figures`];
  });
}

const barParts = ['fail', 'unknown', 'suppressed', 'pass', 'notApplicable'] as const;

/** Bars of counties on a card of one requirement, and bars of requirements on a card of one county. */
function barFaults(world: BriefingWorld, card: Card, block: Block): string[] {
  if (block.kind !== 'bars' || !['ranking', 'county_sheet'].includes(card.section)) return [];
  return block.rows.flatMap((row) => {
    const stem =
      card.section === 'ranking'
        ? `${row.id}/${card.requirements[0] ?? ''}`
        : `${card.drill?.county ?? ''}/${row.id}`;
    return barParts.flatMap((part) =>
      row[part] === world.recount(`${stem}/${part}`) ? [] : [`bar ${stem}/${part} is ${row[part]}`],
    );
  });
}

/** Every site on a map is located, lies in its county, and is counted once in the legend. */
function mapFaults({ raw }: BriefingWorld, block: Block): string[] {
  if (block.kind !== 'map') return [];
  const wanted = raw.sites.filter(
    ({ isNow, at, county }) => isNow && at !== null && (block.county === null || county === block.county),
  );
  const inLegend = block.legend.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(wanted.length === block.sites.length ? [] : [`map ${block.id} draws ${block.sites.length} sites`]),
    ...(inLegend === block.sites.length ? [] : [`legend of ${block.id} counts ${inLegend}`]),
  ];
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'figures':
      return block.figures.flatMap(({ figure, of, doubt, change }) => [figure.text, of, doubt, change]);
    case 'bars':
      return [block.title, block.unit, ...block.rows.map(({ text }) => text)];
    case 'table':
      return [block.title, ...block.columns.map(({ title }) => title)];
    case 'map':
      return [block.caption, ...block.legend.map(({ text }) => text)];
    case 'lines':
      return [block.title, ...block.lines.map(({ label }) => label)];
    case 'terms':
    case 'sentences':
      return [];
  }
}

export interface Checked {
  readonly faults: readonly string[];
  /** Keys of all sentences that were said. */
  readonly keys: ReadonlySet<string>;
}

export function checkDocument(
  document: BriefingDocument,
  world: BriefingWorld,
  template: Template,
  words: Words,
  claims: Readonly<Record<string, Claim>>,
): Checked {
  const keys = new Set<string>();
  const claimed = document.cards.flatMap((card) =>
    sentencesOf(card).flatMap((sentence) => {
      keys.add(sentence.key);
      const claim = claims[sentence.key];
      if (claim === undefined) return [`${sentence.key} has no checker`];
      const isTrue = claim(saidOf(sentence, card, world, template, words));
      return isTrue ? [] : [`${card.id}: not so: ${sentence.key}: ${sentence.text}`];
    }),
  );
  const figures = document.cards.flatMap(figuresOf);
  const distinct = [...new Map(figures.map((one) => [one.id, one])).values()];
  return {
    keys,
    faults: [
      ...claimed,
      ...document.cards.flatMap((card) => sentencesOf(card).flatMap((one) => sentenceFaults(words, one))),
      ...distinct.flatMap((one) => figureFaults(world, one)),
      ...sharedFaults(figures),
      ...document.cards.flatMap((card) =>
        card.blocks.flatMap((block) => [
          ...barFaults(world, card, block),
          ...mapFaults(world, block),
          ...textsOf(block).flatMap((text) => textFaults(text)),
        ]),
      ),
    ],
  };
}
