// Runs every truth table and worked example of data/policy/truth against its pack.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packFromDisk, packIds, truthFromDisk } from '../../testing/policy.ts';
import { openWasmDatabase } from '../../testing/wasm-database.ts';
import type { WasmDatabase } from '../../testing/wasm-database.ts';
import { settle } from '../../testing/world.ts';
import type { CatalogueEntry, Pack, Requirement } from '../../model/requirement.ts';
import { detailedFindings } from '../evaluate.ts';
import { measurePack } from '../measure.ts';
import type { CaseKind, FigureCase, VerdictCase } from '../truth-text.ts';

const policy = packIds.map((id) => {
  const pack = packFromDisk(id);
  return { pack, truth: truthFromDisk(id, pack) };
});
const checks = policy.flatMap(({ pack, truth }) =>
  pack.requirements.map((entry) => ({ pack, entry, cases: truth.checks[entry.id] ?? [] })),
);
const figured = policy.flatMap(({ pack, truth }) =>
  pack.catalogue.filter(hasFigures).map((entry) => ({ pack, entry, cases: truth.examples[entry.id] ?? [] })),
);

function hasFigures(entry: CatalogueEntry): boolean {
  return (entry.kind === 'measure' || entry.kind === 'reference') && entry.measured.length > 0;
}

/** Nothing that these read can be suppressed and leave the answer open. */
const neverSuppressed = ['R05', 'R10', 'Z31', 'J01', 'J02', 'K08', 'J06'];

function kindsNeeded(requirement: Requirement): CaseKind[] {
  return [
    ...(requirement.id === 'S-ALL' ? [] : (['pass'] as const)),
    'fail',
    'null',
    ...(requirement.boundary === null ? [] : (['boundary'] as const)),
    ...(requirement.applies === 'true' ? [] : (['not_applicable'] as const)),
    ...(requirement.parameters.includes('stale_months') ? (['stale'] as const) : []),
    ...(neverSuppressed.includes(requirement.id) ? [] : (['suppressed'] as const)),
  ];
}

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let database: WasmDatabase;
beforeAll(async () => {
  database = await openWasmDatabase();
});
afterAll(() => database.close());

function settled(id: string, { given, absent, round, parameters }: VerdictCase | FigureCase) {
  settle(database, [{ rows: given.map(({ table, cells }) => [table, cells] as const) }], absent);
  return { round, trial: false, parameters, only: [id] };
}

async function judged(pack: Pack, id: string, one: VerdictCase) {
  const found = await detailedFindings(database, pack, settled(id, one));
  return found.find(
    ({ subject_id, period }) =>
      (one.subject === null || subject_id === one.subject) && (one.period === null || period === one.period),
  );
}

async function measured(pack: Pack, id: string, one: FigureCase) {
  const found = await measurePack(database, pack, settled(id, one));
  return found.find(
    ({ subjectId, period }) =>
      (one.subject === null || subjectId === one.subject) && (one.period === null || period === one.period),
  );
}

describe.each(checks)('$entry.id', ({ pack, entry, cases }) => {
  it('has a case of every kind', () => {
    const kinds = new Set(cases.map(({ kind }) => kind));
    expect(kindsNeeded(entry).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it.each(cases)('$kind: $when.en → $verdict', async (one) => {
    const finding = await judged(pack, entry.id, one);
    expect({ verdict: finding?.verdict, marks: finding?.marks }).toEqual({
      verdict: one.verdict,
      marks: one.marks,
    });
    expect(finding?.measured).toMatchObject(one.measured);
  });
});

describe.each(figured)('$entry.id', ({ pack, entry, cases }) => {
  it('has a worked example', () => {
    expect(cases.map(({ kind }) => kind)).toContain('example');
  });

  it.each(cases)('$kind: $when.en', async (one) => {
    const measurement = await measured(pack, entry.id, one);
    expect(measurement?.applies).toEqual(one.applies);
    const figures = Object.entries(measurement?.figures ?? {}).filter(([name]) => name in one.figures);
    const said = figures.map(([name, { state, value }]) => [name, state === 'suppressed' ? state : value]);
    expect(Object.fromEntries(said)).toEqual(one.figures);
  });
});
