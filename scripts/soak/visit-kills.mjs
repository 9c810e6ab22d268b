// The whole browser is killed at random moments while an inspector works in the real page: notes, answers, photographs,
// exports, imports. What counts as saved is what stood on the screen at a moment when the page itself said "saved".
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { writeLedgerFile } from '../../src/inspection/ledger/ledger-file.ts';
import { startBrowser } from './hard-browser.mjs';
import {
  goTo,
  leaveVisit,
  makePackets,
  openInspect,
  openVisit,
  passphrase,
  planByHand,
  setPassphrase,
  unlock,
} from './visit-driver.mjs';

const sites = 3;
const ofOneProfile = 25;
const tablet = { width: 800, height: 1280 };
/** Milliseconds after which a life is ended, however little was done in it. */
const patience = 60_000;

const any = (list) => list[Math.floor(Math.random() * list.length)];

/** Sent by the page whenever it says that everything is saved: what then stands on the screen. */
function watchSaved() {
  let last = '';
  const look = () => {
    const chip = document.querySelector('[data-testid="saved"]');
    if (chip?.dataset.state !== 'saved' || chip.dataset.pending !== '0') return;
    const lines = [...document.querySelectorAll('[data-testid="check-line"]')].map((card) => ({
      item: card.dataset.item,
      answer: card.dataset.answer,
      note: card.querySelector('textarea')?.value ?? '',
      photos: card.querySelectorAll('.visit__photo').length,
    }));
    const site = document.querySelector('[data-testid="visit-form"]')?.dataset.site ?? null;
    const told = JSON.stringify([site, lines]);
    if (site === null || told === last) return;
    last = told;
    void globalThis.acknowledged(site, lines, performance.now());
  };
  new MutationObserver(look).observe(document.body, { subtree: true, attributes: true, childList: true });
}

/** What was typed, said to be saved and found, by site and line. */
class Notebook {
  lines = new Map();
  acknowledged = 0;
  lost = [];
  torn = [];

  line(site, item) {
    const key = `${site} ${item}`;
    if (!this.lines.has(key))
      this.lines.set(key, { typed: '', note: '', answer: '', answers: [{ answer: '', at: 0 }], photos: 0 });
    return this.lines.get(key);
  }

  /** Answers, notes and photographs of this life of the browser. */
  acts = 0;
  /** What the page said was saved at a moment of its clock. It may be told late: what was chosen since stays possible. */
  hear(site, lines, moment) {
    for (const { item, answer, note, photos } of lines) {
      const known = this.line(site, item);
      if (note !== known.note || answer !== known.answer || photos > known.photos) this.acknowledged += 1;
      const saved = known.answers.findLastIndex((one) => one.answer === answer && one.at <= moment);
      known.answers = known.answers.slice(Math.max(0, saved));
      Object.assign(known, { note, answer, photos: Math.max(photos, known.photos) });
    }
  }

  compare(site, lines) {
    for (const { item, answer, note, photos } of lines) {
      const known = this.line(site, item);
      if (!note.startsWith(known.note)) this.lost.push(`${site} ${item}: note "${known.note}" is "${note}"`);
      if (!known.typed.startsWith(note)) this.torn.push(`${site} ${item}: "${note}" was never typed`);
      const possible = known.answers.map((one) => one.answer);
      if (!possible.includes(answer))
        this.lost.push(`${site} ${item}: answer ${possible.join(' → ')} is ${answer}`);
      if (photos < known.photos) this.lost.push(`${site} ${item}: ${known.photos} photographs are ${photos}`);
      // From here on what is there is what was saved.
      Object.assign(known, { typed: note, note, answer, answers: [{ answer, at: 0 }], photos });
    }
  }
}

function readLines() {
  return [...document.querySelectorAll('[data-testid="check-line"]')].map((card) => ({
    item: card.dataset.item,
    answer: card.dataset.answer,
    note: card.querySelector('textarea')?.value ?? '',
    photos: card.querySelectorAll('.visit__photo').length,
    unread: card.querySelectorAll('.visit__no-picture').length,
  }));
}

