// The three ledgers in verbs of those who keep them, on top of the driver of the page.
import type { Download, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { IssueStep, StepNeed, StepRefusal } from '../src/inspection/ledger/issue-steps.ts';
import type { AtlasDriver } from './atlas-driver.ts';

type Figure = 'open' | 'overdue' | 'dueSoon' | 'median' | 'reopened' | 'noEvidence';
type View = 'board' | 'table' | 'map' | 'calendar';

export class LedgersDriver {
  readonly atlas: AtlasDriver;
  readonly page: Page;

  constructor(atlas: AtlasDriver) {
    this.atlas = atlas;
    this.page = atlas.page;
  }

  get sheet(): Locator {
    return this.page.getByTestId('issue-sheet');
  }
  get steps(): Locator {
    return this.page.getByTestId('issue-steps');
  }
  get table(): Locator {
    return this.page.getByTestId('issue-table');
  }

  async open(rest = ''): Promise<void> {
    await this.atlas.visit(`?extract=yuncheng&show=inspect${rest}`);
    await expect(this.page.getByTestId('ledgers')).toBeVisible({ timeout: 60_000 });
    await expect(this.page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
    await expect(this.page.locator('.issue-card').first()).toBeVisible({ timeout: 60_000 });
  }

  async tab(name: 'ledgers' | 'device'): Promise<void> {
    await this.page.getByRole('tab', { name: this.atlas.say(`inspect.tab.${name}`), exact: true }).click();
  }

  async view(name: View): Promise<void> {
    await this.page
      .getByRole('button', { name: this.atlas.say(`ledgers.view.${name}`), exact: true })
      .click();
  }

  async ledger(name: 'issues' | 'rectify' | 'work'): Promise<void> {
    await this.page
      .getByRole('button', { name: this.atlas.say(`ledgers.ledger.${name}`), exact: true })
      .click();
  }

  /** The figure and what stands beside it. */
  figure(name: Figure): Locator {
    return this.page.locator(`[data-figure="${name}"] dd`);
  }

  card(title: string): Locator {
    return this.page.locator('.issue-card[data-origin="device"]').filter({ hasText: title });
  }

  /** Issues of this device on the board, by title. */
  async openCard(title: string): Promise<void> {
    await this.card(title).getByRole('button', { name: title, exact: true }).click();
    await expect(this.sheet).toBeVisible();
  }

  /** Fills in what a step needs and takes it. */
  async step(step: IssueStep, filled: Partial<Record<StepNeed, string>> = {}): Promise<void> {
    const chosen = this.steps.locator(`form[data-step="${step}"]`);
    if ((await chosen.count()) === 0)
      await this.steps
        .getByRole('group')
        .getByRole('button', { name: this.atlas.say(`ledgers.step.${step}`), exact: true })
        .click();
    for (const need of ['owner', 'dueOn', 'action', 'verifier', 'reason'] as const) {
      const text = filled[need];
      if (text !== undefined)
        await chosen.getByLabel(this.atlas.say(`ledgers.need.${need}`), { exact: true }).fill(text);
    }
    await chosen.getByRole('button', { name: this.atlas.say(`ledgers.step.${step}`), exact: true }).click();
  }

  async refused(reason: StepRefusal): Promise<void> {
    const said = this.steps.locator(`[data-refusal="${reason}"]`);
    await expect(said).toHaveText(this.atlas.say(`ledgers.refusal.${reason}`));
  }

  async stands(stage: string): Promise<void> {
    await expect(this.sheet).toHaveAttribute('data-stage', stage);
  }

  async closeSheet(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.sheet).toHaveCount(0);
  }

  /** Takes in a ledger file that another device wrote. */
  async import(bytes: Buffer): Promise<void> {
    await this.tab('device');
    const file = { name: 'other.anzhi', mimeType: 'application/octet-stream', buffer: bytes };
    await this.page.getByLabel(this.atlas.say('inspect.import.file'), { exact: true }).setInputFiles(file);
    await this.page.getByRole('button', { name: this.atlas.say('inspect.import.do'), exact: true }).click();
    await expect(this.page.getByTestId('imported')).toBeVisible();
    await this.tab('ledgers');
  }

  async take(what: 'csv' | 'xlsx' | 'registers'): Promise<Download> {
    const waiting = this.page.waitForEvent('download');
    await this.page.getByTestId(`ledger-${what}`).click();
    return waiting;
  }
}
