// The passphrase of a device when something went wrong: set twice, lost with its log, forgotten, a row damaged.
import { describe, expect, it } from 'vitest';
import { device, deviceOnSite, issue, passphrase, refusal } from '../../testing/inspect-device.ts';
import { memoryDisk } from '../../testing/inspect-in-memory.ts';

const other = 'a sentence of somebody else';

describe('the passphrase', () => {
  it('is set by one of two tabs that set it at once; the other is told and opens with it', async () => {
    const disk = memoryDisk();
    const [a, b] = [await device({ disk }), await device({ disk })];
    const said = await Promise.all([
      refusal(a.commands.createVault(passphrase)),
      refusal(b.commands.createVault(other)),
    ]);
    expect(said.toSorted()).toEqual(['done', 'vault_exists']);
    const [won, lost, opens] = said[0] === 'done' ? [a, b, passphrase] : [b, a, other];
    expect([won.state().vault, lost.state().vault]).toEqual(['open', 'locked']);
    await lost.commands.unlock(opens);
    expect((await device({ disk })).state().vault).toBe('locked');
    expect(lost.state().vault).toBe('open');
  });

  it('opens also what a former vault sealed under the same words, its plan too', async () => {
    const { disk } = await deviceOnSite();
    const [vault, plan] = [disk.slots.get('vault'), disk.slots.get('plan')];
    if (vault === undefined || plan === undefined) throw new Error('no vault');
    disk.slots.clear();
    const again = await device({ disk });
    await again.commands.createVault(passphrase);
    disk.slots.set('former:1', { name: 'former:1', bytes: vault.bytes });
    disk.slots.set('plan', plan);
    const after = await device({ disk });
    await after.commands.unlock(passphrase);
    expect(after.state()).toMatchObject({ vault: 'open', sealed: 0, plan: { title: '十一月暗访' } });
    expect(after.state().records.visits).toHaveLength(1);
  });

  it('opens with the former words what the former vault sealed, until it locks', async () => {
    const { disk } = await deviceOnSite();
    const vault = disk.slots.get('vault');
    if (vault === undefined) throw new Error('no vault');
    disk.slots.clear();
    await (await device({ disk })).commands.createVault(other);
    disk.slots.set('former:1', { name: 'former:1', bytes: vault.bytes });
    const { commands, state } = await device({ disk });
    expect(await refusal(commands.openFormer(passphrase))).toBe('vault_locked');
    await commands.unlock(other);
    expect(state()).toMatchObject({ formerVaults: 1, records: { visits: [] } });
    expect(state().sealed).toBeGreaterThan(0);
    expect(await refusal(commands.openFormer('neither of the two'))).toBe('seal_refused');
    await commands.confirmExport(await commands.exportLedger(null));
    expect(state().exported.waiting).toBe(0);
    await commands.openFormer(passphrase);
    expect(state()).toMatchObject({ vault: 'open', sealed: 0 });
    // What could not be taken then can be taken now.
    expect(state().exported.waiting).toBeGreaterThan(0);
    expect(await refusal(commands.wipe())).toBe('export_first');
    expect(state().records.visits).toHaveLength(1);
    commands.lock();
    expect(state().records.visits).toEqual([]);
  });

  it('opens the ledger also where the plan cannot be opened with it', async () => {
    const { disk } = await deviceOnSite();
    const plan = disk.slots.get('plan');
    plan?.bytes.fill(0, -8);
    const after = await device({ disk });
    await after.commands.unlock(passphrase);
    expect(after.state()).toMatchObject({ vault: 'open', sealed: 0, plan: null, planKept: true });
  });
});

/** A device whose only open visit has one damaged row, and an issue that lies readable. */
async function damaged() {
  const { disk, commands } = await deviceOnSite();
  await commands.write(issue('I1', '路灯不亮'));
  const row = [...disk.rows.values()].map((kept) => kept.row).find((kept) => 'sealed' in kept);
  if (row === undefined) throw new Error('nothing sealed');
  row.sealed.fill(0, -8);
  return { id: row.id, ...(await device({ disk })) };
}

