// The end of a tablet's duty: nothing goes before it was taken away, then everything goes, and a file brings it back.
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { VisitDriver } from './visit-driver.ts';

test.use({ viewport: { width: 800, height: 1280 }, hasTouch: true });

/** Rows, photographs and slots in every database of the inspections, the copy of the log in its bucket included. */
async function leftOnDisk(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(async () => {
    interface Bucket {
      readonly indexedDB: IDBFactory;
    }
    interface Buckets {
      keys(): Promise<string[]>;
      open(name: string): Promise<Bucket>;
    }
    const buckets = (navigator as { readonly storageBuckets?: Buckets }).storageBuckets;
    const names = (await buckets?.keys()) ?? [];
    const kept = await Promise.all(names.map(async (name) => [name, await buckets?.open(name)] as const));
    const factories = [['', indexedDB] as const, ...kept.map(([name, b]) => [name, b?.indexedDB] as const)];
    const counts: Record<string, number> = {};
    for (const [bucket, factory] of factories) {
      for (const { name = '' } of (await factory?.databases()) ?? []) {
        if (factory === undefined || !name.startsWith('anzhi-atlas-inspect')) continue;
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = factory.open(name);
          request.onsuccess = () => {
            resolve(request.result);
          };
          request.onerror = () => {
            reject(new Error(name));
          };
        });
        for (const store of database.objectStoreNames) {
          if (store === 'meta') continue;
          counts[`${bucket}/${store}`] = await new Promise<number>((resolve, reject) => {
            const request = database.transaction(store).objectStore(store).count();
            request.onsuccess = () => {
              resolve(request.result);
            };
            request.onerror = () => {
              reject(new Error(store));
            };
          });
        }
        database.close();
      }
    }
    return counts;
  });
}

/** On site, about something that no line asks: a drawn site may have no line at all. */
async function noteProblem(page: Page, visit: VisitDriver, title: string): Promise<void> {
  await page.getByTestId('new-issue').click();
  const form = page.getByTestId('issue-form');
  const other = form.getByRole('button', { name: visit.say('visit.issue.about.other') });
  if ((await other.count()) > 0) await other.click();
  await form.getByRole('button', { name: visit.say('counties.issues.quality_safety') }).click();
  await form.getByTestId('issue-title').fill(title);
  await form.getByLabel(visit.say('visit.issue.finder')).fill('市督导一组');
  await form.getByTestId('save-issue').click();
  await expect(visit.issues).toHaveCount(1);
}

test('a device is wiped after a confirmed export and a word about the seed; the file brings the visit back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const visit = new VisitDriver(page);
  await visit.open('hequ', 'draw');
  await visit.setPassphrase();
  await page.getByRole('button', { name: visit.say('draw.do'), exact: true }).click();
  await expect(page.getByTestId('draw-list').locator('tbody tr').first()).toBeVisible();
  await visit.tab('packet');
  await page.getByTestId('make-packets').click();
  await expect(page.getByTestId('packet').first()).toBeVisible({ timeout: 60_000 });
  await visit.enter(0);
  await noteProblem(page, visit, '门前积水');
  await visit.allSaved();
  expect(Object.values(await leftOnDisk(page)).some((count) => count > 0)).toBe(true);

  const wipe = page.getByRole('region', { name: visit.say('inspect.wipe.title') });
  const start = wipe.getByRole('button', { name: visit.say('inspect.wipe.start'), exact: true });
  await visit.tab('device');
  await expect(start).toBeDisabled();
  const file = await visit.exportClear();
  await expect(start).toBeDisabled();
  await page.getByRole('button', { name: visit.say('inspect.export.confirm'), exact: true }).click();
  await start.click();
  const confirm = wipe.getByRole('button', { name: visit.say('inspect.wipe.do'), exact: true });
  await expect(confirm).toBeDisabled();
  await wipe.getByRole('checkbox', { name: visit.say('inspect.seed.only_here') }).check();
  await confirm.click();
  await expect(page.getByTestId('wiped')).toBeVisible();
  expect(Object.values(await leftOnDisk(page)).filter((count) => count > 0)).toEqual([]);

  await page.reload({ waitUntil: 'domcontentloaded' });
  await visit.loaded();
  await visit.tab('visit');
  await visit.setPassphrase('quite another sentence');
  await visit.import(file);
  await visit.tab('visit');
  // The list went with the device; the checklist of the open visit is made anew.
  await visit.stops.getByRole('button', { name: visit.say('visit.start.again') }).click();
  await visit.stops.getByTestId('start-visit').click({ timeout: 30_000 });
  await expect(visit.issues).toContainText('门前积水');
});
