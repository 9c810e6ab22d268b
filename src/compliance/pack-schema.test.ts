import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { packFromDisk, packIds } from '../testing/policy.ts';
import { checkParameter, defaultParameters } from './parameters.ts';
import { packByName, packsInForce } from './binding.ts';
import { parsePack } from './pack-schema.ts';
import { filledIn } from './predicate.ts';

const words = '{ zh: 甲, en: a }';
const good = `id: YC
title: ${words}
document: ${words}
standing: normative
dated: null
valid_until: null
binds: ['1408']
parameters:
  - { name: limit, title: ${words}, type: int, default: 5, min: 1, max: 9, source: ${words} }
  - { name: stale_months, title: ${words}, type: int, default: 12, min: 1, max: 120, source: ${words} }
requirements:
  - id: W03
    title: ${words}
    short: ${words}
    clause: 一
    reading: ${words}
    theme: facility
    subject: site
    base: ${words}
    strength: hard
    met: site_round.pop_lifted <= $limit
    departments: []
`;

function faultOf(text: string): Readonly<Record<string, string>> {
  try {
    parsePack(text, 'a.yaml');
  } catch (error) {
    if (error instanceof Problem && error.code === 'pack_invalid') return error.detail;
    throw error;
  }
  return {};
}

describe('a pack', () => {
  it('is read with the parameters that its texts name', () => {
    const [requirement] = parsePack(good, 'a.yaml').requirements;
    expect(requirement?.parameters).toEqual(['limit', 'stale_months']);
    expect(filledIn(requirement?.met ?? '', { limit: 7 })).toBe('site_round.pop_lifted <= 7');
  });

  it.each([
    ['a column that no fact has', ['pop_lifted', 'people'], '21', 'site_round.people'],
    ['a fact that is not there', ['site_round', 'site_rounds'], '21', 'site_rounds.pop_lifted'],
    ['a fact of another subject', ['site_round.pop_lifted', 'workshop.share'], '21', 'not site'],
    ['a parameter that is not there', ['$limit', '$limits'], '21', '$limits'],
    ['a default out of range', ['default: 5', 'default: 50'], '9', 'range'],
    ['a key that is not known', ['departments: []', 'departments: []\n    colour: red'], '23', 'colour'],
    ['a theme that is not known', ['facility', 'facilities'], '17', 'theme'],
    ['text that is not YAML', ['id: YC', 'id: [YC'], '2', ''],
  ])('is refused for %s, with its line', (_, [from = '', to = ''], line, reason) => {
    const fault = faultOf(good.replace(from, to));
    expect(fault).toMatchObject({ file: 'a.yaml', line });
    expect(fault['reason']).toContain(reason);
  });

  it('that ships is sound, and no two requirements share an id', () => {
    const ids = packIds.flatMap((id) => packFromDisk(id).requirements.map((requirement) => requirement.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is in force where the extract names it, and on trial where a call does', () => {
    const packs = packIds.map(packFromDisk);
    expect(packsInForce(['YC', 'JY'], packs).map(({ pack, trial }) => [pack.id, trial])).toEqual([
      ['YC', false],
      ['JY', false],
    ]);
    expect(packByName('ZY', ['YC'], packs)?.trial).toBe(true);
    expect(packByName('XX', ['YC'], packs)).toBeNull();
  });
});

describe('a parameter', () => {
  const [maxLifted, base] = [
    packFromDisk('YC').parameters.find((one) => one.name === 'max_lifted'),
    packFromDisk('ZY').parameters.find((one) => one.name === 'base'),
  ];

  it.each([
    [maxLifted, 800, null],
    [maxLifted, 800.5, 'type'],
    [maxLifted, 0, 'range'],
    [maxLifted, '800', 'type'],
    [base, 'pop_lifted', null],
    [base, 'pop_lifted; DROP TABLE site', 'option'],
  ] as const)('%# is checked', (parameter, value, fault) => {
    if (parameter === undefined) throw new Error('the pack lost a parameter');
    expect(checkParameter(parameter, value)).toBe(fault);
  });

  it('that may not be set is refused', () => {
    expect(() => defaultParameters(packFromDisk('YC'), { new_since: '2021-13-01' })).toThrow(RangeError);
    expect(defaultParameters(packFromDisk('YC'), { minutes: 15 })['minutes']).toBe(15);
  });
});

describe('stages of the plan', () => {
  const staged = (phases: string): string =>
    good.replace("binds: ['1408']", `phases: ${phases}\nbinds: ['1408']`);
  it('stand in the order of their ends, the last one open', () => {
    const pack = parsePack(
      staged(`[{ until: '2021-12-31', title: { zh: 一, en: one } }, { title: { zh: 后, en: after } }]`),
      'p.yaml',
    );
    expect(pack.phases.map(({ until }) => until)).toEqual(['2021-12-31', null]);
  });
  it.each([
    `[{ title: { zh: 后, en: after } }, { until: '2021-12-31', title: { zh: 一, en: one } }]`,
    `[{ until: '2022-12-31', title: { zh: 二, en: two } }, { until: '2021-12-31', title: { zh: 一, en: one } }]`,
  ])('are refused out of order: %s', (phases) => {
    expect(faultOf(staged(phases))['line']).toBe('7');
  });
});
