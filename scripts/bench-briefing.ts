// Briefings over Yuncheng, opened and taken away in the page as a person does: how long each takes, how large the files
// are, what the main thread does meanwhile, whether a key is answered, and how fast a cancel ends it.
import { readFileSync, statSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { settled } from './bench-parameters.ts';
import { median } from './bench-rows.ts';
import { mainThreadTasks } from './bench-tasks.ts';
import type { MainThreadTasks } from './bench-tasks.ts';

export const briefingExtract = 'yuncheng';
const templates = ['city-monthly', 'county-dossier'] as const;
const kinds = ['pptx', 'xlsx', 'html'] as const;
const runs = 3;
/** Milliseconds between two keys, and after a cancel until it is said that no file came. */
const [betweenKeys, afterCancel] = [150, 2_000];

export interface OpenedBriefing {
  readonly template: string;
  readonly slides: number;
  /** From going to the address until the slides stand there, and until Review shows its verdicts; medians. */
  readonly ms: number;
  readonly reviewMs: number;
  readonly tasks: MainThreadTasks;
}

export interface KeyTimes {
  readonly takenMs: number;
  readonly paintedMs: number;
}

export interface TakenFile {
  readonly template: string;
  readonly kind: string;
  readonly bytes: number;
  /** Slides, or sheets of a workbook; null: the file is no package. */
  readonly parts: number | null;
  /** From the press until the file is handed to the downloads. */
  readonly ms: number;
  /** Packing the parts of the file once more, outside the page; null: it is no package. */
  readonly packMs: number | null;
  /** From each key until the page takes it, and until the paint after it; empty where the file was made before. */
  readonly keys: readonly KeyTimes[];
  readonly tasks: MainThreadTasks;
}

export interface CancelledFile {
  readonly template: string;
  readonly kind: string;
  /** Cancelled once so much was done. */
  readonly share: number;
  /** From the press on cancel until the page says so, and until no worker of it is left; null: made before that. */
  readonly saidMs: number | null;
  readonly goneMs: number | null;
  readonly files: number;
  readonly tasks: MainThreadTasks;
}

export interface BriefingsOnPage {
  readonly opened: readonly OpenedBriefing[];
  readonly taken: readonly TakenFile[];
  readonly cancelled: readonly CancelledFile[];
}

/** When a file is cancelled, by how much of it is done: maps are drawn first, then a worker writes. */
const cancels = [
  ['pptx', 0.2],
  ['pptx', 0.65],
  ['xlsx', 0.5],
  ['html', 0.3],
] as const;

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const addressOf = (address: string, template: string): string =>
  `${address}?extract=${briefingExtract}&show=brief&template=${template}`;

const standing = '.brief__page[data-dimmed="false"] [data-testid="slide-count"]';

/** Milliseconds since the page was asked for, at the paint after the last of them is there. */
async function until(page: Page, selector: string): Promise<number> {
  await page.locator(selector).waitFor({ timeout: 180_000, state: 'attached' });
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      }),
  );
}

