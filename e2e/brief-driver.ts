// The Brief workspace in verbs of the assistant who prepares a meeting, on top of the driver of the page.
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { AtlasDriver } from './atlas-driver.ts';

export type Taken = 'pptx' | 'html' | 'xlsx' | 'csv' | 'geojson' | 'parquet';

export interface TakenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const textOf = ({ bytes }: TakenFile): string => new TextDecoder().decode(bytes);

/** Facts are read round by round on a machine that may be busy. */
const making = { timeout: 60_000 };

async function contentOf(download: Download): Promise<TakenFile> {
  return {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(readFileSync(await download.path())),
  };
}

export class BriefDriver {
  readonly atlas: AtlasDriver;
  readonly page: Page;

  constructor(atlas: AtlasDriver) {
    this.atlas = atlas;
    this.page = atlas.page;
  }

  get workspace(): Locator {
    return this.page.getByTestId('brief');
  }
  get said(): Locator {
    return this.page.getByTestId('template-said');
  }
  get taken(): Locator {
    return this.page.getByTestId('take-said');
  }
  get views(): Locator {
    return this.page.getByTestId('views');
  }
  /** What is shown beside the control that met it. */
  get problem(): Locator {
    return this.page.locator('.problem-line');
  }

  async open(extract: string, rest = ''): Promise<void> {
    await this.atlas.visit(`?extract=${extract}&show=brief${rest}`);
    await this.upToDate();
  }

  /** The slides say what template and state say. */
  async upToDate(): Promise<void> {
    await expect(this.page.getByTestId('brief-page')).toHaveAttribute('data-dimmed', 'false', making);
  }

  async slideCount(): Promise<number> {
    await this.upToDate();
    return Number(await this.page.getByTestId('slide-count').getAttribute('data-value'));
  }

  sections(): Promise<(string | null)[]> {
    return this.workspace
      .locator('.brief__section')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-kind')));
  }

  /** Moves the focus on with Tab until it stands on something of this name. */
  async tabTo(name: string, steps = 80): Promise<void> {
    for (let step = 0; step < steps; step += 1) {
      await this.page.keyboard.press('Tab');
      const found = await this.page.evaluate(() => {
        const { activeElement: focused } = document;
        const label = focused?.getAttribute('aria-label') ?? focused?.getAttribute('data-label');
        return label ?? focused?.textContent ?? '';
      });
      if (found.includes(name)) return;
    }
    throw new Error(`“${name}” cannot be reached by Tab`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Does what writes a file and gives its name and bytes. */
  async fileOf(write: () => Promise<void>): Promise<TakenFile> {
    const waiting = this.page.waitForEvent('download', making);
    await write();
    return contentOf(await waiting);
  }

  take(kind: Taken): Promise<TakenFile> {
    return this.fileOf(async () => {
      await this.page.getByTestId(`take-${kind}`).click(making);
    });
  }

  async readTemplate(name: string, text: string): Promise<void> {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await this.page.getByTestId('template-file').setInputFiles(file);
  }

  async openViews(): Promise<void> {
    await this.page.getByTestId('views-button').click();
    await expect(this.views).toBeVisible();
  }

  async closeViews(): Promise<void> {
    await this.press('Escape');
    await expect(this.views).toBeHidden();
  }

  async saveView(name: string): Promise<void> {
    await this.views.getByRole('textbox').fill(name);
    await this.views.locator('button[type="submit"]').click();
  }

  async readViews(text: string): Promise<void> {
    const file = { name: 'views.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await this.views.locator('input[type="file"]').setInputFiles(file);
  }

  viewNames(): Promise<string[]> {
    return this.views
      .locator('.views__line')
      .evaluateAll((lines) => lines.map((line) => line.querySelector('button')?.textContent ?? ''));
  }
}
