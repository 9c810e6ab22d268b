// The Rules workspace in verbs of the domain, on top of the driver of the page.
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { AtlasDriver } from './atlas-driver.ts';

export interface RuleCounts {
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly suppressed: number;
  readonly not_applicable: number;
}

const verdicts = ['pass', 'fail', 'unknown', 'suppressed', 'not_applicable'] as const;

export class RulesDriver {
  readonly atlas: AtlasDriver;
  readonly page: Page;

  constructor(atlas: AtlasDriver) {
    this.atlas = atlas;
    this.page = atlas.page;
  }

  get workspace(): Locator {
    return this.page.getByTestId('rules');
  }
  get clause(): Locator {
    return this.page.getByTestId('rule');
  }
  get subjects(): Locator {
    return this.page.getByTestId('rule-subjects');
  }
  get handbook(): Locator {
    return this.page.getByTestId('handbook');
  }
  get list(): Locator {
    return this.page.getByRole('listbox', { name: this.atlas.say('rules.list') });
  }

  /** Goes to the workspace by the header. */
  async enter(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.atlas.say('shell.workspaces') })
      .getByRole('button', { name: this.atlas.say('shell.workspace.rules') })
      .click();
    await expect(this.workspace).toBeVisible();
    await expect(this.list).toBeVisible();
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.atlas.say('rules.search') }).fill(text);
  }

  async expectShown(count: number): Promise<void> {
    await expect(this.page.getByTestId('rule-count')).toHaveAttribute('data-value', String(count));
  }

  row(id: string): Locator {
    return this.list.locator(`[data-row="${id}"]`).first();
  }

  async open(id: string): Promise<void> {
    await this.row(id).click();
    await expect(this.clause).toHaveAttribute('data-rule', id);
  }

  async choosePack(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole('button', { name: this.atlas.say('rules.pack') })
      .first()
      .click();
    await this.page.getByRole('option', { name }).first().click();
  }

  /** The numbers of the open clause. */
  async counts(): Promise<RuleCounts> {
    const result = this.page.getByTestId('rule-result');
    await expect(result).toBeVisible();
    const read = async (verdict: string): Promise<number> =>
      Number(await result.locator(`button[data-verdict="${verdict}"]`).getAttribute('data-count'));
    const entries: [string, number][] = [];
    for (const verdict of verdicts) entries.push([verdict, await read(verdict)]);
    return Object.fromEntries(entries) as unknown as RuleCounts;
  }

  async listSubjects(verdict: (typeof verdicts)[number]): Promise<void> {
    await this.page.getByTestId('rule-result').locator(`button[data-verdict="${verdict}"]`).click();
    await expect(this.subjects).toBeVisible();
  }
}
