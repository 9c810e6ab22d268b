// The Trends workspace in verbs of the domain, on top of the driver of the page.
import type { Download, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { ChangeKind } from '../src/state/derive/changes.ts';
import type { TrendView } from '../src/state/session.ts';
import type { AtlasDriver } from './atlas-driver.ts';

/** Judging twenty rounds takes its time on a busy machine. */
const allRounds = { timeout: 150_000 };

export class TrendsDriver {
  readonly atlas: AtlasDriver;
  readonly page: Page;

  constructor(atlas: AtlasDriver) {
    this.atlas = atlas;
    this.page = atlas.page;
  }

  get slider(): Locator {
    return this.page.getByRole('slider', { name: this.atlas.say('trends.round'), exact: true });
  }
  get changes(): Locator {
    return this.page.getByTestId('changes');
  }
  get ageTable(): Locator {
    return this.page.getByTestId('age-table');
  }

  async open(rest = ''): Promise<void> {
    await this.atlas.visit(`?extract=yuncheng&show=trends${rest}`);
    await expect(this.slider).toBeVisible(allRounds);
  }

  async show(view: TrendView): Promise<void> {
    await this.page.getByRole('tab', { name: this.atlas.say(`trends.view.${view}`) }).click();
  }

  async untilJudged(): Promise<void> {
    await expect(this.page.getByTestId('series')).toHaveAttribute('data-state', 'done', allRounds);
  }

  /** The round that the slider says. */
  async round(): Promise<string> {
    return ((await this.slider.getAttribute('aria-valuetext')) ?? '').slice(0, 10);
  }

  card(requirement: string): Locator {
    return this.page.locator(`.trend-card[data-requirement="${requirement}"]`);
  }

  /** Opens the changes of a requirement from its card. */
  async choose(requirement: string): Promise<void> {
    await this.card(requirement).getByRole('button').first().click();
    await expect(this.changes.getByRole('heading', { level: 3 })).toContainText(requirement);
  }

  async compareWithLastYear(): Promise<void> {
    await this.changes.getByRole('button', { name: this.atlas.say('trends.since.year') }).click();
    await expect(this.page).toHaveURL(/since=/);
  }

  /** How many sites are listed under a kind of change; 0 where the kind does not occur. */
  async changed(kind: ChangeKind): Promise<number> {
    const part = this.changes.locator(`[data-kind="${kind}"]`);
    return (await part.count()) === 0 ? 0 : Number(await part.getAttribute('data-count'));
  }

  async takeChangesAway(): Promise<Download> {
    const waiting = this.page.waitForEvent('download');
    await this.page.getByTestId('csv-changes').click();
    return waiting;
  }
}
