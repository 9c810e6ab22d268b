// npm run bench: how fast the page is at 35,000 sites, as ratios to fixed references measured in the same run, so that
// the numbers mean the same on any machine; briefings opened and taken away; and inspections. `npm run bench -- sites`,
// `briefing` or `inspect` runs that part alone. Prints a table and one line of JSON.
import { rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { wordsFor } from '../src/language/language.ts';
import type { ChangeTimes, PackTimes } from '../e2e/bench/evaluation.ts';
import { changes, changesOnPage, settled } from './bench-parameters.ts';
import { measureBriefings } from './bench-briefing-rows.ts';
import { measureInspections } from './bench-inspect-rows.ts';
import type { ChangeOnPage } from './bench-parameters.ts';
import { median, row, taskLine } from './bench-rows.ts';
import type { Measured, Result } from './bench-rows.ts';
import { mainThreadTasks } from './bench-tasks.ts';
import type { MainThreadTasks } from './bench-tasks.ts';
import { browserFlags } from './browser-flags.ts';
import { serve } from './static-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const extract = 'national';
const runs = 5;

/** In the page, before its own code: when the map was first drawn. */
function instrument(): void {
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
}

interface EngineTimes {
  readonly loadMs: number;
  readonly packs: readonly PackTimes[];
  readonly changes: readonly ChangeTimes[];
}

/** The page's own loader and engine, in the browser, without the page. */
async function engineTimes(context: BrowserContext, address: string): Promise<EngineTimes> {
  const page = await freshPage(context, address);
  const loadMs = await page.evaluate((id) => window.benchEngine.open(id), extract);
  const packs: PackTimes[] = [];
  for (const pack of new Set(changes.map((change) => change.pack))) {
    packs.push(
      await page.evaluate(([id, times]) => window.benchEngine.pack(id, times), [pack, runs] as const),
    );
  }
  const found: ChangeTimes[] = [];
  for (const change of changes) {
    found.push(
      await page.evaluate(([one, times]) => window.benchEngine.change(one, times), [change, runs] as const),
    );
  }
  await page.close();
  return { loadMs, packs, changes: found };
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

interface PageTimes {
  readonly filter: number;
  readonly whileOpening: MainThreadTasks;
  readonly whileFiltering: MainThreadTasks;
}

async function pageTimes(context: BrowserContext, address: string): Promise<PageTimes> {
  const page = await context.newPage();
  const whileOpening = await mainThreadTasks(page, async () => {
    await page.goto(`${address}?extract=${extract}`);
    await page.locator('[data-testid="figure-W03"]').waitFor({ timeout: 180_000 });
    await settled(page);
  });
  let filter = NaN;
  const whileFiltering = await mainThreadTasks(page, async () => {
    filter = await filterToPaint(page);
  });
  await page.close();
  return { filter, whileOpening, whileFiltering };
}

async function measureSites(context: BrowserContext): Promise<Measured> {
  const page = await serve({ folder: join(root, 'dist'), port: 4411 });
  const engine = await serve({ folder: await buildEvaluation(), port: 4421 });
  try {
    const maps: number[] = [];
    const fetches: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      maps.push(await firstMap(context, page.address));
      fetches.push(await fetchSites(context, page.address));
    }
    const engineFound = await engineTimes(context, engine.address);
    const { filter, ...tasks } = await pageTimes(context, page.address);
    const onPage = await changesOnPage(context, `${page.address}?extract=${extract}`);
    return {
      results: [
        row('first map', median(maps), 'fetch of site.parquet alone', median(fetches)),
        ...engineFound.packs.map((one) =>
          row(`${one.pack} over all sites`, one.anewMs, 'count(*) over the same tables', one.countMs),
        ),
        row('filter to paint', filter, 'two frames of an idle page', await idleFrames(context, page.address)),
        ...engineFound.changes.flatMap((one) => changeRows(one, onPage)),
      ],
      lines: [
        ...engineFound.packs.map(
          ({ pack, planningShare }) =>
            `${pack} over all sites: ${Math.round(planningShare * 100)} % of it is planning`,
        ),
        'Tasks of the main thread, in its own processor time:',
        taskLine('while opening', tasks.whileOpening),
        taskLine('while filtering', tasks.whileFiltering),
        ...onPage.map((one) => taskLine(`${one.pack} ${one.parameter}`, one.tasks)),
      ],
      notes: {
        ...engineFound,
        siteFileBytes: statSync(`${root}public/extracts/${extract}/site.parquet`).size,
        tasks,
        changesOnPage: onPage,
      },
    };
  } finally {
    page.close();
    engine.close();
  }
}

/** A changed parameter: its verdicts in the engine alone, and on the page until the list of changes is drawn. */
function changeRows(change: ChangeTimes, onPage: readonly ChangeOnPage[]): Result[] {
  const { pack, parameter, columnsRead, scanMs } = change;
  const name = `${pack} ${parameter}`;
  const scan = `one scan of the ${columnsRead} columns read`;
  const drawn = onPage.find((one) => one.pack === pack && one.parameter === parameter);
  return [
    row(`${name}, planned`, change.plannedMs, scan, scanMs),
    row(`${name}, anew`, change.anewMs, scan, scanMs),
    ...(drawn === undefined ? [] : [row(`${name}, to the list`, drawn.ms, scan, scanMs)]),
  ];
}

async function measure(context: BrowserContext, parts: readonly string[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  if (parts.includes('sites')) measured.push(await measureSites(context));
  if (parts.includes('briefing')) measured.push(await measureBriefings(context, join(root, 'dist')));
  if (parts.includes('inspect')) measured.push(await measureInspections(browser, join(root, 'dist')));
  return measured;
}

const executablePath = process.env['CHROME_PATH'];
const browser = await chromium.launch({
  args: browserFlags,
  ...(executablePath === undefined ? {} : { executablePath }),
});
try {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  const asked = process.argv.slice(2);
  const measured = await measure(context, asked.length === 0 ? ['sites', 'briefing', 'inspect'] : asked);
  const results = measured.flatMap((one) => one.results);
  for (const { name, milliseconds, reference, referenceMilliseconds } of results) {
    const ratio = (milliseconds / referenceMilliseconds).toFixed(1).padStart(7);
    console.log(
      `${name.padEnd(28)} ${milliseconds.toFixed(0).padStart(6)} ms = ${ratio} × ${reference} (${referenceMilliseconds.toFixed(1)} ms)`,
    );
  }
  for (const line of measured.flatMap(({ lines }) => lines)) console.log(line);
  const figures = results.map((one) => ({ ...one, ratio: one.milliseconds / one.referenceMilliseconds }));
  console.log(
    JSON.stringify({
      extract,
      results: figures,
      ...Object.assign({}, ...measured.map(({ notes }) => notes)),
    }),
  );
} finally {
  await browser.close();
}
