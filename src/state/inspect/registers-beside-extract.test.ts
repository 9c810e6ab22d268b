// What leaves a device as registers while an extract is open that holds issues of its own.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Change } from '../../inspection/ledger/operation.ts';
import { device, issue } from '../../testing/inspect-device.ts';
import { openWasmDatabase, type WasmDatabase } from '../../testing/wasm-database.ts';
import { aRow, aSite, settle } from '../../testing/world.ts';

const standing = '00000000-0000-4000-8000-000000000001';
const second = '00000000-0000-4000-8000-000000000002';

let database: WasmDatabase;

beforeAll(async () => {
  database = await openWasmDatabase();
  settle(database, [
    aSite('S1'),
    aSite('S0', '140821', { merged_into: 'S9' }),
    aSite('S9', '140821', { merged_into: 'S1' }),
    aRow('issue', { issue_id: standing, site_id: 'S1', closed_on: '2025-10-01' }),
    aRow('issue', { issue_id: 'former', site_id: 'S0', found_on: '2025-10-01' }),
  ]);
});
afterAll(() => {
  database.close();
});

const lookBack: Change[] = [
  ...issue(second, '路灯又不亮'),
  { entity: 'issue', key: second, field: 'reopens', value: standing },
];

it('has an issue of a site that went into another where a visit goes now, and says where it was registered', async () => {
  const { commands } = await device({ database });
  const issues = await commands.extractIssues();
  expect(issues.map(({ key, site, formerSite, county }) => [key, site, formerSite, county])).toEqual([
    [standing, 'S1', null, '140802'],
    ['former', 'S1', 'S0', '140802'],
  ]);
});

it.each([
  { name: 'points a second look at the issue that the open extract holds', isOpen: true },
  { name: 'says that the issue is not known where no extract is open', isOpen: false },
])('$name', async ({ isOpen }) => {
  const { commands } = await device(isOpen ? { database } : {});
  await commands.write(lookBack);
  const { bytes, leftOut } = await commands.exportRegisters();
  const rows = strFromU8(unzipSync(bytes)['issue.csv'] ?? new Uint8Array()).split('\r\n');
  expect(rows.filter((row) => row.includes(second) && row.includes(standing)).length).toBe(isOpen ? 1 : 0);
  expect(leftOut.map(({ reason }) => reason)).toEqual(isOpen ? [] : ['reopens_unknown']);
});
