// The whole browser is killed at random moments while the log is written; after each restart everything that was said
// to be saved must be there, whole and where it belongs.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../find-browser.mjs';
import { serve } from '../static-server.mjs';
import { buildDevicePage } from './device-page.mjs';
import { startBrowser } from './hard-browser.mjs';

/** Milliseconds of work before a kill: from hardly begun to a few photographs. */
const soonest = 20;
const latest = 2000;
/** Kills of one profile; a log that grows on and on only makes the checks slow. */
const ofOneProfile = 20;

function pause(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

async function openDevice(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => globalThis.device !== undefined);
  await page.evaluate(() => globalThis.device.open());
}

/** What was said to be saved since the profile was new, and what of it was ever found missing or torn. */
class Tally {
  acknowledged = 0;
  lost = new Set();
  torn = new Set();
  saved = new Set();
  /** Lives that found the store removed by the browser, because the kill before had damaged it. */
  removed = 0;

  hear(id) {
    this.acknowledged += 1;
    this.saved.add(id);
  }

  compare({ whole, torn }) {
    const found = new Set(whole);
    for (const id of this.saved) if (!found.has(id)) this.lost.add(id);
    for (const problem of torn) this.torn.add(problem);
  }
}

/** LevelDB notes at each opening whether it found a store. */
function storeIsNew(profile) {
  const stores = join(profile, 'Default', 'IndexedDB');
  const store = readdirSync(stores).find((name) => name.endsWith('.leveldb'));
  return store !== undefined && readFileSync(join(stores, store, 'LOG'), 'utf8').includes('Creating DB');
}

/** One life of the browser: looks at what it finds, then works until it is killed. */
async function life({ executable, profile, address, tally, workingFor }) {
  const { context, kill } = await startBrowser(executable, profile);
  try {
    const page = await context.newPage();
    await openDevice(page, address);
    if (tally.saved.size > 0 && storeIsNew(profile)) tally.removed += 1;
    tally.compare(await page.evaluate(() => globalThis.device.standing()));
    if (workingFor === null) return;
    await page.exposeFunction('acknowledged', (id) => tally.hear(id));
    const before = tally.acknowledged;
    await page.evaluate(() => globalThis.device.keepWorking());
    // Mostly not before something was said to be saved: on a slow machine that takes seconds.
    const isHasty = Math.random() < 0.2;
    if (!isHasty) await firstAcknowledged(tally, before);
    await pause(workingFor);
  } finally {
    await kill();
  }
}

/** At most 20 seconds. */
async function firstAcknowledged(tally, before) {
  for (let waited = 0; tally.acknowledged === before && waited < 20_000; waited += 10) await pause(10);
}

/** One life that ends while the log is still being opened. */
async function shortLife({ executable, profile, address }) {
  const { context, kill } = await startBrowser(executable, profile);
  const page = await context.newPage();
  openDevice(page, address).catch(() => undefined);
  await pause(Math.random() * 500);
  await kill();
}

async function livesOfOneProfile(about, kills, tally) {
  rmSync(about.profile, { recursive: true, force: true });
  tally.saved.clear();
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % 10 === 9) await shortLife(about);
    else await life({ ...about, tally, workingFor: soonest + Math.random() * (latest - soonest) });
  }
  await life({ ...about, tally, workingFor: null });
  rmSync(about.profile, { recursive: true, force: true });
}

/** Kills of the page of the log alone, typing, importing, exporting and photographing at once. */
export async function killsOfTheLog(folder, kills) {
  const built = join(folder, 'device-page');
  await buildDevicePage(built);
  const executable = await findBrowser();
  const { address, close } = await serve({ folder: built, port: 4611 });
  const about = { executable, profile: join(folder, 'kills-profile'), address };
  const tally = new Tally();
  try {
    for (let done = 0; done < kills; done += ofOneProfile) {
      await livesOfOneProfile(about, Math.min(ofOneProfile, kills - done), tally);
      console.log(`  ${Math.min(done + ofOneProfile, kills)} kills: ${told(tally)}`);
    }
  } finally {
    close();
  }
  const { acknowledged, removed } = tally;
  return { kills, acknowledged, removed, lost: [...tally.lost], torn: [...tally.torn] };
}

function told({ acknowledged, lost, torn, removed }) {
  return `${acknowledged} writes acknowledged, ${lost.size} lost, ${torn.size} torn; stores removed by the browser: ${removed}`;
}