/** A PNG of noise, so that no photograph is like another. */
function noisePng(width, height) {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let at = 0; at < rows.length; at += 1) rows[at] = at % (width * 3 + 1) === 0 ? 0 : Math.random() * 256;
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes) => {
    let c = 0xffffffff;
    for (const byte of bytes) c = crcTable[(c ^ byte) & 255] ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };
  const chunk = (name, body) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    const content = Buffer.concat([Buffer.from(name), body]);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc(content));
    return Buffer.concat([head, content, tail]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    mark,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const otherRows = 300;

/** A ledger of another device with `otherRows` rows, of its own each time. */
function otherLedger(folder, number) {
  const device = globalThis.crypto.randomUUID();
  const operations = Array.from({ length: otherRows }, (_, at) => ({
    id: globalThis.crypto.randomUUID(),
    clock: at + 1,
    device,
    at: '2026-11-22T10:00:00+08:00',
    by: 'other team',
    entity: 'issue',
    key: globalThis.crypto.randomUUID(),
    field: 'title',
    replaces: [],
    old: null,
    new: `other ${number} ${at}`,
    reason: null,
  }));
  const file = join(folder, `other-${number}.ledger`);
  writeFileSync(file, writeLedgerFile({ operations, photos: [] }));
  return { device, file };
}

/** How many rows of each other device the disk holds: all or none of a file. */
function countOthers(devices) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('anzhi-atlas-inspect');
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('success', () => {
      const all = request.result.transaction('row').objectStore('row').getAll();
      all.addEventListener('success', () => {
        request.result.close();
        resolve(devices.map((device) => all.result.filter((row) => row.body?.device === device).length));
      });
    });
  });
}

async function typeNote(page, card, book, site) {
  const item = await card.getAttribute('data-item');
  const more = card.locator('.visit__more');
  if ((await more.count()) > 0) await more.click();
  const note = card.getByTestId('note');
  const known = book.line(site, item);
  const text = ` ${site}#${item.length}#${Math.floor(Math.random() * 1e6)}`;
  known.typed = `${await note.inputValue()}${text}`;
  await note.press('Control+End');
  await note.pressSequentially(text, { delay: Math.random() * 30 });
}

/** Always another answer than the one that stands: a second press of the same takes it back. */
async function chooseAnswer(page, card, book, site) {
  const item = await card.getAttribute('data-item');
  const before = await card.getAttribute('data-answer');
  const answer = any(['confirmed', 'contradicted', 'could_not_check'].filter((one) => one !== before));
  const at = await page.evaluate(() => performance.now());
  book.line(site, item).answers.push({ answer, at });
  const button = card.locator(`.visit__answers [data-answer="${answer}"]`);
  await button.click();
  await page.waitForFunction(
    (pressed) => pressed?.getAttribute('aria-pressed') === 'true',
    await button.elementHandle(),
  );
}

async function photograph(card) {
  const more = card.locator('.visit__more');
  if ((await more.count()) > 0) await more.click();
  await card
    .getByTestId('photo-input')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: noisePng(300, 200) });
}

async function exportFile(page) {
  await goTo(page, '本机');
  const part = page.locator('section[aria-labelledby="export-ledger"]');
  await part.locator('input[type=password]').fill(passphrase);
  await part.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByTestId('exported').waitFor();
}

async function importFile(page, other) {
  await goTo(page, '本机');
  const part = page.locator('.device__import').first();
  await part.locator('input[type=file]').setInputFiles(other.file);
  await part.locator('button').click();
  await page.getByTestId('imported').first().waitFor();
  other.acknowledged = true;
}

/** Works until the browser is gone. */
async function work(page, book, others, folder) {
  for (;;) {
    const act = Math.random();
    if (act < 0.12) await exportFile(page);
    else if (act < 0.24) {
      const other = otherLedger(folder, others.length);
      others.push(other);
      await importFile(page, other);
    }
    await goTo(page, '现场');
    const site = await openVisit(page, Math.floor(Math.random() * sites));
    for (let acts = 0; acts < 6; acts += 1) {
      const cards = await page.getByTestId('check-line').all();
      const card = any(cards.slice(0, 4));
      const kind = Math.random();
      if (kind < 0.55) await typeNote(page, card, book, site);
      else if (kind < 0.85) await chooseAnswer(page, card, book, site);
      else await photograph(card);
      book.acts += 1;
    }
    await leaveVisit(page);
  }
}

