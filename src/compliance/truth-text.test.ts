import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { parsePack } from './pack-schema.ts';
import { parseTruth } from './truth-text.ts';

const words = '{ zh: 甲, en: a }';
const pack = parsePack(
  `id: YC
title: ${words}
document: ${words}
standing: normative
dated: null
valid_until: null
binds: ['1408']
parameters:
  - { name: limit, title: ${words}, type: int, default: 5, min: 1, max: 9, source: ${words} }
  - { name: stale_months, title: ${words}, type: int, default: 12, min: 1, max: 99, source: ${words} }
requirements:
  - id: F01
    title: ${words}
    short: ${words}
    clause: 一
    reading: ${words}
    theme: facility
    subject: site
    base: ${words}
    strength: hard
    items: [F01]
    item_met: item.status = 'present'
    departments: []
  - id: G02
    kind: measure
    title: ${words}
    clause: 一
    reading: ${words}
    theme: facility
    subject: site
    base: ${words}
    measured: [{ name: mu, title: ${words}, type: real, sql: industry_round.mu }]
    departments: []
`,
  'pack.yaml',
);

const faults: readonly [string, string, string][] = [
  ['no such clause', 'F99: []', 'YC has no clause F99'],
  ['no verdict', `F01:\n  - { kind: pass, when: ${words} }`, 'verdict is missing'],
  [
    'no such table',
    `F01:\n  - { kind: pass, when: ${words}, verdict: pass, given: { sites: [] } }`,
    'no table sites',
  ],
  [
    'no such column',
    `F01:\n  - { kind: pass, when: ${words}, verdict: pass, given: { site: [{ nme: a }] } }`,
    'site has no column nme',
  ],
  [
    'no such parameter',
    `F01:\n  - { kind: pass, when: ${words}, verdict: pass, parameters: { lim: 1 } }`,
    'lim is not a parameter of the pack',
  ],
  [
    'no such figure',
    `F01:\n  - { kind: pass, when: ${words}, verdict: pass, measured: { mu: 1 } }`,
    'mu is not a figure of F01',
  ],
  ['a check with figures', `F01:\n  - { kind: example, when: ${words}, verdict: pass }`, 'has no example'],
  ['a measure with a verdict', `G02:\n  - { kind: example, when: ${words}, verdict: pass }`, 'no verdict'],
  ['a measure without figures', `G02:\n  - { kind: example, when: ${words} }`, 'figures is missing'],
  ['an unknown word', `G02:\n  - { kind: exampel, when: ${words}, figures: { mu: 1 } }`, 'Invalid type'],
];

describe('a truth file', () => {
  it.each(faults)('is refused with its line: %s', (_, text, reason) => {
    expect(() => parseTruth(`# head\n${text}`, 'truth.yaml', pack)).toThrow(Problem);
    try {
      parseTruth(`# head\n${text}`, 'truth.yaml', pack);
    } catch (error) {
      const { detail } = error as Problem;
      expect(detail['file']).toBe('truth.yaml');
      expect(Number(detail['line'])).toBeGreaterThan(1);
      expect(detail['reason']).toContain(reason);
    }
  });

  it('may be empty', () => {
    expect(parseTruth('', 'truth.yaml', pack)).toEqual({ checks: {}, examples: {} });
  });

  it('fills in keys, round, county, and the clause’s own item', () => {
    const text = `F01:\n  - kind: null\n    when: ${words}\n    verdict: unknown
    given: { site: [{}], site_round: [{ hh_total: 3 }], provision: [{ status: present }], masked: [{ table_name: provision, column_name: status }] }`;
    const one = parseTruth(text, 'truth.yaml', pack).checks['F01']?.[0];
    expect(one?.kind).toBe('null');
    expect(one?.round).toBe('2025-06-30');
    expect(Object.fromEntries((one?.given ?? []).map(({ table, cells }) => [table, cells]))).toEqual({
      site: { site_id: 'S1', name_zh: 'S1', county_adcode: '140802' },
      site_round: { site_id: 'S1', round: '2025-06-30', hh_total: 3 },
      provision: {
        subject_kind: 'site',
        subject_id: 'S1',
        item: 'F01',
        as_of: '2025-05-31',
        source: 'county',
        status: 'present',
      },
      masked: {
        round: '2025-06-30',
        key: 'site|S1|F01',
        table_name: 'provision',
        column_name: 'status',
      },
    });
  });

  it('keeps hidden and unknown figures of a measure', () => {
    const text = `G02:\n  - { kind: example, when: ${words}, figures: { mu: suppressed } }\n  - { kind: null, when: ${words}, applies: null, figures: { mu: null } }`;
    const cases = parseTruth(text, 'truth.yaml', pack).examples['G02'] ?? [];
    expect(cases.map(({ figures, applies }) => [figures['mu'], applies])).toEqual([
      ['suppressed', true],
      [null, null],
    ]);
  });
});
