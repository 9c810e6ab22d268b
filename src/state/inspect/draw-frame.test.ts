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
  aSite('S5', '140802', { closed_on: '2025-08-15' }),
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
    manifest: { extract_id: 'small', packs: ['YC'], rounds: [round] },
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

it('counts what was seen and found at a site that went into another, and draws its new code since', async () => {
  settle(database, [
    aSite('S0', '140802', { merged_into: 'S1', closed_on: '2025-03-31' }),
    aSite('S1'),
    aSite('S2', '140802', { merged_into: 'S9', closed_on: '2025-09-01' })
      .has('F01', 'absent')
      .with('site_round', { pop_total: 900, as_of: round }),
    aSite('S9', '140802', { opened_on: '2025-09-01' }),
    aRow('visit', { visit_id: 'V1', site_id: 'S0', visited_on: '2025-03-01' }),
    aRow('issue', { issue_id: 'I1', site_id: 'S2', due_on: '2025-06-21', status: 'rectifying' }),
  ]);
  try {
    const { sites } = await frameOf();
    expect(sites.map(({ site, size, lastVisit, overdue }) => [site, size, lastVisit, overdue])).toEqual([
      ['S1', -1, '2025-03-01', 0],
      ['S9', 2, null, 1],
    ]);
    expect(sites[1]?.failedHard).toContain('F01');
    expect((await frameOf({ excluded: ['S2'] })).sites.map(({ site }) => site)).toEqual(['S1']);
  } finally {
    settle(database, world);
  }
});

it('takes a hidden figure, however old, for no reason', async () => {
  const old = { as_of: '2020-01-01', pop_total: 900, labourers: 20, employed: 10 };
  const hidden = ['labourers', 'employed', 'hh_labour', 'hh_labour_stable', 'hh_labour_known'];
  settle(database, [
    aSite('S1').with('site_round', old),
    hidden.reduce((site, column) => site.masked('site_round', column), aSite('S2').with('site_round', old)),
  ]);
  try {
    const [plain, masked] = (await frameOf()).sites;
    expect(plain?.stale).toContain('W14');
    expect([...(masked?.stale ?? []), ...(masked?.unknown ?? [])]).not.toContain('W14');
  } finally {
    settle(database, world);
  }
});

it('refuses by name a pack, a round or a value that is not of this extract', async () => {
  const [parameter] = pack.parameters;
  const name = parameter?.name ?? '';
  const refused = (part: string): object => ({ code: 'draw_invalid', detail: { part } });
  await expect(frameOf({ pack: 'ZZ' })).rejects.toMatchObject(refused('pack'));
  await expect(frameOf({ round: '2024-03-31' })).rejects.toMatchObject(refused('round'));
  const policy = { [name]: 'no such value' };
  await expect(frameOf({ policy })).rejects.toMatchObject(refused(`policy.${name}`));
  await expect(frameOf({ policy: { nonsense: 5 } })).rejects.toMatchObject(refused('policy.nonsense'));
  await expect(frameOf({ extract: 'another' })).rejects.toMatchObject(refused('extract'));
  await expect(frameOf({ excluded: ['NOBODY'] })).rejects.toMatchObject(refused('excluded: NOBODY'));
  await expect(frameOf({ counties: ['999999'] })).rejects.toMatchObject(refused('counties: 999999'));
  const inspectors = [{ role: '甲组', conflicts: ['999999'] }];
  await expect(frameOf({ inspectors })).rejects.toMatchObject(refused('conflicts: 999999'));
});