describe('two tabs', () => {
  it('are locked together by hand, and each for itself by an idle hand', async () => {
    const disk = memoryDisk();
    const one = await device({ disk });
    await one.commands.createVault(passphrase);
    const two = await device({ disk });
    await two.commands.unlock(passphrase);
    one.services.goIdle();
    expect([one.state().vault, two.state().vault]).toEqual(['locked', 'open']);
    await one.commands.unlock(passphrase);
    two.commands.lock();
    expect([one.state().vault, two.state().vault]).toEqual(['locked', 'locked']);
  });

  it('lose key and plan together by a wipe, which takes nothing that only the other wrote', async () => {
    const one = await deviceOnSite();
    const two = await device({ disk: one.disk });
    await two.commands.unlock(passphrase);
    expect(two.state().plan).not.toBeNull();
    await one.commands.confirmExport(await one.commands.exportLedger(null));
    await two.commands.write(issue('I1', '路灯不亮'));
    expect(await refusal(one.commands.wipe())).toBe('export_first');
    await one.commands.confirmExport(await one.commands.exportLedger(null));
    const wiped = one.commands.wipe();
    expect(await refusal(one.commands.write(issue('I2', '路灯')))).toBe('storage_blocked');
    await wiped;
    expect(two.state()).toMatchObject({ closed: 'wiped', plan: null, vault: 'absent' });
    expect(two.state().records.visits).toEqual([]);
    expect(one.state()).toMatchObject({ closed: null, saving: { pending: 0 } });
  });

  it('give a closed visit back that was locked away while it was being made readable', async () => {
    let lockNow = (): void => undefined;
    const one = await deviceOnSite({
      beforeWrite: ({ rows = [] }) => {
        if (rows.some((row) => 'body' in row && row.body.field === 'site')) lockNow();
      },
    });
    lockNow = one.commands.lock;
    await one.commands.closeVisit(one.visit);
    expect(one.state().vault).toBe('locked');
    expect(one.state().records.visits).toMatchObject([{ key: one.visit }]);
    await one.commands.unlock(passphrase);
    expect(one.state()).toMatchObject({ vault: 'open', sealed: 0 });
    expect(one.state().records.visits.map(({ closedOn }) => closedOn === null)).toEqual([false]);
  });

  it('open while the other writes', async () => {
    const one = await deviceOnSite();
    const two = await device({ disk: one.disk });
    const [unlocked] = await Promise.all([
      refusal(two.commands.unlock(passphrase)),
      one.commands.write(issue('I1', '路灯不亮')),
    ]);
    expect([unlocked, two.state().vault]).toEqual(['done', 'open']);
    expect(two.state().records.visits).toHaveLength(1);
  });

  it('do not open for a passphrase that was tried before a wipe', async () => {
    const { commands, state } = await deviceOnSite();
    await commands.confirmExport(await commands.exportLedger(null));
    commands.lock();
    const [tried] = await Promise.all([refusal(commands.unlock(passphrase)), commands.wipe()]);
    expect(tried).not.toBe('done');
    expect(state().vault).toBe('absent');
  });

  it('leave nothing behind a wipe that was begun before it', async () => {
    const { commands, state, disk } = await deviceOnSite();
    const file = await commands.exportLedger(null);
    await commands.confirmExport(file);
    const begun = [
      commands.wipe(),
      commands.changePlan({ title: '十二月暗访' }),
      commands.importLedger(file.bytes, null),
    ];
    const [wiped, ...others] = await Promise.all(begun.map(refusal));
    expect(wiped).toBe('done');
    expect(others).toEqual(['storage_blocked', 'vault_locked']);
    expect([disk.rows.size, disk.photos.size, disk.slots.size]).toEqual([0, 0, 0]);
    expect(state()).toMatchObject({ vault: 'absent', plan: null, planKept: false });
    await commands.createVault(other);
    expect(state().vault).toBe('open');
  });
});

describe('a row that was damaged on the disk', () => {
  it('is named by the export of all the others, which lets the device be wiped', async () => {
    const { id, commands, state, disk } = await damaged();
    await commands.unlock(passphrase);
    expect(state().sealed).toBe(1);
    expect(await refusal(commands.wipe())).toBe('export_first');
    const file = await commands.exportLedger(null);
    expect(file).toMatchObject({ operations: disk.rows.size - 1, missing: [id], isWhole: true });
    expect(file.ids).not.toContain(id);
    await commands.confirmExport(file);
    expect(state().exported.waiting).toBe(0);
    expect((await device({ disk })).state().exported.waiting).toBe(0);
    await commands.wipe();
    expect(disk.rows.size).toBe(0);
  });

  it('does not stand in the way of an import', async () => {
    const { commands, state } = await damaged();
    await commands.unlock(passphrase);
    const from = await device();
    await from.commands.write(issue('I2', '门禁'));
    const { bytes } = await from.commands.exportLedger(null);
    expect(await commands.importLedger(bytes, null)).toMatchObject({ fresh: 8 });
    expect(state().records.issues).toHaveLength(2);
  });

  it('is named likewise where it is a photograph', async () => {
    const { visit, commands, disk } = await deviceOnSite();
    await commands.addPhoto(visit, `${visit}:F05`, new Blob(['x']));
    const [photo] = disk.photos.values();
    photo?.bytes.fill(0, -1);
    const file = await commands.exportLedger(null);
    expect(file).toMatchObject({ photos: 0, missing: [], missingPhotos: [photo?.id] });
  });
});

describe('a forgotten passphrase', () => {
  async function locked() {
    const one = await deviceOnSite();
    await one.commands.write(issue('I1', '路灯不亮'));
    one.commands.lock();
    return one;
  }

  it('leaves what is readable to be taken, which is not the export that a wipe asks for', async () => {
    const { commands, state, disk } = await locked();
    expect(await refusal(commands.exportLedger(null))).toBe('vault_locked');
    const file = await commands.exportLedger(null, 'readable');
    const sealed = disk.rows.size - 8;
    expect(file).toMatchObject({ operations: 8, isWhole: false });
    expect(file.missing).toHaveLength(sealed);
    await commands.confirmExport(file);
    expect(state().exported.waiting).toBe(sealed);
    expect(await refusal(commands.wipe())).toBe('sealed_left');
    const to = await device();
    await to.commands.importLedger(file.bytes, null);
    expect(to.state().records.issues).toHaveLength(1);
  });

  it('gives up what is sealed, and that alone, and takes a new passphrase', async () => {
    const { commands, state, disk } = await locked();
    const sealed = disk.rows.size - 8;
    expect(await refusal(commands.giveUpSealed(sealed))).toBe('export_first');
    await commands.confirmExport(await commands.exportLedger(null, 'readable'));
    expect(await refusal(commands.giveUpSealed(sealed - 1))).toBe('sealed_left');
    await commands.giveUpSealed(sealed);
    expect(disk.rows.size).toBe(0);
    expect(state()).toMatchObject({ vault: 'absent', sealed: 0 });
    await commands.createVault(other);
    expect(state().vault).toBe('open');
  });

  it('keeps what a former export held when only the readable is taken', async () => {
    const { commands, state } = await deviceOnSite();
    await commands.confirmExport(await commands.exportLedger(null));
    commands.lock();
    await commands.write(issue('I1', '路灯不亮'));
    await commands.confirmExport(await commands.exportLedger(null, 'readable'));
    expect(state().exported.waiting).toBe(0);
  });
});
