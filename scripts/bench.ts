// npm run bench: how fast the page is at 35,000 sites, as ratios to fixed references measured in the same run, so that
// the numbers mean the same on any machine. Prints a table and one line of JSON.
import { rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { wordsFor } from '../src/language/language.ts';
import type { Evaluation } from '../e2e/bench/evaluation.ts';
import { browserFlags } from './browser-flags.ts';
import { serve } from './static-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const extract = 'national';
const runs = 5;

interface Result {
  readonly name: string;
  readonly milliseconds: number;
  readonly reference: string;
  readonly referenceMilliseconds: number;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** In the page, before its own code: when the map was first drawn, when a filter's answer was painted, long tasks. */
function instrument(): void {
  const frames: [number, number][] = [];
  const tasks: [number, number][] = [];
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    request((time) => {
      const since = performance.now();
      callback(time);
      frames.push([since, performance.now()]);
    });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  const seen = new MutationObserver(() => {
    if (document.querySelector('[data-testid="map"][data-state="ready"]') === null) return;
    performance.mark('map-ready');
    seen.disconnect();
  });
  seen.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-state'],
  });
  Object.assign(globalThis, { benchFrames: frames, benchTasks: tasks });
}

/** The page's own loader and engine, in the browser. */
function evaluateNational(page: Page): Promise<Evaluation> {
  return page.evaluate(([id, times]) => window.benchEvaluation(id, times), [extract, runs] as const);
}

async function freshPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Fetching the bytes of the site table alone, without the page, uncached. */
async function fetchSites(context: BrowserContext, address: string): Promise<number> {
  const page = await freshPage(context, `${address}config.json`);
  const took = await page.evaluate(async (url) => {
    const since = performance.now();
    await (await fetch(url, { cache: 'no-store' })).arrayBuffer();
    return performance.now() - since;
  }, `${address}extracts/${extract}/site.parquet`);
  await page.close();
  return took;
}

async function firstMap(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(instrument);
  await page.goto(`${address}?extract=${extract}`);
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0, null, {
    timeout: 120_000,
  });
  const took = await page.evaluate(() => performance.getEntriesByName('map-ready')[0]?.startTime ?? NaN);
  await page.close();
  return took;
}

/** Two frames of a page that does nothing: what any answer costs at least. */
async function idleFrames(context: BrowserContext, address: string): Promise<number> {
  const page = await freshPage(context, `${address}config.json`);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const since = performance.now();
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - since)));
          }),
      ),
    );
  }
  await page.close();
  return median(times);
}

/** From typing into the search to the paint in which the count has changed. */
async function filterToPaint(page: Page): Promise<number> {
  const name = wordsFor('zh-CN').t('review.filters.search');
  const box = page.getByRole('searchbox', { name });
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const painted = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const count = document.querySelector('[data-testid="site-count"]');
          let since = NaN;
          document.addEventListener('input', () => (since = performance.now()), {
            once: true,
            capture: true,
          });
          const change = new MutationObserver(() => {
            change.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - since)));
          });
          if (count !== null) change.observe(count, { attributes: true, attributeFilter: ['data-value'] });
        }),
    );
    await box.fill(run % 2 === 0 ? '新' : '');
    times.push(await painted);
    await page.waitForTimeout(1_000);
  }
  return median(times);
}

interface LongTasks {
  /** Over 50 ms without the drawing of GL frames, which is software here. */
  readonly count: number;
  readonly longestMs: number;
  readonly countWithFrames: number;
}

/** The long tasks since the last call. */
function longTasks(page: Page): Promise<LongTasks> {
  return page.evaluate(() => {
    const { benchFrames, benchTasks } = globalThis as unknown as Record<string, [number, number][]>;
    const rest = (benchTasks ?? []).map(([start, duration]) => {
      const drawn = (benchFrames ?? []).reduce((sum, [from, to]) => {
        return sum + Math.max(0, Math.min(to, start + duration) - Math.max(from, start));
      }, 0);
      return duration - drawn;
    });
    benchTasks?.splice(0);
    benchFrames?.splice(0);
    return {
      count: rest.filter((left) => left > 50).length,
      longestMs: Math.round(Math.max(0, ...rest)),
      countWithFrames: rest.length,
    };
  });
}

async function buildEvaluation(): Promise<string> {
  const folder = join(root, '.cache', 'bench');
  await build({
    root: join(root, 'e2e', 'bench'),
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, target: 'chrome111' },
  });
  rmSync(join(folder, 'extracts'), { recursive: true, force: true });
  symlinkSync(join(root, 'public', 'extracts'), join(folder, 'extracts'), 'dir');
  return folder;
}

async function measure(
  context: BrowserContext,
): Promise<{ results: Result[]; notes: Record<string, unknown> }> {
  const page = await serve({ folder: join(root, 'dist'), port: 4411 });
  const engine = await serve({ folder: await buildEvaluation(), port: 4421 });
  try {
    const maps: number[] = [];
    const fetches: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      maps.push(await firstMap(context, page.address));
      fetches.push(await fetchSites(context, page.address));
    }
    const bench = await freshPage(context, engine.address);
    const evaluation = await evaluateNational(bench);
    await bench.close();
    const open = await context.newPage();
    await open.addInitScript(instrument);
    await open.goto(`${page.address}?extract=${extract}`);
    await open.locator('[data-testid="figure-W03"]').waitFor({ timeout: 180_000 });
    await open.waitForTimeout(2_000);
    const whileOpening = await longTasks(open);
    const filter = await filterToPaint(open);
    const whileFiltering = await longTasks(open);
    await open.close();
    return {
      results: [
        row('first map', median(maps), 'fetch of site.parquet alone', median(fetches)),
        row('pack over all sites', evaluation.packMs, 'count(*) over the same tables', evaluation.countMs),
        row('filter to paint', filter, 'two frames of an idle page', await idleFrames(context, page.address)),
      ],
      notes: {
        ...evaluation,
        siteFileBytes: statSync(`${root}public/extracts/${extract}/site.parquet`).size,
        longTasks: { whileOpening, whileFiltering },
      },
    };
  } finally {
    page.close();
    engine.close();
  }
}

function row(name: string, milliseconds: number, reference: string, referenceMilliseconds: number): Result {
  return { name, milliseconds, reference, referenceMilliseconds };
}

const executablePath = process.env['CHROME_PATH'];
const browser = await chromium.launch({
  args: browserFlags,
  ...(executablePath === undefined ? {} : { executablePath }),
});
try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const { results, notes } = await measure(context);
  for (const { name, milliseconds, reference, referenceMilliseconds } of results) {
    const ratio = (milliseconds / referenceMilliseconds).toFixed(1).padStart(7);
    console.log(
      `${name.padEnd(20)} ${milliseconds.toFixed(0).padStart(6)} ms = ${ratio} × ${reference} (${referenceMilliseconds.toFixed(1)} ms)`,
    );
  }
  const figures = results.map((one) => ({ ...one, ratio: one.milliseconds / one.referenceMilliseconds }));
  console.log(JSON.stringify({ extract, results: figures, ...notes }));
} finally {
  await browser.close();
}
