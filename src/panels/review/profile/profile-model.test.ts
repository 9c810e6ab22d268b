import { describe, expect, test } from 'vitest';
import type { DetailedFinding } from '../../../compliance/finding.ts';
import type { Pack, Requirement } from '../../../model/requirement.ts';
import { byTheme, facilitySummary, profileFindings } from './profile-model.ts';
import { straightLineM } from '../../../network/straight-line.ts';
import { distanceText } from './distance-text.ts';
import { thresholdsOf } from './thresholds.ts';

const both = (text: string) => ({ zh: text, en: text });

function aRequirement(part: Partial<Requirement> & { readonly id: string }): Requirement {
  return {
    kind: 'check',
    every: 'round',
    title: both(part.id),
    short: both(part.id),
    clause: '',
    reading: both(''),
    theme: 'facility',
    subject: 'site',
    base: both(''),
    strength: 'hard',
    applies: 'true',
    met: 'true',
    counts: [],
    claimed: null,
    boundary: null,
    modelled: null,
    selfDeclared: 'never',
    parameters: [],
    measured: [],
    departments: [],
    notes: [],
    ...part,
  };
}

function aPack(...requirements: Requirement[]): Pack {
  const parameter = { type: 'int', unit: null, min: 1, max: 9999, options: [], source: both('') } as const;
  return {
    id: 'YC',
    title: both(''),
    document: both(''),
    standing: 'normative',
    dated: null,
    validUntil: null,
    phases: [],
    binds: [],
    parameters: [{ ...parameter, name: 'max_lifted', title: both('上限'), default: 800 }],
    catalogue: [],
    requirements,
  };
}

function aFinding(requirement: string, part: Partial<DetailedFinding> = {}): DetailedFinding {
  return {
    requirement,
    pack: 'YC',
    subject_kind: 'site',
    subject_id: 'S1',
    round: '2025-06-30',
    period: null,
    verdict: 'pass',
    marks: [],
    measured: {},
    parameters: {},
    ...part,
  };
}

describe('the findings of a profile', () => {
  const pack = aPack(
    aRequirement({ id: 'F01', counts: ['F01'] }),
    aRequirement({ id: 'F02', counts: ['F02'] }),
    aRequirement({ id: 'F-ALL', counts: ['F01', 'F02'] }),
    aRequirement({ id: 'W14', theme: 'employment' }),
  );
  const findings = profileFindings(pack, [
    aFinding('W14', { verdict: 'fail' }),
    aFinding('F02', { verdict: 'fail', measured: { status: 'shared' } }),
    aFinding('F01', { verdict: 'suppressed' }),
    aFinding('F-ALL', { verdict: 'fail' }),
  ]);

  test('come in the order of the pack, grouped by theme', () => {
    const groups = byTheme(findings).map(([theme, group]) => [
      theme,
      group.map(({ requirement }) => requirement.id),
    ]);
    expect(groups).toEqual([
      ['facility', ['F01', 'F02', 'F-ALL']],
      ['employment', ['W14']],
    ]);
  });

  test('count a shared facility as shared and a hidden one as open', () => {
    const facilities = findings.filter(({ facility }) => facility);
    expect(facilitySummary(facilities)).toEqual({ present: 0, shared: 1, absent: 0, unknown: 1 });
  });
});

describe('thresholds', () => {
  const pack = aPack(
    aRequirement({ id: 'W03', boundary: 'site_round.pop_lifted = $max_lifted' }),
    aRequirement({ id: 'F01' }),
  );

  test('take the figure of the finding and the parameter in force', () => {
    const finding = aFinding('W03', { measured: { pop_lifted: 571 }, parameters: { max_lifted: 600 } });
    const [threshold, ...rest] = thresholdsOf(pack, [finding, aFinding('F01')], () => null);
    expect(threshold).toMatchObject({ limit: 600, figure: 571 });
    expect(rest).toEqual([]);
  });

  test('fall back on the figures of the round, else say that the figure is not known', () => {
    const of = (value: number | null) => thresholdsOf(pack, [aFinding('W03')], () => value)[0];
    expect(of(800)).toMatchObject({ limit: 800, figure: 800 });
    expect(of(null)).toMatchObject({ figure: null });
  });
});

describe('straight lines', () => {
  test('measure a degree of latitude as 111.2 km', () => {
    expect(straightLineM({ lon: 111, lat: 35 }, { lon: 111, lat: 36 })).toBeCloseTo(111_195, -1);
  });

  test('are not known where a position is not', () => {
    expect(straightLineM({ lon: NaN, lat: NaN }, { lon: 111, lat: 35 })).toBeNaN();
  });

  test('are written in metres up to a kilometre', () => {
    expect([distanceText(769.4), distanceText(2310)]).toEqual(['769 m', '2.3 km']);
  });
});
