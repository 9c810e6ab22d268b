import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFinding } from '../../compliance/finding.ts';
import { tally } from '../../compliance/tally.ts';
import { verdictCode, verdicts, type Verdict } from '../../model/verdict.ts';
import { smallAtlas } from '../../testing/small-atlas.ts';
import type { SiteTable } from '../site-table.ts';
import { changeKind, type ChangeKind, type SiteChange, siteChanges, successionOf } from './changes.ts';
import { countsAt } from './counting.ts';

/** By how much each count of the later round is above that of the earlier one. */
function differenceOf(
  changes: readonly SiteChange[],
): Record<'pass' | 'fail' | 'unknown' | 'suppressed' | 'n', number> {
  const sum = { pass: 0, fail: 0, unknown: 0, suppressed: 0, n: 0 };
  const count = (verdict: Verdict | null, by: 1 | -1): void => {
    if (verdict === null || verdict === 'not_applicable') return;
    sum[verdict] += by;
    sum.n += by;
  };
  for (const { before, after } of changes) {
    count(before, -1);
    count(after, 1);
  }
  return sum;
}

const rounds = { from: '2025-03-31', to: '2025-06-30' };

interface Given {
  readonly opened?: string;
  readonly closed?: string;
  readonly into?: number;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

function tableOf(given: readonly Given[]): SiteTable {
  const { sites } = smallAtlas(given.map((_, row) => ({ name: `点${row}`, county: '140802' })));
  if (sites === null) throw new Error('no sites');
  return {
    ...sites,
    openedOn: given.map(({ opened }) => opened ?? null),
    closedOn: given.map(({ closed }) => closed ?? null),
    mergedInto: given.map(({ into }) => (into === undefined ? null : `S${into}`)),
  };
}

/** Verdicts of the rows that count at the round, as the engine gives them. */
function codes(table: SiteTable, round: string, of: readonly (Verdict | null)[]): Uint8Array {
  return Uint8Array.from(of, (verdict, row) =>
    countsAt(table, row, round) ? verdictCode[verdict ?? 'unknown'] : noFinding,
  );
}

function changed(given: readonly Given[]) {
  const table = tableOf(given);
  const before = codes(
    table,
    rounds.from,
    given.map((one) => one.before),
  );
  const after = codes(
    table,
    rounds.to,
    given.map((one) => one.after),
  );
  const succession = successionOf(table, rounds);
  const changes = siteChanges(table, rounds, succession, before, after, () => true);
  return { changes, before, after };
}

const kinds: readonly (readonly [Verdict, Verdict, ChangeKind | null])[] = [
  ['fail', 'pass', 'newly_met'],
  ['pass', 'fail', 'newly_failing'],
  ['unknown', 'pass', 'became_known'],
  ['unknown', 'fail', 'became_known'],
  ['suppressed', 'pass', 'became_known'],
  ['suppressed', 'fail', 'became_known'],
  ['pass', 'unknown', 'became_unknown'],
  ['fail', 'unknown', 'became_unknown'],
  ['suppressed', 'unknown', 'became_unknown'],
  ['pass', 'suppressed', 'now_suppressed'],
  ['fail', 'suppressed', 'now_suppressed'],
  ['unknown', 'suppressed', 'now_suppressed'],
  ['not_applicable', 'pass', 'now_applies'],
  ['not_applicable', 'fail', 'now_applies'],
  ['not_applicable', 'unknown', 'now_applies'],
  ['not_applicable', 'suppressed', 'now_applies'],
  ['pass', 'not_applicable', 'applies_no_more'],
  ['fail', 'not_applicable', 'applies_no_more'],
  ['unknown', 'not_applicable', 'applies_no_more'],
  ['suppressed', 'not_applicable', 'applies_no_more'],
  ...verdicts.map((verdict) => [verdict, verdict, null] as const),
];

describe('the kind of a change', () => {
  it.each(kinds)('%s → %s is %s', (before, after, kind) => {
    expect(changeKind(before, after, false)).toBe(kind);
    const { changes } = changed([{ before, after }]);
    expect(changes).toEqual(kind === null ? [] : [{ kind, row: 0, former: null, before, after }]);
  });
  it('knows every pair of verdicts', () => {
    expect(kinds.length).toBe(verdicts.length ** 2);
  });
});

describe('sites that come and go', () => {
  it('a site that closed is listed once', () => {
    expect(changed([{ closed: '2025-05-01', before: 'fail', after: null }]).changes).toEqual([
      { kind: 'closed', row: 0, former: null, before: 'fail', after: null },
    ]);
  });
  it('a site that went into one that was already there is merged, and the other has its own change', () => {
    const { changes } = changed([
      { before: 'fail', after: 'pass' },
      { closed: '2025-05-01', into: 0, before: 'pass', after: null },
    ]);
    expect(changes.map(({ kind, row }) => [kind, row])).toEqual([
      ['newly_met', 0],
      ['merged', 1],
    ]);
  });
  it('a new code is followed: without a change of verdict nothing changed', () => {
    const renewed: readonly Given[] = [
      { closed: '2025-05-01', into: 1, before: 'pass', after: null },
      { opened: '2025-05-02', before: null, after: 'pass' },
    ];
    expect(changed(renewed).changes).toEqual([]);
  });
  it('a new code with another verdict is one change that names both codes', () => {
    const renewed: readonly Given[] = [
      { closed: '2025-05-01', into: 1, before: 'pass', after: null },
      { opened: '2025-05-02', before: null, after: 'fail' },
    ];
    expect(changed(renewed).changes).toEqual([
      { kind: 'newly_failing', row: 1, former: 0, before: 'pass', after: 'fail' },
    ]);
  });
  it('a code that changed twice is followed all the way', () => {
    const twice: readonly Given[] = [
      { closed: '2025-04-10', into: 1, before: 'unknown', after: null },
      { opened: '2025-04-11', closed: '2025-05-10', into: 2, before: null, after: null },
      { opened: '2025-05-11', before: null, after: 'pass' },
    ];
    expect(changed(twice).changes).toEqual([
      { kind: 'became_known', row: 2, former: 0, before: 'unknown', after: 'pass' },
    ]);
  });
  it('two sites that become a new one are merged, and that one is new', () => {
    const { changes } = changed([
      { closed: '2025-05-01', into: 2, before: 'pass', after: null },
      { closed: '2025-05-01', into: 2, before: 'fail', after: null },
      { opened: '2025-05-02', before: null, after: 'pass' },
    ]);
    expect(changes.map(({ kind, row }) => [kind, row])).toEqual([
      ['new_site', 2],
      ['merged', 0],
      ['merged', 1],
    ]);
  });
  it('a site that opened in between is new, whatever stood there before', () => {
    expect(changed([{ opened: '2025-05-01', before: 'unknown', after: 'fail' }]).changes[0]?.kind).toBe(
      'new_site',
    );
  });
  it('sites that name each other end the search', () => {
    const loop: readonly Given[] = [
      { closed: '2025-05-01', into: 1, before: 'pass', after: null },
      { closed: '2025-05-01', into: 0, before: 'pass', after: null },
    ];
    expect(changed(loop).changes.map(({ kind }) => kind)).toEqual(['merged', 'merged']);
  });
});

it('the changes add up to the difference of the counts, and no row stands there twice', () => {
  const verdict = fc.constantFrom(...verdicts);
  const day = fc.constantFrom('2025-01-15', '2025-04-15', '2025-05-20', '2025-08-01');
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
  const site = fc.record({
    opened: optional(day),
    closed: optional(day),
    into: optional(fc.nat(7)),
    before: verdict,
    after: verdict,
  });
  fc.assert(
    fc.property(fc.array(site, { minLength: 8, maxLength: 8 }), (given) => {
      const clean = given.map(({ opened, closed, into, ...rest }) => ({
        ...rest,
        ...(opened === undefined ? {} : { opened }),
        ...(closed === undefined ? {} : { closed }),
        ...(into === undefined ? {} : { into }),
      }));
      const { changes, before, after } = changed(clean);
      const difference = differenceOf(changes);
      const [then, now] = [tally(before), tally(after)];
      for (const part of ['pass', 'fail', 'unknown', 'suppressed', 'n'] as const) {
        expect(difference[part]).toBe(now[part] - then[part]);
      }
      expect(new Set(changes.map(({ row }) => row)).size).toBe(changes.length);
    }),
    { numRuns: 500 },
  );
});