async function timeReview(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${address}?extract=${briefingExtract}`);
  await page.locator('[data-testid="figure-W03"]').waitFor({ timeout: 180_000 });
  const ms = await until(page, 'main[data-dimmed="false"]');
  await page.close();
  return ms;
}

/** Review and the briefing by turns, each in a page of its own. */
async function openedBriefing(
  context: BrowserContext,
  address: string,
  template: string,
): Promise<OpenedBriefing> {
  const found: { ms: number; reviewMs: number; tasks: MainThreadTasks; slides: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const reviewMs = await timeReview(context, address);
    const page = await context.newPage();
    let ms = NaN;
    const tasks = await mainThreadTasks(page, async () => {
      await page.goto(addressOf(address, template));
      ms = await until(page, standing);
    });
    const slides = Number(await page.getByTestId('slide-count').getAttribute('data-value'));
    found.push({ ms, reviewMs, tasks, slides });
    await page.close();
  }
  const middle = found.toSorted((a, b) => a.tasks.longestMs - b.tasks.longestMs)[Math.floor(runs / 2)];
  if (middle === undefined) throw new Error('nothing was opened');
  return {
    template,
    ...middle,
    ms: median(found.map(({ ms }) => ms)),
    reviewMs: median(found.map(({ reviewMs }) => reviewMs)),
  };
}

interface Making {
  /** From the press on the button until what shows the progress is gone again. */
  readonly ms: number;
  /** From the press on cancel until then; null: it was made before. */
  readonly cancelledMs: number | null;
}

/** Presses cancel, from within the page, once so much of the work is done. */
function watchMaking(page: Page, cancelAt: number): Promise<Making> {
  return page.evaluate((share) => {
    return new Promise<Making>((resolve) => {
      let [pressed, cancelled] = [NaN, NaN];
      let began = false;
      document.addEventListener('click', ({ timeStamp }) => (pressed = timeStamp), {
        capture: true,
        once: true,
      });
      const look = new MutationObserver(() => {
        const progress = document.querySelector<HTMLProgressElement>('.take__standing progress');
        if (Number.isNaN(pressed)) return;
        if (progress === null) {
          if (!began) return;
          look.disconnect();
          const now = performance.now();
          resolve({ ms: now - pressed, cancelledMs: Number.isNaN(cancelled) ? null : now - cancelled });
        } else if (progress.value >= share && Number.isNaN(cancelled)) {
          cancelled = performance.now();
          document.querySelector<HTMLElement>('[data-testid="take-cancel"]')?.click();
        }
        began = true;
      });
      look.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['value'],
      });
    });
  }, cancelAt);
}

/** A key that changes nothing, again and again. */
async function pressKeys(page: Page, goesOn: () => boolean): Promise<KeyTimes[]> {
  await page.evaluate(() => {
    const times: KeyTimes[] = [];
    window.benchKeys = times;
    document.onkeydown = ({ timeStamp }) => {
      const takenMs = performance.now() - timeStamp;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => times.push({ takenMs, paintedMs: performance.now() - timeStamp })),
      );
    };
  });
  while (goesOn()) {
    await page.keyboard.press('Shift');
    await rest(betweenKeys);
  }
  return page.evaluate(() => window.benchKeys);
}

declare global {
  interface Window {
    benchKeys: KeyTimes[];
  }
}

interface Package {
  readonly parts: number;
  readonly packMs: number;
}

function packageOf(path: string): Package {
  const files = unzipSync(readFileSync(path));
  const parts = Object.keys(files).filter((name) => /^(ppt\/slides|xl\/worksheets)\/[^/]+\.xml$/.test(name));
  const times = Array.from({ length: runs }, () => {
    const since = performance.now();
    zipSync(files);
    return performance.now() - since;
  });
  return { parts: parts.length, packMs: median(times) };
}

async function openPage(context: BrowserContext, address: string, template: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(addressOf(address, template));
  await until(page, standing);
  await settled(page);
  return page;
}

async function takenFile(page: Page, template: string, kind: string): Promise<TakenFile> {
  let [ms, path] = [NaN, ''];
  let keys: KeyTimes[] = [];
  const tasks = await mainThreadTasks(page, async () => {
    const download = page.waitForEvent('download', { timeout: 300_000 });
    let made = false;
    const end = watchMaking(page, Infinity).then((making) => {
      made = true;
      return making.ms;
    });
    await page.getByTestId(`take-${kind}`).click();
    keys = await pressKeys(page, () => !made);
    ms = await end;
    path = await (await download).path();
  });
  const whole = kind === 'html' ? null : packageOf(path);
  return {
    ...{ template, kind, ms, tasks },
    bytes: statSync(path).size,
    parts: whole?.parts ?? null,
    packMs: whole?.packMs ?? null,
    keys,
  };
}

async function cancelledFile(
  page: Page,
  template: string,
  kind: string,
  share: number,
): Promise<CancelledFile> {
  let files = 0;
  const count = (): unknown => (files += 1);
  page.on('download', count);
  const before = page.workers().length;
  let saidMs: number | null = null;
  let goneMs: number | null = null;
  const tasks = await mainThreadTasks(
    page,
    async () => {
      const said = watchMaking(page, share);
      await page.getByTestId(`take-${kind}`).click();
      saidMs = (await said).cancelledMs;
      const since = performance.now();
      while (page.workers().length > before) await rest(1);
      if (saidMs !== null) goneMs = saidMs + performance.now() - since;
    },
    afterCancel,
  );
  page.off('download', count);
  return { template, kind, share, saidMs, goneMs, files, tasks };
}

/** Both templates: opened, taken away as each kind of file, and cancelled. */
export async function briefingsOnPage(context: BrowserContext, address: string): Promise<BriefingsOnPage> {
  const opened: OpenedBriefing[] = [];
  const taken: TakenFile[] = [];
  const cancelled: CancelledFile[] = [];
  for (const template of templates) {
    opened.push(await openedBriefing(context, address, template));
    const page = await openPage(context, address, template);
    for (const kind of kinds) {
      taken.push(await takenFile(page, template, kind));
    }
    for (const [kind, share] of cancels) cancelled.push(await cancelledFile(page, template, kind, share));
    await page.close();
  }
  return { opened, taken, cancelled };
}
