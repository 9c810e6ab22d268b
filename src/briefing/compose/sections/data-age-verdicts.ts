// Unknown verdicts by requirement, and the marks that a verdict carries: old, self-declared, modelled, on the limit.
import { markBit, verdictCode, type Mark } from '../../../model/verdict.ts';
import type { Card, Figure, FigureCard, TableBlock } from '../../document.ts';
import { cardOf, drillTo, type Composer } from '../composer.ts';
import { figure, noTally, placeId, tallyFigure } from '../figure.ts';
import { bare, theMost } from '../pieces.ts';
import { sentence } from '../say.ts';
import type { Scope } from '../scope.ts';

/** Verdicts of which a requirement adds up others are not counted twice. */
function countedOnce({ facts }: Composer) {
  return facts.pack.requirements.filter(
    ({ id, counts }) =>
      id !== facts.allFacilities && !facts.pack.requirements.some((one) => counts.includes(one.id)),
  );
}

/** Requirements with an unknown verdict, most first. */
export function unknownCard(composer: Composer, { place }: Scope): Card[] {
  const { words, facts } = composer;
  const unknownOf = (id: string): number => (place.tallies[id] ?? noTally).unknown;
  const own = countedOnce(composer)
    .filter(({ id }) => unknownOf(id) > 0)
    .toSorted((a, b) => unknownOf(b.id) - unknownOf(a.id));
  const judged = countedOnce(composer).filter(({ id }) => (place.tallies[id] ?? noTally).n > 0);
  if (judged.length === 0) return [];
  const count = (part: 'judged' | 'unknown', value: number): Figure =>
    figure(words, {
      id: `${placeId(place)}/unknownRequirements/${part}`,
      label: words.t(`say.unknown.${part}`),
      value,
      unit: 'requirements',
      asOf: facts.round,
    });
  const [of, open] = [count('judged', judged.length), count('unknown', own.length)];
  if (own.length === 0) {
    return [
      cardOf(composer, {
        id: 'unknown',
        title: sentence(words, 'say.unknown.none', { of }, of),
        layout: 'single',
        blocks: [],
        requirements: [],
        drill: drillTo({ county: place.id || null }),
      }),
    ];
  }
  const columns = ['unknown', 'suppressed', 'n'] as const;
  const block: TableBlock = {
    kind: 'table',
    title: words.t('say.unknown.table'),
    columns: [
      { title: words.t('say.column.requirement'), align: 'start', width: 0.5 },
      { title: words.t('say.column.subject'), align: 'start', width: 0.14 },
      ...columns.map((part) => ({ title: words.t(`say.part.${part}`), align: 'end' as const, width: 0.12 })),
    ],
    rows: own.map((requirement) => ({
      cells: [
        `${requirement.id} ${words.pick(requirement.title)}`,
        words.t(`say.bars.unit.${requirement.subject}`),
        ...columns.map((part) => tallyFigure(words, place, requirement, part, facts.round)),
      ],
      drill: drillTo({ county: place.id || null, requirement: requirement.id, verdict: 'unknown' }),
    })),
  };
  const most = theMost(
    words,
    'unknown',
    own
      .filter(({ subject }) => subject === 'site')
      .map((requirement) => ({
        name: words.pick(requirement.title),
        figure: tallyFigure(words, place, requirement, 'unknown', facts.round),
      })),
    `${placeId(place)}/mostUnknown/site`,
    'requirements',
  );
  return [
    cardOf(composer, {
      id: 'unknown',
      title: sentence(words, 'say.unknown.title', { of, open: bare(open) }, open),
      layout: 'single',
      blocks: [{ kind: 'sentences', sentences: most }, block],
      requirements: own.map(({ id }) => id),
      drill: drillTo({ county: place.id || null }),
    }),
  ];
}

const shown = ['stale', 'self_declared', 'modelled', 'boundary'] as const satisfies readonly Mark[];

interface Marked {
  readonly counts: Record<(typeof shown)[number], number>;
  readonly judged: number;
}

/** Over verdicts on sites that apply: a verdict is one requirement at one site. */
function markedAt(composer: Composer, sites: Uint32Array): Marked {
  const { facts } = composer;
  const counts = { stale: 0, self_declared: 0, modelled: 0, boundary: 0 };
  let judged = 0;
  for (const { id } of countedOnce(composer)) {
    const [verdicts, marks] = [facts.sites.verdicts[id], facts.sites.marks[id]];
    for (const position of sites) {
      const code = verdicts?.[position] ?? 255;
      if (code === 255 || code === verdictCode.not_applicable) continue;
      judged += 1;
      for (const mark of shown) if (((marks?.[position] ?? 0) & markBit[mark]) !== 0) counts[mark] += 1;
    }
  }
  return { counts, judged };
}

export function marksCard(composer: Composer, { place, sites }: Scope): Card[] {
  const { words, facts } = composer;
  const { counts, judged } = markedAt(composer, sites);
  if (judged === 0) return [];
  const of = (part: (typeof shown)[number] | 'n'): Figure =>
    figure(words, {
      id: `${placeId(place)}/marked/${part}`,
      label: words.t(`say.marks.label.${part}`),
      value: part === 'n' ? judged : counts[part],
      unit: 'verdicts',
      asOf: facts.round,
      ...(part === 'n' ? {} : { numerator: counts[part], denominator: judged }),
    });
  const n = of('n');
  const cards = shown.map((mark): FigureCard => ({
    figure: of(mark),
    of: sentence(words, 'say.marks.of', { n }, n).text,
    doubt: '',
    change: '',
    drill: drillTo({ county: place.id || null }),
  }));
  const [stale, declared] = [of('stale'), of('self_declared')];
  return [
    cardOf(composer, {
      id: 'marks',
      title: sentence(words, 'say.marks.title', { n, stale: bare(stale), declared: bare(declared) }, stale),
      layout: 'single',
      blocks: [
        { kind: 'figures', figures: cards },
        {
          kind: 'sentences',
          sentences: [sentence(words, 'say.marks.verdict')],
        },
      ],
      requirements: [],
      drill: drillTo({ county: place.id || null }),
    }),
  ];
}
