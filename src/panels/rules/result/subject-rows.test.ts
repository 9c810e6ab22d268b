import { describe, expect, it } from 'vitest';
import { packFromDisk } from '../../../testing/policy.ts';
import { smallAtlas } from '../../../testing/small-atlas.ts';
import { noFinding, type FindingSet } from '../../../compliance/finding.ts';
import type { Requirement } from '../../../model/requirement.ts';
import { markCounts, rowsWith, tallyOf } from './subject-rows.ts';

function check(pack: 'YC' | 'JY', id: string): Requirement {
  const found = packFromDisk(pack).requirements.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

const w03 = check('YC', 'W03');
const atlas = smallAtlas([
  { name: '乙村', county: '140802', verdicts: { W03: 'fail' } },
  { name: '甲村', county: '140821', verdicts: { W03: 'fail' } },
  { name: '丙村', county: '140802', verdicts: { W03: 'unknown' } },
  { name: '丁村', county: '140802' },
]);
const findings = atlas.findings as FindingSet;

describe('the subjects behind a number', () => {
  it('are as many as the tally counts; a site without a finding is none', () => {
    expect(tallyOf(w03, findings)).toMatchObject({ pass: 0, fail: 2, unknown: 1, n: 3, notApplicable: 0 });
    expect(findings.sites.get('W03')?.verdicts[3]).toBe(noFinding);
  });

  it('stand in the order of their names', () => {
    const rows = rowsWith(w03, findings, 'fail', atlas.sites);
    expect(rows.map(({ id, county }) => [id, county])).toEqual([
      ['S1', '140821'],
      ['S0', '140802'],
    ]);
  });

  it('are townships with their month where a duty is monthly', () => {
    const j01 = check('JY', 'J01');
    const monthly: FindingSet = {
      ...findings,
      sites: new Map(),
      others: [
        {
          requirement: 'J01',
          subjectKind: 'township',
          subjectId: '640424100',
          county: '640424',
          period: '2025-05',
          verdict: 'fail',
          marks: ['boundary'],
        },
      ],
    };
    expect(tallyOf(j01, monthly)).toMatchObject({ fail: 1, n: 1 });
    expect([...markCounts(j01, monthly)]).toEqual([['boundary', 1]]);
    expect(rowsWith(j01, monthly, 'fail', null)).toEqual([
      { kind: 'township', id: '640424100', county: '640424', period: '2025-05', marks: ['boundary'] },
    ]);
  });

  it('are not there where the clause was not judged', () => {
    expect(tallyOf(check('YC', 'C01'), findings)).toBeNull();
  });
});
