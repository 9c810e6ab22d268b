// Words planted in a plan's title and roles, in notes of an open visit and in the passphrase are looked for wherever
// they could lie or show: every byte of the browser's profile, storage, caches, address, titles, console, file names.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { startBrowser } from './hard-browser.mjs';
import {
  drawPlan,
  goTo,
  makePackets,
  openInspect,
  openVisit,
  passphrase,
  planByHand,
  setPassphrase,
  unlock,
} from './visit-driver.mjs';

/** Found on purpose, to show that the search finds. */
const control = 'QZCONTROLWORD';

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The bytes of a file and of every gzip stream in it. */
function contentsOf(file) {
  const bytes = readFileSync(file);
  const contents = [bytes];
  for (
    let at = bytes.indexOf('\x1f\x8b\x08', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('\x1f\x8b\x08', at + 1, 'latin1')
  ) {
    try {
      contents.push(gunzipSync(bytes.subarray(at), { finishFlush: 2 }));
    } catch {
      // Three bytes that only look like the start of a stream.
    }
  }
  return contents;
}

function searchProfile(profile, words) {
  const found = [];
  const needles = words.flatMap((word) => [
    { word, bytes: Buffer.from(word, 'utf8') },
    { word, bytes: Buffer.from(word, 'utf16le') },
  ]);
  let searched = 0;
  for (const file of filesIn(profile)) {
    if (!statSync(file).isFile()) continue;
    for (const content of contentsOf(file)) {
      searched += content.length;
      for (const { word, bytes } of needles)
        if (content.includes(bytes)) found.push(`${word} in ${file.slice(profile.length)}`);
    }
  }
  return { searched, found: [...new Set(found)] };
}

/** Everything that the page keeps outside the sealed rows, as text. */
async function storageText() {
  const parts = [
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(Object.entries(sessionStorage)),
    location.href,
    document.title,
  ];
  parts.push(JSON.stringify(history.state));
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    parts.push(name, ...(await cache.keys()).map(({ url }) => url));
  }
  for (const { name } of await indexedDB.databases()) {
    if (name === 'anzhi-atlas-inspect') parts.push(name);
  }
  return parts.join('\n');
}

/** Writes down whatever a page lets show. */
function overhear(page, heard) {
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('framenavigated', (frame) => heard.push(frame.url()));
  page.on('request', (request) => heard.push(request.url(), request.postData() ?? ''));
  page.on('download', (download) => heard.push(download.suggestedFilename()));
}

async function followTitles(page, heard) {
  await page.exposeFunction('heardTitle', (text) => heard.push(text));
  await page.addInitScript(() => {
    const tell = () => void globalThis.heardTitle(`${document.title} ${location.href}`);
    globalThis.addEventListener('beforeprint', tell);
    globalThis.addEventListener('DOMContentLoaded', () => {
      new MutationObserver(tell).observe(document.head, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
  });
}

async function noteOnVisit(page, note) {
  await goTo(page, '现场');
  const site = await openVisit(page, 0);
  const card = page.getByTestId('check-line').first();
  const more = card.locator('.visit__more');
  if ((await more.count()) > 0) await more.click();
  await card.getByTestId('note').fill(note);
  await page.waitForFunction(() => {
    const chip = document.querySelector('[data-testid="saved"]');
    return chip?.dataset.state === 'saved' && chip.dataset.pending === '0';
  });
  return site;
}

async function takeAway(page) {
  await goTo(page, '本机');
  const part = page.locator('section[aria-labelledby="export-ledger"]');
  await part.locator('input[type=password]').fill(passphrase);
  await part.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByTestId('exported').waitFor();
}

/** One inspector's round with words of its own; returns the words that must not be found, and ids of sites. */
async function flow(about, number, heard) {
  const words = { title: `QZTITLE${number}榆树`, role: `QZROLE${number}槐树`, note: `QZNOTE${number}柏树` };
  const { context, browser, kill } = await startBrowser(about.executable, about.profile, [
    '--lang=zh-CN',
    '--window-size=800,1280',
  ]);
  const sites = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(90_000);
    overhear(page, heard);
    await followTitles(page, heard);
    await openInspect(page, about.address, 'draw');
    if (number === 0) {
      await page.evaluate((word) => localStorage.setItem('control', word), control);
      await setPassphrase(page);
    } else await unlock(page);
    if (number % 2 === 0) await planByHand(page, 2, words.title);
    else await drawPlan(page, words.title, words.role);
    await makePackets(page, 1);
    sites.push(await noteOnVisit(page, words.note));
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: null });
    if (number % 3 === 0) await takeAway(page);
    for (const tab of ['行程', '台账', '核查单']) await goTo(page, tab);
    await page.getByTestId('lock').click();
    await page.getByTestId('inspect').waitFor();
    heard.push(await page.evaluate(storageText));
    if (number % 2 === 0)
      await (await browser.newBrowserCDPSession()).send('Browser.close').catch(() => undefined);
  } finally {
    await kill();
  }
  return { words: Object.values(words), sites };
}

/** `address` serves the built page; `folder` is an empty place to work in. */
export async function canaryFlows({ executable, address, folder, flows }) {
  const profile = join(folder, 'canary-profile');
  rmSync(profile, { recursive: true, force: true });
  const heard = [];
  const planted = [passphrase];
  const sites = [];
  const about = { executable, address, profile };
  let searched = 0;
  const found = [];
  let controlFound = false;
  for (let number = 0; number < flows; number += 1) {
    const done = await flow(about, number, heard);
    planted.push(...done.words);
    sites.push(...done.sites);
    // After each flow: what one leaves behind another may overwrite.
    const search = searchProfile(profile, planted);
    searched += search.searched;
    found.push(...search.found);
    controlFound ||= searchProfile(profile, [control]).found.length > 0;
    console.log(
      `  flow ${number + 1}: ${Math.round(search.searched / 1e6)} MB searched, ${found.length} found`,
    );
  }
  const text = heard.join('\n');
  for (const word of [...planted, ...sites])
    if (text.includes(word)) found.push(`${word} in what the page let show`);
  rmSync(profile, { recursive: true, force: true });
  return {
    flows,
    words: planted.length,
    searchedMb: Math.round(searched / 1e6),
    overheard: heard.length,
    controlFound,
    found: [...new Set(found)],
  };
}
