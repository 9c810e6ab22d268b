// The inspections on a tablet in verbs of the inspector: a passphrase, a plan by hand, packets, the form of a visit.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { wordsFor } from '../src/language/language.ts';
import type { MessageKey, MessageValues, Words } from '../src/language/language.ts';
import type { Answer } from '../src/inspection/ledger/records.ts';

export const passphrase = 'a sentence that nobody guesses';

type TabName = 'ledgers' | 'draw' | 'itinerary' | 'packet' | 'visit' | 'device';

export class VisitDriver {
  readonly page: Page;
  private language: Words['language'] = 'zh-CN';

  constructor(page: Page) {
    this.page = page;
  }

  speak(language: Words['language']): void {
    this.language = language;
  }

  say(key: MessageKey, values?: MessageValues): string {
    return wordsFor(this.language).t(key, values);
  }

  get form(): Locator {
    return this.page.getByTestId('visit-form');
  }
  get saved(): Locator {
    return this.page.getByTestId('saved');
  }
  get stops(): Locator {
    return this.page.getByTestId('stop');
  }
  get lines(): Locator {
    return this.page.getByTestId('check-line');
  }
  get issues(): Locator {
    return this.page.getByTestId('site-issues').locator('[data-issue]');
  }

  /** Goes to a tab of the workspace without waiting for the extract: a visit does not need it. */
  async goTo(extract: string, tab: TabName): Promise<void> {
    await this.page.goto(`./?extract=${extract}&show=inspect&look=inspect.tab:${tab}`, {
      waitUntil: 'domcontentloaded',
    });
    await expect(this.page.getByTestId('inspect')).toBeVisible({ timeout: 60_000 });
  }

  /** The same with the extract read, which a plan needs. */
  async open(extract: string, tab: TabName): Promise<void> {
    await this.goTo(extract, tab);
    await this.loaded();
  }

  /** The extract is read and judged: nothing in the header moves any more. */
  async loaded(): Promise<void> {
    await expect(this.page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
    await expect(this.page.locator('[data-dimmed="true"]')).toHaveCount(0, { timeout: 60_000 });
  }

  async tab(name: TabName): Promise<void> {
    await this.page.getByRole('tab', { name: this.say(`inspect.tab.${name}`), exact: true }).click();
  }

  /** Sets the passphrase of a new device; the tab must be one that it hides. */
  async setPassphrase(text = passphrase): Promise<void> {
    const form = this.page.getByTestId('new-vault');
    await form.getByLabel(this.say('inspect.vault.passphrase'), { exact: true }).fill(text);
    await form.getByLabel(this.say('inspect.vault.again'), { exact: true }).fill(text);
    await form.getByRole('button').click();
    await expect(form).toHaveCount(0);
  }

  async unlock(text = passphrase): Promise<void> {
    const form = this.page.getByTestId('unlock');
    await form.getByLabel(this.say('inspect.vault.passphrase'), { exact: true }).fill(text);
    await form.getByRole('button').click();
    await expect(form).toHaveCount(0);
  }

  /** A plan of these sites, by their names, and its packets. */
  async planByHand(names: readonly string[]): Promise<void> {
    await this.tab('draw');
    await this.page.getByRole('button', { name: this.say('draw.byHand'), exact: true }).click();
    for (const name of names) {
      await this.page.getByRole('combobox', { name: this.say('draw.byHand.add') }).fill(name);
      await this.page.getByRole('option', { name }).first().click();
    }
    await this.page.getByRole('button', { name: this.say('draw.byHand.do') }).click();
    await this.tab('packet');
    await this.page.getByTestId('make-packets').click();
    await expect(this.page.getByTestId('packet').first()).toBeVisible({ timeout: 60_000 });
  }

  /** Starts, or goes on with, the visit of a stop, counted from 0. */
  async enter(stop: number): Promise<void> {
    await this.tab('visit');
    await this.stops.nth(stop).getByTestId('start-visit').click();
    await expect(this.form).toBeVisible();
  }

  /** Shows a heading of the checklist, counted from 0. */
  async heading(index: number): Promise<void> {
    await this.form.getByRole('tab').nth(index).click();
  }

  line(item: string): Locator {
    return this.page.locator(`[data-testid="check-line"][data-item="${item}"]`);
  }

  /** Every line of the heading on screen, by id. */
  async items(): Promise<string[]> {
    const ids = await this.lines.evaluateAll((cards) =>
      cards.map((card) => (card instanceof HTMLElement ? (card.dataset['item'] ?? '') : '')),
    );
    return ids;
  }

  answer(item: string, answer: Answer): Locator {
    return this.line(item).locator(`button[data-answer="${answer}"]`);
  }

  /** Goes to the next line without an answer and gives its id. */
  async next(): Promise<string> {
    await this.page.getByTestId('next-open').click();
    const focused = this.page.locator('[data-testid="check-line"]:focus-within');
    return (await focused.getAttribute('data-item')) ?? '';
  }

  async note(item: string, text: string): Promise<void> {
    const note = this.line(item).getByTestId('note');
    await note.focus();
    await note.press('End');
    await note.pressSequentially(text);
  }

  /** Shows the heading of the checklist that a line stands under. */
  async headingOf(item: string): Promise<void> {
    const headings = await this.form.getByRole('tab').count();
    for (let index = 0; index < headings; index += 1) {
      await this.heading(index);
      if ((await this.line(item).count()) > 0) return;
    }
    throw new Error(`no heading has the line ${item}`);
  }

  /** The ledger of this device as a file that anybody may read. */
  async exportClear(): Promise<Buffer> {
    await this.tab('device');
    const part = this.page.getByRole('region', { name: this.say('inspect.export.title') });
    await part.getByRole('button', { name: this.say('inspect.export.kind') }).click();
    await this.page.getByRole('option', { name: this.say('inspect.export.clear') }).click();
    const waiting = this.page.waitForEvent('download');
    await part.getByRole('button', { name: this.say('inspect.export.do'), exact: true }).click();
    return readFileSync(await (await waiting).path());
  }

  async import(bytes: Buffer): Promise<void> {
    await this.tab('device');
    const file = { name: 'other.anzhi', mimeType: 'application/octet-stream', buffer: bytes };
    await this.page.getByLabel(this.say('inspect.import.file'), { exact: true }).setInputFiles(file);
    await this.page.getByRole('button', { name: this.say('inspect.import.do'), exact: true }).click();
    await expect(this.page.getByTestId('imported')).toBeVisible();
  }

  /** Resolves when the form says that all is on the disk. */
  async allSaved(): Promise<void> {
    await expect(this.saved).toHaveAttribute('data-state', 'saved');
    await expect(this.saved).toHaveAttribute('data-pending', '0');
  }

  async finish(): Promise<void> {
    await this.page.getByTestId('finish').click();
    await this.page.getByTestId('close-visit').click();
    await expect(this.form).toHaveCount(0);
  }
}
