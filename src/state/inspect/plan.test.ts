// What a plan refuses before anything is drawn, and what of several changes stands.
import { describe, expect, it } from 'vitest';
import { packHash } from '../../inspection/draw/pack-hash.ts';
import { defaultDrawParameters } from '../../inspection/draw/parse-parameters.ts';
import { device, passphrase, refusal } from '../../testing/inspect-device.ts';
import { packFromDisk } from '../../testing/policy.ts';
import { smallAtlas } from '../../testing/small-atlas.ts';
import { openWasmDatabase } from '../../testing/wasm-database.ts';
import { aSite, round, settle } from '../../testing/world.ts';

const subject = {
  round: '2025-06-30',
  pack: 'YC',
  packSha256: '0'.repeat(64),
  policy: {},
  day: '2025-11-22',
};
const parameters = defaultDrawParameters({ extract: 'x', ...subject });

it('draws by no parameters that a record of the draw could not hold', async () => {
  const { commands, state } = await device();
  await commands.createVault(passphrase);
  const inspectors = [{ role: '组'.repeat(201), conflicts: [] }];
  await expect(commands.draw({ ...parameters, inspectors }, '')).rejects.toMatchObject({
    code: 'draw_invalid',
    detail: { part: 'inspectors.0.role' },
  });
  expect(state().plan).toBeNull();
});

describe('a change that comes while the plan is another', () => {
  it('keeps the packets of two sites that are read anew at once', async () => {
    const database = await openWasmDatabase();
    settle(database, [aSite('S0'), aSite('S1')]);
    const atlas = {
      ...smallAtlas([
        { name: '甲', county: '140802' },
        { name: '乙', county: '140802' },
      ]),
      round,
    };
    const { commands, state } = await device({ database, atlas });
    await commands.createVault(passphrase);
    await Promise.all(['S0', 'S1'].map((site) => commands.bringPacket(site, '2025-11-22')));
    expect(state().plan?.packets.map(({ site }) => site)).toEqual(['S0', 'S1']);
    await commands.bringPacket('S0', '2025-11-23');
    expect(state().plan?.packets.map(({ site, day }) => [site, day])).toEqual([
      ['S1', '2025-11-22'],
      ['S0', '2025-11-23'],
    ]);
    database.close();
  });

  it('does not put a draw in the place of a list that came meanwhile', async () => {
    const database = await openWasmDatabase();
    settle(database, [aSite('S0'), aSite('S1')]);
    const small = smallAtlas([
      { name: '甲', county: '140802' },
      { name: '乙', county: '140802' },
    ]);
    const pack = packFromDisk('YC');
    const atlas = { ...small, round, rounds: [round], packs: [pack] };
    const { commands, state } = await device({ database, atlas });
    await commands.createVault(passphrase);
    const drawing = commands.draw({ ...parameters, round, packSha256: packHash(pack) }, '抽查');
    const [drawn] = await Promise.all([refusal(drawing), commands.planByHand(['S1'], '手选')]);
    expect(drawn).toBe('plan_changed');
    expect(state().plan).toMatchObject({ title: '手选', sites: ['S1'] });
    database.close();
  });

  it('does not say of a new plan that the seed of the former one was taken', async () => {
    const { commands, state } = await device();
    await commands.createVault(passphrase);
    await commands.planByHand(['S0'], '一');
    const former = state().plan?.id ?? '';
    await Promise.all([commands.planByHand(['S1'], '二'), commands.tellSeedTaken(former)]);
    expect(state().plan).toMatchObject({ title: '二', sites: ['S1'] });
    expect(state().plan?.seedTaken).toBeUndefined();
    await commands.tellSeedTaken(state().plan?.id ?? '');
    expect(state().plan?.seedTaken).toBe(true);
  });
});
