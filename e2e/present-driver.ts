// Slides on the wall in verbs of the one who presents, on top of the driver of the page.
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { AtlasDriver } from './atlas-driver.ts';

export class PresentDriver {
  readonly atlas: AtlasDriver;
  readonly page: Page;

  constructor(atlas: AtlasDriver) {
    this.atlas = atlas;
    this.page = atlas.page;
  }

  get wall(): Locator {
    return this.page.getByTestId('present');
  }
  /** The slide that is shown; its neighbours are drawn too, out of sight. */
  get slide(): Locator {
    return this.wall.locator('[data-current="true"]');
  }
  get foot(): Locator {
    return this.slide.locator('.slide__foot');
  }
  get notes(): Locator {
    return this.page.getByTestId('notes');
  }
  get overview(): Locator {
    return this.page.getByTestId('all-slides');
  }
  get wayBack(): Locator {
    return this.page.getByTestId('return-to-slide');
  }

  /** Opens a link straight into a slide. */
  async open(extract: string, rest = '', slide = 'title'): Promise<void> {
    await this.atlas.visit(`?extract=${extract}&show=brief&slide=${slide}${rest}`);
    await expect(this.wall).toBeVisible({ timeout: 60_000 });
    await expect(this.slide).toBeVisible();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Where we are and how many there are. */
  async place(): Promise<readonly [number: number, count: number]> {
    const [number = 0, count = 0] = (await this.slide.locator('.slide__page').innerText())
      .split('/')
      .map(Number);
    return [number, count];
  }

  async expectNumber(number: number): Promise<void> {
    await expect(this.slide.locator('.slide__page')).toHaveText(new RegExp(`^${number} /`));
  }

  /** 16:9 or 4:3. */
  async expectAspect(aspect: 'wide' | 'narrow'): Promise<void> {
    await expect(this.slide.locator('.slide')).toHaveAttribute('data-aspect', aspect);
  }

  /** Where the slide has a map, waits until the live one is there. */
  async mapReady(): Promise<void> {
    if ((await this.slide.locator('[data-map-slot]').count()) === 0) return;
    await expect(this.page.locator('.live-map[data-shown="true"] [data-state="ready"]')).toBeVisible();
    await expect(this.slide.locator('[data-map-slot] > svg')).toHaveCount(0);
  }

  async hasMap(): Promise<boolean> {
    return (await this.slide.locator('[data-map-slot]').count()) > 0;
  }

  /** Moves the focus on with Tab until it stands on a part of the slide that leads into the dashboard. */
  async focusDrill(steps = 40): Promise<string> {
    for (let step = 0; step < steps; step += 1) {
      await this.press('Tab');
      const name = await this.page.evaluate(() => {
        const focused = document.activeElement;
        return focused?.matches('.slide__drill') === true
          ? (focused.getAttribute('aria-label') ?? focused.textContent)
          : null;
      });
      if (name !== null) return name;
    }
    throw new Error('no part of the slide can be reached by Tab');
  }
}
