// Who may be drawn and why, over a small world that can be counted on paper.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultDrawParameters } from '../../inspection/draw/parse-parameters.ts';
import type { DrawFrame, DrawParameters } from '../../inspection/draw/types.ts';
import type { Pack } from '../../model/requirement.ts';
import { packFromDisk } from '../../testing/policy.ts';
import { openWasmDatabase, type WasmDatabase } from '../../testing/wasm-database.ts';
import { aRow, aSite, round, settle } from '../../testing/world.ts';
import { siteTableOf } from '../site-table.ts';
import { readDrawFrame } from './draw-frame.ts';

const day = '2025-11-22';
const subject = { extract: 'small', round, pack: 'YC', packSha256: '0'.repeat(64), policy: {}, day };
const world = [
  aSite('S2').with('site_round', { pop_total: 900, as_of: round }),
  aSite('S1', '140821').has('F01', 'absent'),
  aSite('S3').has('F01', 'absent', { as_of: '2020-01-01' }),
  aSite('S4', '140802', { closed_on: '2024-12-31' }),
  aRow('visit', { visit_id: 'V1', site_id: 'S2', visited_on: '2025-03-01' }),
  aRow('visit', { visit_id: 'V2', site_id: 'S2', visited_on: '2025-11-22' }),
  aRow('visit', { visit_id: 'V3', site_id: 'S1', visited_on: '2025-11-23' }),
  aRow('issue', { issue_id: 'I1', site_id: 'S1', found_on: '2025-09-01', due_on: '2025-11-21' }),
  aRow('issue', { issue_id: 'I2', site_id: 'S1', found_on: '2025-09-01', due_on: '2025-11-22' }),
  aRow('issue', { issue_id: 'I3', site_id: 'S1', due_on: '2025-10-01', closed_on: '2025-11-22' }),
  aRow('issue', { issue_id: 'I4', site_id: 'S1', due_on: '2025-10-01', closed_on: '2025-11-23' }),
  aRow('issue', { issue_id: 'I5', site_id: 'S1', due_on: '2025-10-01', status: 'closed' }),
];

let database: WasmDatabase;
let pack: Pack;
let frame: DrawFrame;

beforeAll(async () => {
  database = await openWasmDatabase();
  pack = packFromDisk('YC');
  settle(database, world);
  frame = await frameOf();
});
afterAll(() => {
  database.close();
});

async function frameOf(change: Partial<DrawParameters> = {}): Promise<DrawFrame> {
  const rows = await database.query({ text: 'SELECT * FROM site ORDER BY rowid', values: [] });
  const source = {
    database,
    sites: siteTableOf(rows.rowCount, (name) => rows.column(name)),
    packs: [pack],
    manifest: { packs: ['YC'], rounds: [round] },
    manifestSha256: 'ab'.repeat(32),
  };
  return readDrawFrame(source, { ...defaultDrawParameters(subject), ...change });
}

it('holds the sites that count, by id, with size class, last visit and overdue issues on the day', () => {
  expect(frame.sites.map(({ site, size, lastVisit, overdue }) => [site, size, lastVisit, overdue])).toEqual([
    ['S1', -1, null, 2],
    ['S2', 2, day, 0],
    ['S3', -1, null, 0],
  ]);
});

it('lists requirements that fail, are unknown or stale by id', () => {
  const [first, second, third] = frame.sites;
  expect(first?.failedHard).toContain('F01');
  expect(second?.unknown).toContain('F01');
  expect(third?.stale).toContain('F01');
  for (const site of [first, second, third]) {
    for (const ids of [site?.failedHard, site?.unknown, site?.stale])
      expect(ids).toEqual([...(ids ?? [])].sort());
  }
});

it('counts a missing facility once, not again in the check that sums the facilities up', () => {
  const [first] = frame.sites;
  expect(pack.requirements.map(({ id }) => id)).toContain('F-ALL');
  for (const ids of [first?.failedHard, first?.unknown, first?.stale]) expect(ids).not.toContain('F-ALL');
});

it('leaves out what is excluded and other counties', async () => {
  const { sites } = await frameOf({ excluded: ['S2'], counties: ['140802'] });
  expect(sites.map(({ site }) => site)).toEqual(['S3']);
});

it('refuses by name a pack, a round or a value that is not of this extract', async () => {
  const [parameter] = pack.parameters;
  const name = parameter?.name ?? '';
  const refused = (part: string): object => ({ code: 'draw_invalid', detail: { part } });
  await expect(frameOf({ pack: 'ZZ' })).rejects.toMatchObject(refused('pack'));
  await expect(frameOf({ round: '2024-03-31' })).rejects.toMatchObject(refused('round'));
  const policy = { [name]: 'no such value' };
  await expect(frameOf({ policy })).rejects.toMatchObject(refused(`policy.${name}`));
});
