// The store under pressure: several tabs that write at once, quotas of nothing, a connection that the browser closes,
// a log that it clears, a newer page that wants in. Nothing that was said to be saved may be missing, and each of
// these must be noticed.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../find-browser.mjs';
import { serve } from '../static-server.mjs';
import { buildDevicePage } from './device-page.mjs';
import { startBrowser } from './hard-browser.mjs';

const megabyte = 1_000_000;

async function openTab(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => globalThis.device !== undefined);
  const opened = await page.evaluate(() => globalThis.device.open());
  return { page, opened };
}

const closeAll = (tabs) => Promise.all(tabs.map(({ page }) => page.close()));

/** How many of `ids` a tab has not come to know ten seconds later. */
async function unknownTo(page, ids) {
  const count = () =>
    page.evaluate((all) => {
      const known = new Set(globalThis.device.known());
      return all.filter((id) => !known.has(id)).length;
    }, ids);
  for (let tries = 0; tries < 40 && (await count()) > 0; tries += 1) await page.waitForTimeout(250);
  return count();
}

/** `count` tabs write `writes` rows together; each must come to know all of them, and the disk must have them. */
export async function tabsAtOnce(context, address, count, writes) {
  const tabs = [];
  for (let i = 0; i < count; i += 1) tabs.push(await openTab(context, address));
  const each = Math.ceil(writes / count);
  const saved = (
    await Promise.all(
      tabs.map(({ page }, at) =>
        page.evaluate(([each, site]) => globalThis.device.writeMany(each, site), [each, `tab-${at}`]),
      ),
    )
  ).flat();
  // No tab reads again by itself here but through what the others told it.
  const unknown = await Promise.all(tabs.map(({ page }) => unknownTo(page, saved)));
  await closeAll(tabs);
  const fresh = await openTab(context, address);
  const lost = await fresh.page.evaluate((ids) => globalThis.device.missing(ids, false), saved);
  await closeAll([fresh]);
  return { tabs: count, writes: saved.length, lost: lost.length, notTold: Math.max(...unknown) };
}

/**
 * Writes photographs of 200 KB under a quota until the store refuses, then looks at what is there. The quota is set
 * before the store is opened: the browser remembers for seconds how much place it saw.
 */
export async function underQuota(context, address, quota) {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const { origin } = new URL(address);
  // The browser takes 0 for no limit.
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: Math.max(1, quota) });
  await page.goto(address);
  await page.waitForFunction(() => globalThis.device !== undefined);
  const open = () => page.evaluate(() => globalThis.device.attempt(() => globalThis.device.open()));
  const opening = await open();
  const { saved, refusal } = await page.evaluate(() => globalThis.device.fill(60, 200_000));
  await client.send('Storage.overrideQuotaForOrigin', { origin });
  await page.close();
  const { page: after } = await openTab(context, address);
  const lost = await after.evaluate((ids) => globalThis.device.missing(ids, true), saved);
  const again = await after.evaluate(() => globalThis.device.fill(1, 200_000));
  await after.close();
  return {
    quota,
    opening,
    saved: saved.length,
    refusal,
    falselySaved: lost.length,
    savesAgain: again.refusal,
  };
}

/** The browser removes the database under the open page. */
export async function cleared(context, address) {
  const { page } = await openTab(context, address);
  await page.evaluate(() => globalThis.device.writeMany(3, 'before'));
  const client = await context.newCDPSession(page);
  const { origin } = new URL(address);
  await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.waitForFunction(() => globalThis.device.events().length > 0, null, { timeout: 10_000 });
  const [noticed] = await page.evaluate(() => globalThis.device.events());
  const write = await page.evaluate(() =>
    globalThis.device.attempt(() => globalThis.device.writeMany(1, 'after')),
  );
  await page.close();
  const again = await openTab(context, address);
  const { wasCleared } = again.opened;
  await again.page.close();
  return { noticed, write, wasCleared };
}

/** A newer page, in another tab, asks for a newer store. */
export async function blockedUpgrade(context, address) {
  const { page } = await openTab(context, address);
  const newer = await context.newPage();
  await newer.goto(address);
  const upgraded = await newer.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('anzhi-atlas-inspect', 2);
        request.addEventListener('success', () => {
          request.result.close();
          resolve('upgraded');
        });
        request.addEventListener('blocked', () => resolve('blocked'));
        request.addEventListener('error', () => resolve('error'));
      }),
  );
  const [noticed] = await page.evaluate(() => globalThis.device.events());
  const write = await page.evaluate(() =>
    globalThis.device.attempt(() => globalThis.device.writeMany(1, 'after')),
  );
  await newer.reload();
  await newer.waitForFunction(() => globalThis.device !== undefined);
  const reopened = await newer.evaluate(() => globalThis.device.attempt(() => globalThis.device.open()));
  await page.close();
  await newer.close();
  return { upgraded, noticed, write, reopened };
}

/** Changes one byte in the middle of the newest file of the log's store, as a torn write that was written on does. */
function damage(profile) {
  const stores = join(profile, 'Default', 'IndexedDB');
  const [store] = readdirSync(stores).filter((name) => name.endsWith('.leveldb'));
  const logs = readdirSync(join(stores, store)).filter((name) => name.endsWith('.log'));
  const file = join(stores, store, logs.sort().at(-1));
  const bytes = readFileSync(file);
  bytes[Math.floor(bytes.length / 2)] ^= 255;
  writeFileSync(file, bytes);
}

/** The browser is killed, the store damaged on the disk, which the browser answers by removing it. */
export async function damaged(executable, profile, address) {
  const first = await startBrowser(executable, profile);
  const { page, opened } = await openTab(first.context, address);
  const saved = await page.evaluate(() => globalThis.device.writeMany(200, 'before'));
  const { saved: photos } = await page.evaluate(() => globalThis.device.fill(3, 200_000));
  await first.kill();
  damage(profile);
  const second = await startBrowser(executable, profile);
  const again = await openTab(second.context, address);
  const lost = await again.page.evaluate((ids) => globalThis.device.missing(ids, false), saved);
  const lostPhotos = await again.page.evaluate((ids) => globalThis.device.missing(ids, true), photos);
  await second.kill();
  return { lost: lost.length + lostPhotos.length, sameDevice: opened.device === again.opened.device };
}

/** All of it, each on a profile of its own. */
export async function storageFaults(folder, { tabs = [2, 5], writes = 1000, quotas = [0, 1, 5] } = {}) {
  const built = join(folder, 'device-page');
  await buildDevicePage(built);
  const executable = await findBrowser();
  const { address, close } = await serve({ folder: built, port: 4621 });
  const profile = join(folder, 'storage-profile');
  const alone = async (act) => {
    rmSync(profile, { recursive: true, force: true });
    const { context, kill } = await startBrowser(executable, profile);
    try {
      return await act(context);
    } finally {
      await kill();
      rmSync(profile, { recursive: true, force: true });
    }
  };
  try {
    const figures = { tabs: [], quotas: [], cleared: null, blocked: null, damaged: null };
    for (const count of tabs)
      figures.tabs.push(await alone((context) => tabsAtOnce(context, address, count, writes)));
    for (const quota of quotas) {
      figures.quotas.push(await alone((context) => underQuota(context, address, quota * megabyte)));
    }
    figures.cleared = await alone((context) => cleared(context, address));
    figures.blocked = await alone((context) => blockedUpgrade(context, address));
    figures.damaged = await damaged(executable, profile, address);
    rmSync(profile, { recursive: true, force: true });
    return figures;
  } finally {
    close();
  }
}
