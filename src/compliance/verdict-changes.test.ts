import { describe, expect, it } from 'vitest';
import type { Verdict } from '../model/verdict.ts';
import { verdictCode } from '../model/verdict.ts';
import { noFinding } from './finding.ts';
import type { FindingSet } from './finding.ts';
import { eachChange, verdictChanges } from './verdict-changes.ts';

function judged(
  sites: Record<string, (Verdict | null)[]>,
  workshops: Record<string, Verdict> = {},
): FindingSet {
  const codes = (verdicts: (Verdict | null)[]) =>
    Uint8Array.from(verdicts, (one) => (one === null ? noFinding : verdictCode[one]));
  return {
    pack: 'YC',
    round: '2025-06-30',
    trial: false,
    parameters: {},
    sites: new Map(
      Object.entries(sites).map(([requirement, verdicts]) => [
        requirement,
        { requirement, verdicts: codes(verdicts), marks: new Uint8Array(verdicts.length) },
      ]),
    ),
    others: Object.entries(workshops).map(([subjectId, verdict]) => ({
      requirement: 'W05',
      subjectKind: 'workshop',
      subjectId,
      county: '140802',
      period: null,
      verdict,
      marks: [],
    })),
  };
}

function changesOf(before: FindingSet, after: FindingSet) {
  return [...eachChange(verdictChanges(before, after))];
}

describe('the changes between two judgements', () => {
  it('name the sites whose verdict is another, with both verdicts', () => {
    const before = judged({ W03: ['fail', 'pass', 'unknown', null] });
    const after = judged({ W03: ['not_applicable', 'pass', 'suppressed', null] });
    expect(changesOf(before, after).map(({ row, before: a, after: b }) => [row, a, b])).toEqual([
      [0, 'fail', 'not_applicable'],
      [2, 'unknown', 'suppressed'],
    ]);
  });

  it('tell a finding that appears or goes from a verdict', () => {
    const [gone, come] = changesOf(judged({ F01: ['pass', null] }), judged({ F01: [null, 'fail'] }));
    expect([gone?.before, gone?.after]).toEqual(['pass', null]);
    expect([come?.before, come?.after]).toEqual([null, 'fail']);
  });

  it('name workshops and other subjects by their id', () => {
    const before = judged({}, { A: 'pass', B: 'fail' });
    const after = judged({}, { A: 'fail', B: 'fail', C: 'pass' });
    expect(changesOf(before, after)).toMatchObject([
      { subjectId: 'A', county: '140802', before: 'pass', after: 'fail' },
    ]);
  });

  it('leave out requirements that only one of the two holds', () => {
    expect(changesOf(judged({ F01: ['pass'] }), judged({ F02: ['fail'] }))).toEqual([]);
  });

  it('are none where nothing differs', () => {
    const same = judged({ F01: ['pass', 'fail'] }, { A: 'pass' });
    expect(changesOf(same, same)).toEqual([]);
  });
});