/** The lines under every heading of the open form. */
async function allLines(page) {
  const lines = [];
  const headings = page.getByTestId('visit-form').getByRole('tab');
  for (let at = 0; at < (await headings.count()); at += 1) {
    await headings.nth(at).click();
    await page
      .waitForFunction(() => document.querySelector('.visit__no-picture') === null, null, { timeout: 5000 })
      .catch(() => undefined);
    lines.push(...(await page.evaluate(readLines)));
  }
  return lines;
}

/** Opens every visit again and compares it with the notebook. */
async function lookAt(page, book, others) {
  await goTo(page, '现场');
  for (let index = 0; index < sites; index += 1) {
    const stop = page.getByTestId('stop').nth(index);
    await stop.waitFor();
    if ((await stop.locator('.visit__state').count()) === 0) continue;
    const site = await openVisit(page, index);
    const lines = await allLines(page);
    book.compare(site, lines);
    for (const { item, unread } of lines)
      if (unread > 0) book.torn.push(`${site} ${item}: a photograph cannot be read`);
    await leaveVisit(page);
  }
  const counts = await page.evaluate(
    countOthers,
    others.map(({ device }) => device),
  );
  counts.forEach((count, at) => {
    const { acknowledged } = others[at];
    if (acknowledged && count !== otherRows) book.lost.push(`import ${at}: ${count} of ${otherRows}`);
    if (!acknowledged && count !== 0 && count !== otherRows)
      book.torn.push(`import ${at}: ${count} of ${otherRows}`);
  });
}

async function firstLife({ executable, profile, address }) {
  const { context, kill } = await startBrowser(executable, profile);
  try {
    const page = await context.newPage();
    await openInspect(page, address, 'draw');
    await setPassphrase(page);
    await planByHand(page, sites, 'a soak');
    await makePackets(page, sites);
  } finally {
    await kill();
  }
}

/** Some acts into the work, at any moment of what comes then; on a slow machine acts take seconds. */
async function momentToKill(book) {
  const acts = Math.floor(Math.random() * 8);
  for (let waited = 0; waited < patience && book.acts < acts; waited += 20) await pause(20);
  await pause(Math.random() * 1500);
}

function pause(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

async function life(about, book, others, isLast) {
  const { context, kill } = await startBrowser(about.executable, about.profile, ['--lang=zh-CN']);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.setViewportSize(tablet);
    await openInspect(page, about.address, 'visit');
    await unlock(page);
    await lookAt(page, book, others);
    if (isLast) return;
    await page.exposeFunction('acknowledged', (site, lines, moment) => book.hear(site, lines, moment));
    await page.evaluate(watchSaved);
    book.acts = 0;
    const trouble = work(page, book, others, about.folder).catch((error) => error);
    // Anything but the kill that ends the work is a fault of the page or of this soak.
    const ended = await Promise.race([trouble, momentToKill(book)]);
    if (ended instanceof Error) {
      const shown = await page.innerText('body').catch(() => 'nothing, the page is gone');
      throw new Error(`the page then showed: ${shown.slice(0, 2000)}`, { cause: ended });
    }
  } finally {
    await kill();
  }
}

/** `address` serves the built page; `folder` is an empty place to work in. */
export async function killsOfTheForm({ executable, address, folder, kills }) {
  const sum = { kills, acknowledged: 0, imports: 0, lost: [], torn: [] };
  const profile = join(folder, 'visits-profile');
  const about = { executable, address, folder, profile };
  for (let done = 0; done < kills; done += ofOneProfile) {
    rmSync(profile, { recursive: true, force: true });
    const book = new Notebook();
    const others = [];
    await firstLife(about);
    const lives = Math.min(ofOneProfile, kills - done);
    for (let at = 0; at <= lives; at += 1) await life(about, book, others, at === lives);
    sum.acknowledged += book.acknowledged;
    sum.imports += others.filter(({ acknowledged }) => acknowledged).length;
    sum.lost.push(...book.lost);
    sum.torn.push(...book.torn);
    console.log(
      `  ${done + lives} kills: ${sum.acknowledged} changes and ${sum.imports} imports said to be saved, ${sum.lost.length} lost, ${sum.torn.length} torn`,
    );
    for (const line of [...book.lost, ...book.torn]) console.log(`    ${line}`);
  }
  rmSync(profile, { recursive: true, force: true });
  return sum;
}
