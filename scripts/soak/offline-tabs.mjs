// Tabs of one browser profile over a changing server, in verbs: open, keep, ask for the newer build, look at a tab.
import { chromium } from '@playwright/test';
import { browserFlags } from '../browser-flags.ts';

const patience = 150_000;

/** A profile on disk; `close` and a second `startProfile` are a cold start. */
export async function startProfile(executablePath, profile) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: browserFlags,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    serviceWorkers: 'allow',
  });
  context.setDefaultTimeout(patience);
  return context;
}

/** Opens a small extract and waits until its map is drawn and its verdicts stand. */
export async function openTab(context, address, search = '?extract=hequ') {
  const page = await context.newPage();
  await page.goto(address + search, { waitUntil: 'domcontentloaded' });
  await ready(page);
  return page;
}

export async function ready(page) {
  await page
    .locator('[data-testid="map"][data-state="ready"]')
    .waitFor({ state: 'attached', timeout: patience });
  await page.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: patience });
}

/** Waits until program and extract are kept and the tab is in the worker's care. */
export async function kept(page, extract = 'hequ') {
  const isKept = async (id) => {
    if (navigator.serviceWorker.controller === null) return false;
    const names = await caches.keys();
    const data = names.find((name) => name.startsWith('anzhi-atlas data'));
    if (data === undefined) return false;
    const addresses = (await (await caches.open(data)).keys()).map(({ url }) => url);
    return addresses.some((url) => url.endsWith(`/${id}/manifest.json`));
  };
  const since = Date.now();
  while (!(await page.evaluate(isKept, extract))) {
    if (Date.now() - since > patience) throw new Error('the page was not kept in time');
    await page.waitForTimeout(250);
  }
}

/** Looks for a newer build as the browser does on each visit; resolves with how it ended: waiting, or what stayed. */
export function lookForBuild(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => undefined);
    const worker = registration.installing;
    if (worker !== null) {
      await new Promise((resolve) => {
        worker.addEventListener('statechange', () => worker.state !== 'installing' && resolve());
      });
    }
    return registration.waiting === null ? 'none' : 'waiting';
  });
}

export async function goTo(page, workspace) {
  await page.getByRole('navigation').getByText(workspace, { exact: true }).click();
}

/** Agrees to the newer build on the screen. */
export async function agree(page) {
  await goTo(page, '督查');
  const question = page.getByTestId('update-question');
  await question.waitFor({ timeout: patience });
  await question.getByRole('button', { name: '现在更新' }).click();
}

export async function opened(page, build) {
  const isBuild = (name) => document.querySelector('meta[name="build"]')?.content === name;
  await page.waitForFunction(isBuild, build, { timeout: patience, polling: 250 });
  await page.locator('.app, [data-testid="problem"]').first().waitFor({ timeout: patience });
}

/** What a person would see, and which builds the scripts of the tab came from. */
export function look(page) {
  return page.evaluate(() => ({
    build: document.querySelector('meta[name="build"]')?.content ?? '',
    parts: ['A', 'B'].filter((letter) => (globalThis.anzhiParts ?? []).includes(letter)).join(''),
    white: document.body.innerText.trim().length < 20 || document.querySelector('#starting') !== null,
  }));
}

const rowText = 'a photograph of the ledger';

/** A photograph as the log writes it, put straight into the database of the inspections. */
export function writeRow(page) {
  return page.evaluate(async (text) => {
    const database = await new Promise((resolve) => {
      const request = indexedDB.open('anzhi-atlas-inspect');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction('photo', 'readwrite', { durability: 'strict' });
    transaction.objectStore('photo').put({ id: 'soak', sealed: true, bytes: new TextEncoder().encode(text) });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, rowText);
}

export function rowStands(page) {
  return page.evaluate(async (text) => {
    const database = await new Promise((resolve) => {
      const request = indexedDB.open('anzhi-atlas-inspect');
      request.onsuccess = () => resolve(request.result);
    });
    const row = await new Promise((resolve) => {
      const request = database.transaction('photo').objectStore('photo').get('soak');
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return row !== undefined && new TextDecoder().decode(row.bytes) === text;
  }, rowText);
}
