// A ledger with photographs, taken in and out in the page: how long each takes beside the same on the command line, and
// what the main thread does meanwhile.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { OtherDevice } from '../e2e/ledger-file.ts';
import { VisitDriver } from '../e2e/visit-driver.ts';
import { readLedgerFile, writeLedgerFile } from '../src/inspection/ledger/ledger-file.ts';
import { newDevice, step } from './bench-inspect.ts';
import type { Step } from './bench-inspect.ts';
import { median } from './bench-rows.ts';

const extract = 'yuncheng';
const [visits, photos, photoBytes] = [120, 40, 200_000];
const day = '2026-11-20';
const runs = 3;
const patience = 120_000;

export interface LedgerOnPage {
  readonly operations: number;
  readonly photos: number;
  readonly bytes: number;
  readonly steps: readonly Step[];
  /** The same file read and written on the command line, medians. */
  readonly readMs: number;
  readonly writeMs: number;
}

function writtenElsewhere(): { readonly file: Buffer; readonly operations: number } {
  const device = new OtherDevice();
  for (let visit = 0; visit < visits; visit += 1) {
    const site = `140802-${String(visit).padStart(4, '0')}`;
    const check = device.visited(site, day, '督导一组');
    if (visit < photos) device.photographed('督导一组', day, check, randomBytes(photoBytes));
  }
  return { file: device.file(), operations: device.operations };
}

function timed(act: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const since = performance.now();
    act();
    return performance.now() - since;
  });
  return median(times);
}

async function importFile(page: Page, visit: VisitDriver): Promise<void> {
  await page.getByRole('button', { name: visit.say('inspect.import.do'), exact: true }).click();
  await page.getByTestId('imported').waitFor({ timeout: patience });
}

type Kind = 'sealed' | 'clear';

async function choose(page: Page, visit: VisitDriver, kind: Kind): Promise<void> {
  await page.locator(`[data-label="${visit.say('inspect.export.kind')}"]`).click();
  await page.getByRole('option', { name: visit.say(`inspect.export.${kind}`), exact: true }).click();
  if (kind === 'clear') return;
  const line = page.getByLabel(visit.say('inspect.export.passphrase'), { exact: true });
  await line.fill('a sentence that nobody guesses');
}

async function exportFile(page: Page, visit: VisitDriver): Promise<void> {
  const download = page.waitForEvent('download', { timeout: patience });
  await page.getByRole('button', { name: visit.say('inspect.export.do'), exact: true }).click();
  await download;
  await page.getByTestId('exported').waitFor({ timeout: patience });
}

async function inAndOut(page: Page, path: string): Promise<Step[]> {
  const visit = new VisitDriver(page);
  await visit.open(extract, 'device');
  const measured = (name: string, work: () => Promise<void>): Promise<Step> =>
    step(page, extract, name, work);
  const steps: Step[] = [];
  for (const name of ['import', 'import again']) {
    await page.getByLabel(visit.say('inspect.import.file'), { exact: true }).setInputFiles(path);
    steps.push(await measured(name, () => importFile(page, visit)));
  }
  for (const kind of ['clear', 'sealed'] as const) {
    await choose(page, visit, kind);
    steps.push(await measured(`export, ${kind}`, () => exportFile(page, visit)));
    await page.getByRole('button', { name: visit.say('inspect.export.confirm'), exact: true }).click();
    await page.getByTestId('exported').waitFor({ state: 'detached' });
  }
  await page.context().close();
  return steps;
}

export async function ledgerOnPage(browser: Browser, address: string): Promise<LedgerOnPage> {
  const { file, operations } = writtenElsewhere();
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  const path = join(folder, 'other.anzhi');
  writeFileSync(path, file);
  try {
    const contents = readLedgerFile(file);
    return {
      operations,
      photos,
      bytes: file.length,
      steps: await inAndOut(await newDevice(browser, address), path),
      readMs: timed(() => readLedgerFile(file)),
      writeMs: timed(() =>
        writeLedgerFile({ operations: contents.operations, photos: contents.photos.values() }),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
