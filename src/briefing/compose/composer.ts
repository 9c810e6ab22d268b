// What a section is given to make its cards of, and the finish that every card gets: subtitle, notes, evidence.
import type { Words } from '../../language/language.ts';
import type { Bilingual, Requirement } from '../../model/requirement.ts';
import type { Block, Card, Drill, Figure, Sentence } from '../document.ts';
import type { BriefingFacts, PlaceFacts } from '../facts.ts';
import type { SectionKind, Template, TemplateSection } from '../template.ts';
import { figureEvidence } from './evidence.ts';

export interface Composer {
  readonly facts: BriefingFacts;
  readonly words: Words;
  readonly template: Template;
  readonly section: TemplateSection;
  readonly sectionIndex: number;
  /** 0 for the first section of its kind in the template. */
  readonly ordinal: number;
  /** Why sections before this one were left out. */
  readonly leftOut: readonly string[];
}

/** The cards of a section; or why it has none, in words. */
export type Composed = readonly Card[] | { readonly leftOut: string };
export type SectionComposer = (composer: Composer) => Composed;

export interface CardPlan {
  /** What follows the section's kind in the id; empty where the section has one card. */
  readonly id: string;
  readonly title: Sentence;
  readonly layout: Card['layout'];
  readonly blocks: readonly Block[];
  /** Ids in the order of importance. */
  readonly requirements: readonly string[];
  readonly drill: Drill | null;
  /** Definitions and limits that belong to this card alone. */
  readonly notes?: readonly string[];
}

export function requirementOf({ facts }: Composer, id: string): Requirement | undefined {
  return facts.pack.requirements.find((requirement) => requirement.id === id);
}

/** Name of the county, or of the whole extract. */
export function placeName({ words, facts }: Composer, place: PlaceFacts): string {
  return words.pick(place.id === '' ? facts.extract.title : place.name);
}

/** A drill that leaves everything as it is but what is given. */
export function drillTo(to: Partial<Drill>): Drill {
  return {
    workspace: 'review',
    county: null,
    requirement: null,
    verdict: null,
    site: null,
    view: null,
    ...to,
  };
}

function subtitle(composer: Composer, requirements: readonly Requirement[]): string {
  const { words, facts } = composer;
  const [first] = requirements;
  const shown = requirements.slice(0, 3).map(({ id }) => id);
  const ids = [...shown, ...(requirements.length > shown.length ? ['…'] : [])].join(words.t('say.comma'));
  const round = words.t('say.subtitle.round', { round: facts.round });
  if (first === undefined) return round;
  const bases = new Set(requirements.map(({ base }) => words.pick(base)));
  const base = bases.size === 1 ? [words.t('say.subtitle.base', { base: words.pick(first.base) })] : [];
  const clauses = new Set(requirements.map(({ clause }) => clause));
  const clause = clauses.size === 1 ? [first.clause] : [];
  return [ids, words.pick(facts.pack.title), ...clause, ...base, round].join(words.t('say.dot'));
}

function definitions({ words, facts }: Composer, requirements: readonly Requirement[]): string[] {
  const document = words.pick(facts.pack.title);
  return requirements.flatMap((requirement) => {
    const { id, title, clause, reading, strength, notes } = requirement;
    return [
      words.t('say.note.clause', { id, title: words.pick(title), document, clause }),
      words.t('say.note.reading', { reading: words.pick(reading) }),
      ...(strength === 'soft' ? [words.t('say.note.advisory')] : []),
      ...notes.map((note: Bilingual) => words.pick(note)),
    ];
  });
}

function figuresIn(blocks: readonly Block[], title: Sentence): Figure[] {
  const found = [
    ...title.figures,
    ...blocks.flatMap((block) => {
      if (block.kind === 'figures') return block.figures.map((card) => card.figure);
      return block.kind === 'sentences' ? block.sentences.flatMap((one) => one.figures) : [];
    }),
  ];
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

/** Definitions of so many requirements stand in the notes of a card; all of them are in the section on method. */
const definedOnCard = 4;

export function cardOf(composer: Composer, plan: CardPlan): Card {
  const { words, section, sectionIndex, ordinal } = composer;
  const own = plan.requirements.flatMap((id) => requirementOf(composer, id) ?? []);
  const kind: SectionKind = section.kind;
  return {
    id: [kind, ...(ordinal === 0 ? [] : [String(ordinal + 1)]), plan.id].filter(Boolean).join(':'),
    section: kind,
    sectionIndex,
    title: plan.title,
    subtitle: subtitle(composer, own),
    layout: plan.layout,
    blocks: plan.blocks,
    notes: [
      ...(section.note === undefined || section.note === '' ? [] : [section.note]),
      ...figuresIn(plan.blocks, plan.title).map((figure) => figureEvidence(words, figure)),
      ...definitions(composer, own.slice(0, definedOnCard)),
      ...(plan.notes ?? []),
      ...plan.blocks.flatMap((block) =>
        block.kind === 'map' && block.caption !== '' ? [block.caption] : [],
      ),
    ],
    requirements: plan.requirements,
    drill: plan.drill,
  };
}
