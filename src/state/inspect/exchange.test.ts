// A ledger file on its way out and in: how far it is, and that it can be called off without a trace.
import { expect, it } from 'vitest';
import { device, deviceOnSite, passphrase } from '../../testing/inspect-device.ts';
import type { LongWork } from '../atlas-state.ts';

const photos = 6;

async function withPhotos() {
  const one = await deviceOnSite();
  await one.commands.answer(one.visit, 'F05', { answer: 'contradicted', note: '门锁着' });
  for (let at = 0; at < photos; at += 1) {
    await one.commands.addPhoto(one.visit, `${one.visit}:F05`, new Blob([`photo ${at}`]));
  }
  return one;
}

/** Work that is called off when it has come as far as `until`, and what it told. */
function watched(until = 2): { readonly work: LongWork; readonly told: number[] } {
  const stop = new AbortController();
  const told: number[] = [];
  const onProgress = (progress: number): void => {
    told.push(progress);
    if (progress >= until) stop.abort(new Error('called off'));
  };
  return { work: { signal: stop.signal, onProgress }, told };
}

it('tells of the way out and in, never back and never beyond the end', async () => {
  const from = await withPhotos();
  const [out, into] = [watched(), watched()];
  const file = await from.commands.exportLedger(null, 'all', out.work);
  const to = await device();
  await to.commands.createVault(passphrase);
  await to.commands.importLedger(file.bytes, null, into.work);
  for (const { told } of [out, into]) {
    expect(told.length).toBeGreaterThan(photos);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  }
  expect(to.disk.photos.size).toBe(photos);
});

it.each([0, 0.4, 0.5, 0.9])('makes no file where it is called off at %s', async (until) => {
  const { commands, state } = await withPhotos();
  const before = state().exported;
  await expect(
    commands.exportLedger('the passphrase of this file', 'all', watched(until).work),
  ).rejects.toThrow('called off');
  expect(state().exported).toEqual(before);
});

it.each([0, 0.3, 0.5, 0.9])('takes nothing in where it is called off at %s', async (until) => {
  const { bytes } = await (await withPhotos()).commands.exportLedger(null);
  const { commands, disk, state } = await device();
  await commands.createVault(passphrase);
  await expect(commands.importLedger(bytes, null, watched(until).work)).rejects.toThrow('called off');
  expect([disk.rows.size, disk.photos.size, state().ledger.operations.size]).toEqual([0, 0, 0]);
  expect(await commands.importLedger(bytes, null)).toMatchObject({ photos });
});
