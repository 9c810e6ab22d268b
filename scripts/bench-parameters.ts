// Changes a parameter on the page itself, as a person does, and waits until the new verdicts and the list of what
// changed are drawn.
import type { BrowserContext, Page } from '@playwright/test';
import { wordsFor } from '../src/language/language.ts';
import type { Change } from '../e2e/bench/evaluation.ts';
import { mainThreadTasks } from './bench-tasks.ts';
import type { MainThreadTasks } from './bench-tasks.ts';

/** One that decides by a threshold, one that decides by a reading, one that most requirements read. */
export const changes: readonly Change[] = [
  { pack: 'YC', name: 'max_lifted', value: 500 },
  { pack: 'YC', name: 'count_shared', value: true },
  { pack: 'YC', name: 'stale_months', value: 6 },
  { pack: 'ZY', name: 'min_people', value: 500 },
  { pack: 'ZY', name: 'base', value: 'pop_registered' },
  { pack: 'HQ', name: 'stale_months', value: 6 },
];

export interface ChangeOnPage {
  readonly pack: string;
  readonly parameter: string;
  /** From the press to the drawing of the list, in milliseconds. */
  readonly ms: number;
  /** The sentence above the list. */
  readonly said: string;
  readonly tasks: MainThreadTasks;
}

const words = wordsFor('zh-CN');

/** All that is known is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main[data-dimmed="false"]').waitFor({ timeout: 180_000 });
}

/** From the event that sends the form until the page is no longer dimmed, and painted. */
function fromSubmitToDrawn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const main = document.querySelector('main');
        let since = NaN;
        const over = new MutationObserver(() => {
          if (Number.isNaN(since) || main?.dataset['dimmed'] !== 'false') return;
          over.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - since)));
        });
        document.addEventListener('submit', () => (since = performance.now()), { once: true, capture: true });
        if (main !== null) over.observe(main, { attributes: true, attributeFilter: ['data-dimmed'] });
      }),
  );
}

async function changeOne(page: Page, { pack, name, value }: Change): Promise<ChangeOnPage> {
  const line = page.getByTestId(`parameter-${name}`);
  await line.getByRole('button', { name: words.t('review.parameter.change') }).click();
  if (typeof value === 'number') await line.getByRole('textbox').fill(String(value));
  else {
    await line.locator('form').getByRole('button').first().click();
    const place = typeof value === 'boolean' ? 0 : 1;
    await page.getByRole('option').nth(place).click();
  }
  let ms = NaN;
  const tasks = await mainThreadTasks(page, async () => {
    const drawn = fromSubmitToDrawn(page);
    await line.getByRole('button', { name: words.t('review.parameter.apply') }).click();
    ms = await drawn;
  });
  const said = await page.getByTestId('effect-said').innerText();
  await page.getByRole('button', { name: words.t('parameters.restoreAll') }).click();
  await settled(page);
  return { pack, parameter: name, ms, said, tasks };
}

/** Every change on its own, with the defaults restored in between. */
export async function changesOnPage(context: BrowserContext, address: string): Promise<ChangeOnPage[]> {
  const found: ChangeOnPage[] = [];
  for (const pack of new Set(changes.map((change) => change.pack))) {
    const page = await context.newPage();
    await page.goto(`${address}&pack=${pack}`);
    await page.getByRole('button', { name: words.t('parameters.title') }).click({ timeout: 180_000 });
    await page.getByTestId('parameters-panel').waitFor();
    await settled(page);
    for (const change of changes.filter((one) => one.pack === pack))
      found.push(await changeOne(page, change));
    await page.close();
  }
  return found;
}
