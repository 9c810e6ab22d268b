import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packFromDisk, packIds } from '../../testing/policy.ts';
import { openWasmDatabase } from '../../testing/wasm-database.ts';
import type { WasmDatabase } from '../../testing/wasm-database.ts';
import { round, settle } from '../../testing/world.ts';
import type { Pack, Requirement } from '../../model/requirement.ts';
import { marks as allMarks } from '../../model/verdict.ts';
import { detailedFindings } from '../evaluate.ts';
import type { DetailedFinding } from '../finding.ts';
import type { Case, TruthTables } from './case.ts';
import { itemSetTables } from './item-sets.ts';
import { itemTables } from './items.ts';
import { peopleTables } from './people.ts';
import { teamTables } from './team.ts';
import { workshopTables } from './workshops.ts';
import { ziyangTables } from './ziyang.ts';

const tables: TruthTables = {
  ...itemTables,
  ...itemSetTables,
  ...workshopTables,
  ...peopleTables,
  ...teamTables,
  ...ziyangTables,
};
const packs = packIds.map(packFromDisk);
const requirements = packs.flatMap((pack) => pack.requirements.map((requirement) => ({ pack, requirement })));

/** Requirements of the policy page that must be there, each with a table. */
const promised = `F01 F02 F03 F04 F05 F06 F07 F08 F09 F10 F-ALL W03 W05 W07 W09a W09b W11 W14 C01 C02 C07
  S01 S02 S03 S04 S05 S06 S07 S08 S09 S-ALL Z16 Z18 Z23 Z24 Z31 H03 H04 H05 J01 J02`.split(/\s+/);

/** Nothing that these read can be suppressed and leave the answer open. */
const neverSuppressed = ['Z31', 'J01', 'J02'];

function kindsNeeded(requirement: Requirement): Case['kind'][] {
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

async function findingOf(pack: Pack, id: string, one: Case): Promise<DetailedFinding | undefined> {
  settle(database, one.given, one.absent ?? []);
  const options = { round: one.round ?? round, trial: false, parameters: one.parameters ?? {}, only: [id] };
  const found = await detailedFindings(database, pack, options);
  const { subject, period } = one;
  return found.find(
    (finding) =>
      (subject === undefined || finding.subject_id === subject) &&
      (period === undefined || finding.period === period),
  );
}

it('holds every requirement that is promised, and no other', () => {
  expect(requirements.map(({ requirement }) => requirement.id).sort()).toEqual([...promised].sort());
  expect(Object.keys(tables).sort()).toEqual([...promised].sort());
});

describe.each(requirements)('$requirement.id', ({ pack, requirement }) => {
  const cases = tables[requirement.id] ?? [];

  it('has a case of every kind', () => {
    const kinds = new Set(cases.map(({ kind }) => kind));
    expect(kindsNeeded(requirement).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it.each(cases)('$kind: $when → $verdict', async (one) => {
    const finding = await findingOf(pack, requirement.id, one);
    const expected = allMarks.filter((mark) => (one.marks ?? []).includes(mark));
    expect({ verdict: finding?.verdict, marks: finding?.marks }).toEqual({
      verdict: one.verdict,
      marks: expected,
    });
    if (one.measured !== undefined) expect(finding?.measured).toMatchObject(one.measured);
  });
});
