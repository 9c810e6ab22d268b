import { expect, test } from 'vitest';
import type { Pack, Requirement } from '../../../model/requirement.ts';
import type { Figures } from '../../../state/atlas-state.ts';
import { figureCards } from './figure-cards.ts';

const both = { zh: '', en: '' };

function aPack(...ids: readonly (readonly [id: string, counts?: readonly string[]])[]): Pack {
  const requirements = ids.map(
    ([id, counts = []]) => ({ id, counts, subject: 'site' }) as unknown as Requirement,
  );
  return {
    id: 'YC',
    title: both,
    document: both,
    standing: 'normative',
    dated: null,
    validUntil: null,
    phases: [],
    binds: [],
    parameters: [],
    catalogue: [],
    requirements,
  };
}

const households = {
  without: 4,
  known: 90,
  labour: 100,
  unknown: 10,
  sitesLeftOut: 0,
  lower: 0.86,
  upper: 0.96,
  change: null,
};
const figures: Figures = {
  sites: { matching: 3, total: 3, people: 900, peopleUnknown: 0, notLocated: 0 },
  tenOfTen: null,
  noWorkshop: null,
  outside20: null,
  households,
};

function named(pack: Pack | null, from: Figures | null = figures): readonly string[] {
  return figureCards(pack, null, from).map((card) =>
    card.kind === 'requirement' ? `${card.requirement.id} ${card.counted}` : card.kind,
  );
}

test('Yuncheng shows its five', () => {
  const pack = aPack(['F01', ['F01']], ['F-ALL', ['F01']], ['W03'], ['W05'], ['W14'], ['C01']);
  expect(named(pack)).toEqual(['sites', 'F-ALL pass', 'W03 fail', 'W05 fail', 'households']);
});

test('any other pack shows its main requirements, five cards at most', () => {
  expect(named(aPack(['Z16'], ['Z18'], ['Z23'], ['Z24'], ['Z31']))).toEqual([
    'sites',
    'Z16 pass',
    'Z18 pass',
    'Z23 pass',
    'households',
  ]);
});

test('household duties are in the household card, not beside it', () => {
  expect(named(aPack(['H03'], ['H04'], ['H05']))).toEqual(['sites', 'H04 pass', 'H05 pass', 'households']);
});

test('without a pack only the sites and the households are said; before the figures nothing is', () => {
  expect(named(null)).toEqual(['sites', 'households']);
  expect(named(null, null)).toEqual([]);
});
