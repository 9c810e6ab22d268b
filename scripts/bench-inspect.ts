// Inspections in the page as a person does them: who may be drawn of 35,000 sites, the draw, days and packets. How long
// each takes, and what the main thread does meanwhile.
import type { Browser, Page } from '@playwright/test';
import { VisitDriver } from '../e2e/visit-driver.ts';
import { settled } from './bench-parameters.ts';
import { mainThreadTasks } from './bench-tasks.ts';
import type { MainThreadTasks } from './bench-tasks.ts';

const [national, county] = ['national', 'yuncheng'];
/** Sites of the plans: searched to the end, and improved step by step. */
const [fewStops, manyStops, packets] = [12, 60, 20];
const patience = 120_000;
/** On the slip to file it stands first. */
const commitment = '.draw__slip dd';

export interface Step {
  readonly name: string;
  readonly extract: string;
  readonly ms: number;
  readonly tasks: MainThreadTasks;
}

export interface InspectionsOnPage {
  /** Review until its verdicts, for each extract. */
  readonly reviews: readonly Step[];
  readonly steps: readonly Step[];
}

/** A browser of its own, with an empty device. */
export async function newDevice(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  return context.newPage();
}

/** Until the work is done and painted. */
export async function step(
  page: Page,
  extract: string,
  name: string,
  work: () => Promise<void>,
): Promise<Step> {
  let ms = NaN;
  const tasks = await mainThreadTasks(page, async () => {
    const since = performance.now();
    await work();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        }),
    );
    ms = performance.now() - since;
  });
  return { name, extract, ms, tasks };
}

/** From going to the address until Review shows its verdicts. */
function review(page: Page, extract: string): Promise<Step> {
  return step(page, extract, 'Review', async () => {
    await page.goto(`./?extract=${extract}`);
    await page.getByTestId('figure-W03').waitFor({ timeout: patience });
    await settled(page);
  });
}

class Inspections {
  readonly page: Page;
  readonly extract: string;
  private readonly visit: VisitDriver;

  constructor(page: Page, extract: string) {
    this.page = page;
    this.extract = extract;
    this.visit = new VisitDriver(page);
  }

  measured(name: string, work: () => Promise<void>): Promise<Step> {
    return step(this.page, this.extract, name, work);
  }

  /** The eligible sites with their reasons and chances. */
  async frame(): Promise<void> {
    await this.page.goto(`./?extract=${this.extract}&show=inspect&look=inspect.tab:draw`);
    await this.page.getByTestId('frame').waitFor({ timeout: patience });
  }

  async order(by: 'name' | 'measure'): Promise<void> {
    const name = this.visit.say(`draw.order.${by}`);
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.page.locator(`.draw__orders [aria-pressed="true"]`, { hasText: name }).waitFor();
  }

  passphrase(): Promise<void> {
    return this.visit.setPassphrase();
  }

  /** Sizes of the next draw: by chance alone where `risk` is 0. */
  async sizes(random: number, risk: number): Promise<void> {
    await this.visit.tab('draw');
    const again = this.page.getByRole('button', { name: this.visit.say('draw.again'), exact: true });
    const form = this.page.locator('.draw__form');
    if (!(await form.isVisible())) await again.click();
    const sizes = { randomSize: random, riskSize: risk, guaranteeSize: risk === 0 ? 0 : 2 };
    for (const [name, size] of Object.entries(sizes) as [keyof typeof sizes, number][]) {
      await form
        .getByRole('textbox', { name: this.visit.say(`draw.${name}`), exact: true })
        .fill(String(size));
    }
    await this.page.getByTestId('frame').waitFor({ timeout: patience });
  }

  /** A new list; it takes the place of the one before, once that is confirmed. */
  async draw(): Promise<void> {
    const filed = this.page.locator(commitment).first();
    const before = (await filed.count()) === 0 ? '' : await filed.textContent();
    const press = this.page.locator('.draw__now button');
    await press.click();
    if (before !== '') await press.click();
    await this.page.waitForFunction(
      ([where, known]) => {
        const now = document.querySelector(where)?.textContent ?? '';
        return now !== '' && now !== known;
      },
      [commitment, before ?? ''] as const,
      { timeout: patience },
    );
  }

  async planDays(): Promise<void> {
    await this.page.getByTestId('plan-days').click();
    await this.page.getByTestId('days-result').waitFor({ timeout: patience });
  }

  async makePackets(): Promise<void> {
    await this.page.getByTestId('make-packets').click();
    await this.page.getByTestId('packet').waitFor({ timeout: patience });
  }

  tab(name: 'itinerary' | 'packet'): Promise<void> {
    return this.visit.tab(name);
  }
}

async function draws(browser: Browser, address: string): Promise<InspectionsOnPage> {
  const page = await newDevice(browser, address);
  const opened = await review(page, national);
  const inspect = new Inspections(page, national);
  const frame = await inspect.measured('who may be drawn', () => inspect.frame());
  const byName = await inspect.measured('ordered by name', () => inspect.order('name'));
  await inspect.passphrase();
  const sizes = await inspect.measured('sizes typed', () => inspect.sizes(fewStops, fewStops));
  const draw = await inspect.measured('draw', () => inspect.draw());
  await inspect.tab('itinerary');
  const days = await inspect.measured('days', () => inspect.planDays());
  await page.context().close();
  return { reviews: [opened], steps: [frame, byName, sizes, draw, days] };
}

async function visits(browser: Browser, address: string): Promise<InspectionsOnPage> {
  const page = await newDevice(browser, address);
  const opened = await review(page, county);
  const inspect = new Inspections(page, county);
  const steps: Step[] = [];
  steps.push(await inspect.measured('who may be drawn', () => inspect.frame()));
  await inspect.passphrase();
  for (const stops of [fewStops, manyStops]) {
    await inspect.sizes(stops, 0);
    steps.push(await inspect.measured(`draw of ${stops}`, () => inspect.draw()));
    await inspect.tab('itinerary');
    steps.push(await inspect.measured(`days of ${stops}`, () => inspect.planDays()));
  }
  await inspect.sizes(packets, 0);
  await inspect.draw();
  await inspect.tab('packet');
  steps.push(await inspect.measured(`packets of ${packets}`, () => inspect.makePackets()));
  await page.context().close();
  return { reviews: [opened], steps };
}

export async function inspectionsOnPage(browser: Browser, address: string): Promise<InspectionsOnPage> {
  const [large, small] = [await draws(browser, address), await visits(browser, address)];
  return { reviews: [...large.reviews, ...small.reviews], steps: [...large.steps, ...small.steps] };
}
