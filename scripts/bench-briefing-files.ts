// Files of a briefing taken away in the page: time, size, tasks of the main thread, whether a key is answered meanwhile,
// and how fast a cancel ends the work.
import { readFileSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { median } from './bench-rows.ts';
import { mainThreadTasks } from './bench-tasks.ts';
import type { MainThreadTasks } from './bench-tasks.ts';

/** Packing is repeated so often. */
const runs = 3;
/** Milliseconds between two keys, and after a cancel until it is said that no file came. */
const [betweenKeys, afterCancel] = [150, 2_000];

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

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

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

export async function takenFile(page: Page, template: string, kind: string): Promise<TakenFile> {
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

export async function cancelledFile(
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
