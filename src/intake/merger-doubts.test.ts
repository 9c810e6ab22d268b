// Sites that closed or merged: what the extract command asks about, without blocking.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openIntakeRun } from '../testing/intake-run.ts';
import type { IntakeRun } from '../testing/intake-run.ts';
import { aRegisterFolder } from '../testing/register-folder.ts';

let intake: IntakeRun;
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  intake = await openIntakeRun();
});
afterAll(() => intake.close());

const header = 'site_id,name_zh,county_adcode,closed_on,merged_into';

function doubtsOf(...sites: readonly string[]): Promise<readonly string[]> {
  const rest = ['S2,乙安置点,140802,,', 'S3,丙安置点,140821,,'].filter(
    (row) => !sites.some((site) => site.startsWith(row.slice(0, 2))),
  );
  const site = [header, ...sites, ...rest].join('\n');
  const folder = aRegisterFolder()
    .with('site.csv', site)
    .without('provision.csv')
    .without('workshop_site.csv');
  return intake.doubtsOf(folder);
}

it('a site that is closed and merged into one that counts raises no doubt', async () => {
  expect(await doubtsOf('S1,甲安置点,140802,2025-02-09,S2')).toEqual([]);
});

it('a site merged without a closing day counts in no round: said so', async () => {
  expect(await doubtsOf('S1,甲安置点,140802,,S2')).toEqual(['site.csv 2 merged_into merged_not_closed S2']);
});

it('a site merged into one that is closed: nobody counts its people any more', async () => {
  expect(await doubtsOf('S1,甲安置点,140802,2025-02-09,S2', 'S2,乙安置点,140802,2025-03-01,')).toEqual([
    'site.csv 2 merged_into merged_into_closed S2',
  ]);
});
