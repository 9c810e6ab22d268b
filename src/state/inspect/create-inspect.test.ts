// Inspections on a device in memory: what is said to be saved is on the disk, what is secret is not readable there.
import { describe, expect, it } from 'vitest';
import { defaultItineraryParameters } from '../../inspection/itinerary/default-parameters.ts';
import { Problem } from '../../model/problem.ts';
import { device, deviceOnSite, issue, packet, passphrase, refusal } from '../../testing/inspect-device.ts';
import { memoryDisk } from '../../testing/inspect-in-memory.ts';
import { smallAtlas } from '../../testing/small-atlas.ts';

function onDisk(disk: ReturnType<typeof memoryDisk>): string {
  const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
  const rows = [...disk.rows.values()].map(({ row }) =>
    'body' in row ? JSON.stringify(row.body) : text(row.sealed),
  );
  const slots = [...disk.slots.values()].map(({ bytes }) => text(bytes));
  return [...rows, ...slots].join('\n');
}

describe('saving', () => {
  it('says saved only after the disk has it', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { commands, state } = await device({ beforeWrite: () => gate });
    const written = commands.write(issue('I1', '路灯不亮'));
    expect(state().records.issues.length).toBe(1);
    expect(state().saving).toMatchObject({ pending: 8, savedAt: null });
    release();
    await written;
    expect(state().saving).toMatchObject({ pending: 0, problem: null });
    expect(state().saving.savedAt).not.toBeNull();
  });

  it('keeps in memory what the disk refused, says why, and writes it with the next', async () => {
    let full = true;
    const { commands, state, disk } = await device({
      beforeWrite: () => {
        if (full) throw new Problem('storage_full');
      },
    });
    expect(await refusal(commands.write(issue('I1', '一')))).toBe('storage_full');
    expect(state().saving).toMatchObject({ pending: 8, problem: { code: 'storage_full' } });
    expect(disk.rows.size).toBe(0);
    full = false;
    await commands.write(issue('I2', '二'));
    expect(state().saving).toMatchObject({ pending: 0, problem: null });
    expect(disk.rows.size).toBe(16);
  });

  it('shows in one tab what another wrote, and lists what both changed', async () => {
    const disk = memoryDisk();
    const a = await device({ disk });
    const b = await device({ disk });
    await a.commands.write(issue('I1', '一'));
    await expect.poll(() => b.state().records.issues.length).toBe(1);
    await Promise.all([a.commands.write(issue('I1', '甲')), b.commands.write(issue('I1', '乙'))]);
    await expect.poll(() => a.state().records.issues[0]?.conflicts).toEqual(['title']);
    await a.commands.settle('issue', 'I1', 'title', '乙');
    await expect.poll(() => b.state().records.issues[0]).toMatchObject({ title: '乙', conflicts: [] });
  });
});

