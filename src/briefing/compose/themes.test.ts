import { describe, expect, it } from 'vitest';
import { aBriefingWorld } from '../../testing/briefing-world.ts';
import { bothWords, sentenceFaults, textFaults } from '../../testing/briefing-claims/sentence-faults.ts';
import type { BriefingDocument, Figure } from '../document.ts';
import type { BriefingFacts } from '../facts.ts';
import type { Template } from '../template.ts';
import { composeBriefing } from './compose-briefing.ts';

const kinds = ['facilities', 'thresholds', 'workshops', 'employment', 'data_age', 'issues'] as const;
const themes: Template = {
  schema: 1,
  id: 'themes',
  title: { zh: '专题', en: 'Themes' },
  sections: kinds.map((kind) => ({ kind, depth: 'full' as const })),
};

/** The same, of the first county alone. */
function ofOneCounty({ counties }: BriefingFacts): Template {
  const [first] = counties;
  return {
    ...themes,
    sections: themes.sections.map((section) => ({ ...section, counties: [first?.id ?? ''] })),
  };
}

function figuresOf(document: BriefingDocument): Figure[] {
  return document.cards.flatMap(({ title, blocks }) => [
    ...title.figures,
    ...blocks.flatMap((block): Figure[] => {
      if (block.kind === 'figures') return block.figures.map(({ figure }) => figure);
      if (block.kind === 'sentences') return block.sentences.flatMap(({ figures }) => figures);
      if (block.kind !== 'table') return [];
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell])),
      );
    }),
  ]);
}

describe('the sections by theme over made-up worlds', () => {
  const worlds = Array.from({ length: 14 }, (_, seed) => aBriefingWorld(seed));

  it('carry figures that are counted again from the rows, in every part', () => {
    let checked = 0;
    const nothing = {
      numerator: null,
      denominator: null,
      unknown: 0,
      suppressed: 0,
      lower: null,
      upper: null,
    };
    for (const { facts, recountFully } of worlds) {
      for (const template of [themes, ofOneCounty(facts)]) {
        for (const one of figuresOf(composeBriefing(facts, template, bothWords[0]!))) {
          const { id, value, numerator, denominator, unknown, suppressed, lower, upper } = one;
          const again = recountFully(id);
          const shown = { value, numerator, denominator, unknown, suppressed, lower, upper };
          checked += 1;
          if (again !== null && JSON.stringify(shown) === JSON.stringify({ ...nothing, ...again })) continue;
          expect({ id, ...shown }).toEqual({ id, ...nothing, ...again });
        }
      }
    }
    expect(checked).toBeGreaterThan(2000);
  });

  it('say the same of the same figure wherever it stands, and no card twice', () => {
    for (const { facts } of worlds.slice(0, 8)) {
      const document = composeBriefing(facts, themes, bothWords[0]!);
      const texts = new Map<string, string>();
      for (const { id, text } of figuresOf(document)) {
        expect(`${id} ${texts.get(id) ?? text}`).toBe(`${id} ${text}`);
        texts.set(id, text);
      }
      expect(new Set(document.cards.map(({ id }) => id)).size).toBe(document.cards.length);
    }
  });

  it('read well in both languages', () => {
    const faults = worlds.slice(0, 8).flatMap(({ facts }) =>
      bothWords.flatMap((words) =>
        composeBriefing(facts, themes, words).cards.flatMap(({ title, blocks }) => [
          ...sentenceFaults(words, title),
          ...blocks.flatMap((block) => {
            if (block.kind === 'sentences')
              return block.sentences.flatMap((one) => sentenceFaults(words, one));
            return block.kind === 'figures'
              ? block.figures.flatMap(({ of, doubt, change }) =>
                  [of, doubt, change].flatMap((one) => textFaults(one)),
                )
              : [];
          }),
        ]),
      ),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  });
});
