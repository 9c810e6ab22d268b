// Briefings over Yuncheng, opened and taken away in the page as a person does: how long each takes, how large the files
// are, what the main thread does meanwhile, whether a key is answered, and how fast a cancel ends it.
import type { BrowserContext, Page } from '@playwright/test';
import { cancelledFile, takenFile } from './bench-briefing-files.ts';
import type { CancelledFile, TakenFile } from './bench-briefing-files.ts';
import { settled } from './bench-parameters.ts';
import { median } from './bench-rows.ts';
import { mainThreadTasks } from './bench-tasks.ts';
import type { MainThreadTasks } from './bench-tasks.ts';

export const briefingExtract = 'yuncheng';
const templates = ['city-monthly', 'county-dossier'] as const;
const kinds = ['pptx', 'xlsx', 'html'] as const;
const runs = 3;

export interface OpenedBriefing {
  readonly template: string;
  readonly slides: number;
  /** From going to the address until the slides stand there, and until Review shows its verdicts; medians. */
  readonly ms: number;
  readonly reviewMs: number;
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

async function openPage(context: BrowserContext, address: string, template: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(addressOf(address, template));
  await until(page, standing);
  await settled(page);
  return page;
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