describe('an open visit', () => {
  it('is readable nowhere on the disk, gone when locked, back when unlocked', async () => {
    const { commands, state, disk, visit } = await deviceOnSite();
    await commands.answer(visit, 'F05', { answer: 'contradicted', status: 'present', note: '金丝雀一号' });
    const text = onDisk(disk);
    for (const secret of ['金丝雀一号', '十一月暗访', 'site-quince', '140802', 'contradicted']) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(new TextDecoder('latin1').decode(new TextEncoder().encode(secret)));
    }
    commands.lock();
    expect(state()).toMatchObject({ vault: 'locked', plan: null, records: { spotChecks: [], visits: [] } });
    expect(state().sealed).toBeGreaterThan(0);
    expect(await refusal(commands.unlock('another sentence entirely'))).toBe('seal_refused');
    await commands.unlock(passphrase);
    expect(state()).toMatchObject({ vault: 'open', sealed: 0, plan: { title: '十一月暗访' } });
    expect(state().records.spotChecks[0]).toMatchObject({ note: '金丝雀一号', status: 'present' });
  });

  it('is the same visit when the site is opened again', async () => {
    const { commands, visit } = await deviceOnSite();
    expect(await commands.openVisit(packet, 'unannounced')).toBe(visit);
  });

  it('becomes readable with its photographs when it is closed', async () => {
    const { commands, state, disk, visit } = await deviceOnSite();
    await commands.answer(visit, 'F05', { answer: 'confirmed' });
    await commands.addPhoto(visit, `${visit}:F05`, new Blob(['x']));
    expect([...disk.photos.values()].every(({ sealed }) => sealed)).toBe(true);
    await commands.closeVisit(visit);
    expect([...disk.rows.values()].every(({ row }) => 'body' in row)).toBe(true);
    expect([...disk.photos.values()].every(({ sealed }) => !sealed)).toBe(true);
    const [photo] = state().records.photos;
    commands.lock();
    expect(state().records.spotChecks[0]).toMatchObject({ answer: 'confirmed' });
    expect((await commands.photo(photo?.key ?? ''))?.slice(0, 2)).toEqual(Uint8Array.of(0xff, 0xd8));
  });

  it('that began before a role was written is of the role that closes it, and never of a later one', async () => {
    const one = await device();
    one.commands.setRole('');
    await one.commands.createVault(passphrase);
    await one.commands.planByHand([packet.site], '');
    await one.commands.changePlan({ packets: [packet] });
    const visit = await one.commands.openVisit(packet, 'unannounced');
    expect(one.state().records.visits[0]?.team).toBe('');
    one.commands.setRole('县复核组');
    await one.commands.closeVisit(visit);
    expect(one.state().records.visits[0]).toMatchObject({ team: '县复核组', conflicts: [] });
    const { commands, state, visit: named } = await deviceOnSite();
    commands.setRole('县复核组');
    await commands.closeVisit(named);
    expect(state().records.visits[0]?.team).toBe('市督导一组');
  });

  it('tells at its end how many lines its checklist had, touched or not, however often it is closed', async () => {
    const { commands, state, visit } = await deviceOnSite();
    const [line] = packet.checklist;
    if (line === undefined) throw new Error('no line');
    const lines = ['F01', 'F02', 'F03'].map((id) => ({ ...line, id }));
    await commands.answer(visit, 'F05', { answer: 'confirmed' });
    await commands.changePlan({ packets: [{ ...packet, checklist: lines }] });
    await commands.closeVisit(visit);
    expect(state().records.visits[0]).toMatchObject({ lines: 4 });
    await commands.closeVisit(visit);
    expect(state().records.visits[0]).toMatchObject({ lines: 4, conflicts: [] });
  });

  it('has no photograph that stays sealed where another tab closed it meanwhile', async () => {
    const one = await deviceOnSite();
    const two = await device({ disk: one.disk });
    await two.commands.unlock(passphrase);
    const shrunk = await one.services.shrinkPhoto(new Blob(['x']));
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    Object.assign(one.services, { shrinkPhoto: () => gate.then(() => shrunk) });
    const added = one.commands.addPhoto(one.visit, `${one.visit}:F05`, new Blob(['x']));
    await two.commands.closeVisit(one.visit);
    await expect.poll(() => one.state().records.visits[0]?.closedOn).not.toBeNull();
    release();
    await added;
    expect([...one.disk.photos.values()].map(({ sealed }) => sealed)).toEqual([false]);
  });

  it('is locked by an idle hand', async () => {
    const { services, state } = await deviceOnSite();
    services.goIdle();
    expect(state().vault).toBe('locked');
  });

  it('loses nothing that was typed just before the lock', async () => {
    const { commands, state, visit } = await deviceOnSite();
    const written = commands.answer(visit, 'F05', { note: '最后一句' });
    commands.lock();
    await written;
    await commands.unlock(passphrase);
    expect(state().records.spotChecks[0]?.note).toBe('最后一句');
  });

  it('cannot be opened on plain http, where the ledger works all the same', async () => {
    const { commands, state } = await device({ secure: false });
    expect(state().vault).toBe('insecure');
    expect(await refusal(commands.openVisit(packet, 'unannounced'))).toBe('insecure_page');
    expect(await refusal(commands.planByHand(['site-quince'], ''))).toBe('insecure_page');
    await commands.write(issue('I1', '一'));
    expect(state().records.issues.length).toBe(1);
  });
});

