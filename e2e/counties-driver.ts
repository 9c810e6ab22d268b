// Counties, calendar and households of the Trends workspace in verbs of the domain, on top of the driver of the page.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { MessageKey } from '../src/language/language.ts';
import type { AtlasDriver } from './atlas-driver.ts';

export interface CalendarCell {
  readonly requirement: string;
  readonly subject: string;
  readonly period: string;
  readonly state: string;
  /** What is said of the cell when it is focused. */
  readonly name: string;
}

export class CountiesDriver {
  readonly atlas: AtlasDriver;
  readonly page: Page;

  constructor(atlas: AtlasDriver) {
    this.atlas = atlas;
    this.page = atlas.page;
  }

  get workspace(): Locator {
    return this.page.getByTestId('trends');
  }
  get trail(): Locator {
    return this.page.getByTestId('trail');
  }
  get places(): Locator {
    return this.page.getByTestId('standing-table');
  }
  get comparison(): Locator {
    return this.page.getByTestId('compare-table');
  }
  get calendar(): Locator {
    return this.page.getByTestId('duty-grid');
  }
  get safety(): Locator {
    return this.page.getByTestId('safety-places');
  }

  /** Opens a view of Trends by its link and waits until nothing is loading or being judged. */
  async open(extract: string, view: 'counties' | 'calendar' | 'households', rest = ''): Promise<void> {
    await this.atlas.visit(`?extract=${extract}&show=trends&view=${view}${rest}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.workspace).toBeVisible({ timeout: 60_000 });
    await expect(this.page.getByTestId(/^(counties|calendar|households)-view$/)).toBeVisible();
    await expect(this.page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
    await expect(this.page.locator('[data-dimmed="true"]')).toHaveCount(0, { timeout: 60_000 });
  }

  /** The places of the table in the order shown. */
  async order(): Promise<(string | null)[]> {
    const rows = await this.places.locator('tbody tr').all();
    return Promise.all(rows.map((row) => row.getAttribute('data-place')));
  }

  async column(name: string): Promise<string[]> {
    return this.places.locator(`td[data-column="${name}"]`).allInnerTexts();
  }

  async sortBy(column: MessageKey): Promise<void> {
    await this.places.getByRole('button', { name: this.atlas.say(column) }).click();
  }

  /** Goes one step down and gives the name of the place. */
  async drill(place: string): Promise<string> {
    const link = this.places.locator(`tr[data-place="${place}"] th button`);
    const name = await link.innerText();
    await link.click();
    return name;
  }

  async back(name: string): Promise<void> {
    await this.trail.getByRole('button', { name }).click();
  }

  async pin(place: string): Promise<void> {
    await this.places.locator(`tr[data-place="${place}"] td button`).first().click();
  }

  async cells(): Promise<readonly CalendarCell[]> {
    return this.calendar.evaluate((table) =>
      [...table.querySelectorAll('tbody[data-requirement]')].flatMap((body) =>
        [...body.querySelectorAll('tr[data-subject]')].flatMap((row) =>
          [...row.querySelectorAll('td[data-period]')].map((cell) => ({
            requirement: body.getAttribute('data-requirement') ?? '',
            subject: row.getAttribute('data-subject') ?? '',
            period: cell.getAttribute('data-period') ?? '',
            state: cell.getAttribute('data-state') ?? '',
            name: cell.querySelector('[data-name]')?.textContent ?? '',
          })),
        ),
      ),
    );
  }

  /** The texts of a row of the table of social safety. */
  async safetyRow(place: string): Promise<string[]> {
    return this.safety.locator(`tr[data-place="${place}"] td[data-state]`).allInnerTexts();
  }

  /** Cells of an exported table, line by line, below the preamble. */
  async csv(name: string): Promise<readonly string[][]> {
    const waiting = this.page.waitForEvent('download');
    await this.page.getByTestId(`csv-${name}`).click();
    const text = readFileSync(await (await waiting).path(), 'utf8');
    const [, table = ''] = text.split('\r\n\r\n');
    return table.split('\r\n').map((line) => line.split(','));
  }
}
