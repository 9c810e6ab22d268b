// The device of inspections in a real browser, on the page that is nothing but the device: a small share of what
// `npm run soak` does at length.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { buildDevicePage } from '../scripts/soak/device-page.mjs';
import { killsOfTheLog } from '../scripts/soak/kills.mjs';
import { storageFaults } from '../scripts/soak/storage.mjs';
import { serve } from '../scripts/static-server.mjs';
import type { Served } from '../scripts/static-server.mjs';
import { ladenPhoto, secrets } from './laden-photo.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-device-'));
let served: Served;

test.beforeAll(async () => {
  await buildDevicePage(join(folder, 'page'));
  served = await serve({ folder: join(folder, 'page'), port: 4631 });
});

test.afterAll(() => {
  served.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openDevice(page: Page): Promise<void> {
  await page.goto(served.address);
  await page.waitForFunction(() => 'device' in globalThis);
}

test('what was said to be saved is there after the browser is killed', async () => {
  test.setTimeout(120_000);
  const { acknowledged, lost, torn } = await killsOfTheLog(folder, 4);
  expect(acknowledged).toBeGreaterThan(0);
  expect(lost).toEqual([]);
  expect(torn).toEqual([]);
});

test('tabs at once, a full store, a cleared, a damaged one and a newer page lose nothing, and are noticed', async () => {
  test.setTimeout(120_000);
  const figures = await storageFaults(folder, { tabs: [2], writes: 200, quotas: [1] });
  expect(figures.tabs).toEqual([{ tabs: 2, writes: 200, lost: 0, notTold: 0 }]);
  expect(figures.quotas).toEqual([
    expect.objectContaining({ refusal: 'storage_full', falselySaved: 0, savesAgain: null }),
  ]);
  expect(figures.cleared).toEqual({ noticed: 'forced_close', write: 'storage_failed', wasCleared: true });
  expect(figures.blocked).toEqual({
    upgraded: 'upgraded',
    noticed: 'blocked_upgrade',
    write: 'storage_failed',
    reopened: 'storage_newer',
  });
  expect(figures.damaged).toEqual({ lost: 0, sameDevice: true });
});

test('a photograph keeps its time and position, its right side up, and nothing else', async ({ page }) => {
  await openDevice(page);
  const plain = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3000, 2000);
    const context = canvas.getContext('2d');
    context?.fillRect(0, 0, 1500, 2000);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const laden = ladenPhoto(Buffer.from(plain));
  for (const secret of secrets) expect(laden.includes(secret), secret).toBe(true);
  const { bytes, ...said } = await page.evaluate(
    async (given) => {
      const { bytes, ...rest } = await device.services.shrinkPhoto(new Blob([Uint8Array.from(given)]));
      return { bytes: [...bytes], ...rest };
    },
    [...laden],
  );
  const made = Buffer.from(bytes);
  for (const secret of secrets) expect(made.includes(secret), secret).toBe(false);
  expect(made.includes('2026:11:20 09:15:00')).toBe(true);
  expect(said).toMatchObject({ width: 1067, height: 1600, takenAt: '2026-11-20T09:15:00+08:00' });
  expect(said.fix?.lat).toBeCloseTo(35 + 1 / 60 + 30.5 / 3600, 6);
  expect(said.fix?.lon).toBeCloseTo(111 + 15.25 / 3600, 6);
  expect(said.fix?.accuracyM).toBe(5);
  const again = await page.evaluate(async (given) => {
    const { width, height, takenAt, fix } = await device.services.shrinkPhoto(
      new Blob([Uint8Array.from(given)]),
    );
    return { width, height, takenAt, fix };
  }, bytes);
  expect(again).toEqual(said);
});

test('what is no picture is refused, and the page answers while a large one shrinks', async ({ page }) => {
  await openDevice(page);
  const refusals = await page.evaluate(async () => {
    const html = new Blob(['<html>not a picture</html>'], { type: 'image/jpeg' });
    const cut = new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)], { type: 'image/jpeg' });
    const flood = new Blob([new Uint8Array(40_000_001)]);
    return Promise.all(
      [html, cut, flood, new Blob()].map((blob) => device.attempt(() => device.services.shrinkPhoto(blob))),
    );
  });
  expect(refusals).toEqual(Array<string>(4).fill('photo_unreadable'));
  const longest = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4000, 3000);
    const context = canvas.getContext('2d');
    for (let i = 0; i < 400; i += 1) {
      if (context !== null) context.fillStyle = `hsl(${i} 80% 50%)`;
      context?.fillRect((i % 20) * 200, Math.floor(i / 20) * 150, 200, 150);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    let task = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) task = Math.max(task, duration);
    });
    observer.observe({ type: 'longtask' });
    await device.services.shrinkPhoto(blob);
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    return task;
  });
  expect(longest).toBeLessThan(100);
});

test('seals made in the browser are opened and refused as they should', async ({ page }) => {
  await openDevice(page);
  const answers = await page.evaluate(async () => {
    const { seals } = device.services;
    if (seals === null) return ['no seals'];
    const content = new TextEncoder().encode('an open visit');
    const sealed = await seals.sealWith('a long passphrase', 'ledger', content);
    const open = (passphrase: string, bytes: Uint8Array<ArrayBuffer>) =>
      device.attempt(() => seals.openWith(passphrase, 'ledger', bytes));
    const flip = (at: number) => sealed.map((byte, place) => (place === at ? byte ^ 1 : byte));
    const flips = [0, 6, 7, 11, 12, 28, 40, sealed.length - 1].map(flip);
    return Promise.all([
      open('a long passphrase', sealed),
      open('a wrong passphrase', sealed),
      ...flips.map((bytes) => open('a long passphrase', bytes)),
    ]);
  });
  expect(answers).toEqual(['done', ...Array<string>(9).fill('seal_refused')]);
});
