// A disk that fails for a while, and a lock while something is written: memory and disk agree afterwards.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../model/problem.ts';
import { device, deviceOnSite, issue, passphrase, refusal } from '../../testing/inspect-device.ts';
import type { MemoryDisk } from '../../testing/inspect-in-memory.ts';
import type { LogChange } from './ports.ts';

const retryMs = 3100;

/** A disk that a test fills and empties. */
function failing(isRefused: (change: LogChange) => boolean = () => true) {
  const disk = { isFull: false };
  const beforeWrite = (change: LogChange): void => {
    if (disk.isFull && isRefused(change)) throw new Problem('storage_full');
  };
  return { disk, beforeWrite };
}

/** A promise and the call that keeps it. */
function signal() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

const sealedOn = (disk: MemoryDisk): number =>
  [...disk.rows.values()].filter(({ row }) => 'sealed' in row).length;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a disk that is full for a while', () => {
  it('takes nothing off the screen that a lock came between', async () => {
    const { disk, beforeWrite } = failing();
    const one = await deviceOnSite({ beforeWrite });
    await one.commands.answer(one.visit, 'F05', { note: 'first' });
    disk.isFull = true;
    expect(await refusal(one.commands.answer(one.visit, 'F05', { note: 'second' }))).toBe('storage_full');
    one.commands.lock();
    await one.commands.unlock(passphrase);
    expect(one.state().records.spotChecks[0]?.note).toBe('second');
    disk.isFull = false;
    await vi.advanceTimersByTimeAsync(retryMs);
    await expect.poll(() => one.state().saving.pending).toBe(0);
    expect(one.state().ledger.operations.size).toBe(one.disk.rows.size);
  });

  it('makes a closed visit readable once the disk takes it', async () => {
    const { disk, beforeWrite } = failing();
    const one = await deviceOnSite({ beforeWrite });
    await one.commands.answer(one.visit, 'F05', { answer: 'confirmed' });
    disk.isFull = true;
    expect(await refusal(one.commands.closeVisit(one.visit))).toBe('storage_full');
    disk.isFull = false;
    await vi.advanceTimersByTimeAsync(retryMs);
    await expect.poll(() => sealedOn(one.disk)).toBe(0);
  });

  it('leaves nothing of a visit readable while the disk does not have its closing', async () => {
    const { disk, beforeWrite } = failing(({ rows = [] }) =>
      rows.some((row) => 'body' in row && row.body.field === 'closedOn'),
    );
    const one = await deviceOnSite({ beforeWrite });
    await one.commands.answer(one.visit, 'F05', { answer: 'confirmed' });
    const sealed = sealedOn(one.disk);
    disk.isFull = true;
    expect(await refusal(one.commands.closeVisit(one.visit))).toBe('storage_full');
    one.commands.lock();
    await one.commands.unlock(passphrase);
    expect(sealedOn(one.disk)).toBe(sealed);
    disk.isFull = false;
    await vi.advanceTimersByTimeAsync(retryMs);
    await expect.poll(() => sealedOn(one.disk)).toBe(0);
  });

  it('is left by a file that holds what it refused, and can be emptied then', async () => {
    const { disk, beforeWrite } = failing();
    const one = await deviceOnSite({ beforeWrite });
    disk.isFull = true;
    expect(await refusal(one.commands.answer(one.visit, 'F05', { note: 'refused' }))).toBe('storage_full');
    const file = await one.commands.exportLedger(null);
    expect(new TextDecoder().decode(file.bytes)).toContain('refused');
    expect(one.state().saving.pending).toBeGreaterThan(0);
    expect(await refusal(one.commands.wipe())).toBe('export_first');
    await one.commands.confirmExport(file);
    expect(one.state().exported.waiting).toBe(0);
    await one.commands.wipe();
    expect(one.disk.rows.size).toBe(0);
  });

  it('opens with the passphrase while a closed visit cannot be made readable', async () => {
    const { disk, beforeWrite } = failing(({ rows = [] }) =>
      rows.some((row) => 'body' in row && row.body.entity === 'spot_check'),
    );
    const one = await deviceOnSite({ beforeWrite });
    await one.commands.answer(one.visit, 'F05', { answer: 'confirmed' });
    disk.isFull = true;
    expect(await refusal(one.commands.closeVisit(one.visit))).toBe('storage_full');
    one.commands.lock();
    await one.commands.unlock(passphrase);
    expect(one.state().vault).toBe('open');
    disk.isFull = false;
    await vi.advanceTimersByTimeAsync(retryMs);
    await expect.poll(() => sealedOn(one.disk)).toBe(0);
  });
});

describe('a lock while something is written', () => {
  /** The next write waits for `open`. */
  async function gated() {
    let gate: Promise<void> | undefined;
    const reached = signal();
    const shut = signal();
    const one = await deviceOnSite({
      beforeWrite: () => {
        if (gate !== undefined) reached.resolve();
        return gate;
      },
    });
    gate = shut.promise;
    const open = (): void => {
      gate = undefined;
      shut.resolve();
    };
    return { ...one, reached: reached.promise, open };
  }

  it('shows after the unlock what is still on its way', async () => {
    const one = await gated();
    const written = one.commands.answer(one.visit, 'F05', { note: '最后一句' });
    await one.reached;
    one.commands.lock();
    await one.commands.unlock(passphrase);
    expect(one.state().records.spotChecks[0]?.note).toBe('最后一句');
    one.open();
    await written;
    expect(one.state().ledger.operations.size).toBe(one.disk.rows.size);
  });

  it('shows no plan in a locked page, and the new one after the unlock', async () => {
    const one = await gated();
    const planned = one.commands.planByHand(['site-quince'], '新名单');
    await one.reached;
    one.commands.lock();
    one.open();
    await planned;
    expect(one.state()).toMatchObject({ vault: 'locked', plan: null, planKept: true });
    await one.commands.unlock(passphrase);
    expect(one.state().plan?.title).toBe('新名单');
  });

  it('shows no photograph of an open visit in a locked page', async () => {
    const one = await gated();
    const taken = one.commands.addPhoto(one.visit, `${one.visit}:F05`, new Blob(['x']));
    await one.reached;
    one.commands.lock();
    one.open();
    await taken;
    expect(one.state().records.photos).toEqual([]);
    await one.commands.unlock(passphrase);
    expect(one.state().records.photos.length).toBe(1);
  });

  it('shows nothing of an open visit that is imported', async () => {
    const from = await deviceOnSite();
    const file = await from.commands.exportLedger(null);
    const one = await gated();
    const imported = one.commands.importLedger(file.bytes, null);
    await one.reached;
    one.commands.lock();
    one.open();
    await imported;
    expect(one.state().records.visits).toEqual([]);
    await one.commands.unlock(passphrase);
    expect(one.state().records.visits.length).toBe(2);
  });
});

describe('leaving the page', () => {
  it('is asked about and changes no build while something is not on the disk', async () => {
    const { disk, beforeWrite } = failing();
    const one = await device({ beforeWrite });
    disk.isFull = true;
    await refusal(one.commands.write(issue('I1', '一')));
    expect(one.services.held()).toEqual({ update: 1, leaving: 1 });
    disk.isFull = false;
    await one.commands.write(issue('I2', '二'));
    expect(one.services.held()).toEqual({ update: 0, leaving: 0 });
    const release = one.commands.holdUnsaved();
    expect(one.services.held()).toEqual({ update: 1, leaving: 1 });
    release();
    expect(one.services.held()).toEqual({ update: 0, leaving: 0 });
  });
});