describe('the ledger as a file', () => {
  it('brings everything to another device, once however often it is read', async () => {
    const from = await deviceOnSite();
    await from.commands.answer(from.visit, 'F05', { answer: 'contradicted', status: 'present' });
    await from.commands.addPhoto(from.visit, `${from.visit}:F05`, new Blob(['x']));
    const file = await from.commands.exportLedger('the passphrase of this file');
    const to = await device();
    expect(await refusal(to.commands.importLedger(file.bytes, null))).toBe('passphrase_missing');
    expect(await refusal(to.commands.importLedger(file.bytes, 'not the passphrase'))).toBe('seal_refused');
    expect(await refusal(to.commands.importLedger(file.bytes, 'the passphrase of this file'))).toBe(
      'vault_locked',
    );
    expect(to.disk.rows.size).toBe(0);
    await to.commands.createVault(passphrase);
    const report = await to.commands.importLedger(file.bytes, 'the passphrase of this file');
    expect(report).toMatchObject({ operations: file.operations, fresh: file.operations, photos: 1 });
    expect(to.state().records.spotChecks).toEqual(from.state().records.spotChecks);
    expect([...to.disk.photos.values()].map(({ sealed }) => sealed)).toEqual([true]);
    expect(await to.commands.importLedger(file.bytes, 'the passphrase of this file')).toMatchObject({
      fresh: 0,
    });
    expect([...to.state().ledger.operations.keys()].sort()).toEqual(
      [...from.state().ledger.operations.keys()].sort(),
    );
  });

  it('reminds until it is confirmed, and is not wiped before', async () => {
    const { commands, state, disk } = await device();
    await commands.write(issue('I1', '一'));
    expect(state().exported).toMatchObject({ waiting: 8, lastOn: null });
    expect(await refusal(commands.wipe())).toBe('export_first');
    const file = await commands.exportLedger(null);
    expect(state().exported.waiting).toBe(8);
    await commands.confirmExport(file);
    expect(state().exported.waiting).toBe(0);
    await commands.write(issue('I1', '二'));
    expect(await refusal(commands.wipe())).toBe('export_first');
    await commands.confirmExport(await commands.exportLedger(null));
    await commands.wipe();
    expect(disk.rows.size).toBe(0);
    expect(state().records.issues).toEqual([]);
    await commands.write(issue('I2', '三'));
    expect(disk.rows.size).toBe(8);
  });

  it('is not made while sealed records cannot be read', async () => {
    const { commands } = await deviceOnSite();
    commands.lock();
    expect(await refusal(commands.exportLedger(null))).toBe('vault_locked');
  });

  it('leaves the ledger as it was where the file is damaged', async () => {
    const { commands, state } = await device();
    await commands.write(issue('I1', '一'));
    const file = await commands.exportLedger(null);
    const damaged = file.bytes.slice();
    damaged[damaged.length - 5] = (damaged.at(-5) ?? 0) ^ 1;
    const before = state().ledger;
    expect(await refusal(commands.importLedger(damaged, null))).toBe('ledger_invalid');
    expect(state().ledger).toBe(before);
  });
});

describe('the plan', () => {
  it('travels as an encrypted file and goes when it is discarded', async () => {
    const { commands, state, disk } = await deviceOnSite();
    expect(await refusal(commands.planFile('short'))).toBe('passphrase_weak');
    const file = await commands.planFile('the passphrase of the plan');
    await commands.discardPlan();
    expect(state()).toMatchObject({ plan: null, planKept: false });
    expect(disk.slots.has('plan')).toBe(false);
    const tablet = await device();
    await tablet.commands.createVault('the passphrase of the tablet');
    await tablet.commands.openPlanFile(file, 'the passphrase of the plan');
    expect(tablet.state().plan).toMatchObject({ title: '十一月暗访', sites: ['site-quince'] });
  });

  it('gets no days that were worked out for the one before', async () => {
    const atlas = smallAtlas([{ name: 'a', county: '140802', at: [111, 35] }]);
    const { commands, state } = await device({ atlas });
    const sites = [...(atlas.sites?.id ?? [])];
    await commands.createVault(passphrase);
    const parameters = defaultItineraryParameters({ lon: 111, lat: 35, name: '' });
    await commands.planByHand(sites, '甲');
    await commands.planDays(parameters);
    expect(state().plan?.itinerary).not.toBeNull();
    const working = commands.planDays(parameters);
    await commands.planByHand(sites, '乙');
    await working;
    expect(state().plan).toMatchObject({ title: '乙', itinerary: null });
  });

  it('does not take a second passphrase, which would leave what the first sealed shut for ever', async () => {
    const { commands } = await deviceOnSite();
    expect(await refusal(commands.createVault('another good passphrase'))).toBe('vault_exists');
  });
});
