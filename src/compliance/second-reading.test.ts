// The packs' SQL and a second implementation, written from the prose alone, agree on random small worlds.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Pack, ParameterValue } from '../model/requirement.ts';
import { columnsOf, tableNames, type TableName } from '../model/tables.ts';
import { packFromDisk, packIds, policyText } from '../testing/policy.ts';
import { decide, subjectsOf, type Circumstances } from '../testing/second-reading/decide.ts';
import { secondReadings } from '../testing/second-reading/readings.ts';
import type { Registers, Row } from '../testing/second-reading/registers.ts';
import { judgedRound, smallWorld, together } from '../testing/second-reading/world.ts';
import { openWasmDatabase, type WasmDatabase } from '../testing/wasm-database.ts';
import { settle } from '../testing/world.ts';
import { detailedFindings } from './evaluate.ts';
import { parseItems } from './item-list.ts';
import { defaultParameters } from './parameters.ts';

/** Worlds side by side in one database, and databases one after the other: 2,000 worlds for every pack. */
const worldsAtOnce = 100;
const databases = 20;

const items = parseItems(policyText('items.yaml'), 'items.yaml');
let database: WasmDatabase;
beforeAll(async () => {
  database = await openWasmDatabase();
});
afterAll(() => {
  database.close();
});

function csvOf(table: TableName, rows: readonly Row[]): string {
  const names = Object.keys(columnsOf(table));
  const lines = rows.map((row) => names.map((name) => String(row[name] ?? '')).join(','));
  return [names.join(','), ...lines].join('\n');
}

function fill({ rows, absent }: Registers): void {
  settle(database, [], absent);
  for (const table of tableNames) {
    const own = absent.includes(table) ? [] : (rows[table] ?? []);
    if (own.length > 0) database.addRegister(table, csvOf(table, own));
  }
}

/** Tables that may be missing from an extract. */
const optional = tableNames.filter(
  (name) => !['site', 'region', 'masked', 'road_node', 'road_edge'].includes(name),
);

const boundaries: Readonly<Record<string, readonly ParameterValue[]>> = {
  stale_months: [6, 12, 24],
  count_shared: [true, false],
  day_25_on_time: [true, false],
  max_lifted: [500, 800],
  min_registered: [99, 100],
  team_size: [2, 3],
  secretary_counts: [false, false, true],
  limits_included: [true, true, true, false],
  new_since: ['2021-08-23', '2021-08-22', '2021-08-24'],
  minutes: [20, 20, 19.9, 25],
  share: [0.5, 0.5, 1],
  accept_days: [90, 91],
};

function parametersOf({ parameters }: Pack, turn: number): Record<string, ParameterValue> {
  return Object.fromEntries(
    parameters.flatMap(({ name }) => {
      const values = boundaries[name];
      return values === undefined ? [] : [[name, values[turn % values.length] ?? values[0] ?? 0]];
    }),
  );
}

function expected(packId: (typeof packIds)[number], given: Circumstances): Map<string, string> {
  const answers = new Map<string, string>();
  for (const [id, reading] of Object.entries(secondReadings[packId])) {
    for (const subject of subjectsOf(reading, given.registers, given.round)) {
      const { verdict, marks } = decide(reading, subject, given);
      answers.set([id, subject.id, subject.month ?? ''].join(' '), [verdict, ...marks].join(' '));
    }
  }
  return answers;
}

async function found(
  packId: (typeof packIds)[number],
  parameters: Record<string, ParameterValue>,
): Promise<Map<string, string>> {
  const only = Object.keys(secondReadings[packId]);
  const pack = packFromDisk(packId);
  const findings = await detailedFindings(database, pack, {
    round: judgedRound,
    trial: true,
    parameters,
    only,
  });
  return new Map(
    findings.map((one) => [
      [one.requirement, one.subject_id, one.period ?? ''].join(' '),
      [one.verdict, ...one.marks].join(' '),
    ]),
  );
}

const batch = fc.record({
  seeds: fc.array(fc.nat(), { minLength: worldsAtOnce, maxLength: worldsAtOnce, size: 'max' }),
  absent: fc.subarray([...optional], { maxLength: 2 }),
  turn: fc.nat(11),
});

it.each(packIds)('%s: every check has a second reading', (packId) => {
  const checks = packFromDisk(packId).requirements.map(({ id }) => id);
  expect(Object.keys(secondReadings[packId]).toSorted()).toEqual(checks.toSorted());
});

it('the packs say the same as the second reading on 2,000 random small worlds', async () => {
  await fc.assert(
    fc.asyncProperty(batch, async ({ seeds, absent, turn }) => {
      const rows = together(seeds.map((seed, index) => smallWorld(seed, index, items)));
      const registers: Registers = { rows, absent };
      fill(registers);
      for (const packId of packIds) {
        const pack = packFromDisk(packId);
        const changed = parametersOf(pack, turn);
        const parameters = defaultParameters(pack, changed);
        const { validUntil } = pack;
        const wanted = expected(packId, { registers, round: judgedRound, parameters, validUntil });
        const answers = await found(packId, changed);
        const apart = [...wanted].flatMap(([key, answer]) =>
          answers.get(key) === answer
            ? []
            : [`${key}: second ${answer}, SQL ${answers.get(key) ?? 'nothing'}`],
        );
        expect(apart.slice(0, 20)).toEqual([]);
        expect(answers.size).toBe(wanted.size);
      }
    }),
    { numRuns: databases, seed: 20250630, endOnFailure: true },
  );
}, 900_000);
