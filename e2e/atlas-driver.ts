// The page in verbs of the domain. Finds things by role and by the words of the catalogue, as a person would, and by
// the few stable hooks. The only file that knows how the page is built.
import type { Download, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { wordsFor } from '../src/language/language.ts';
import type { MessageKey, MessageValues, Words } from '../src/language/language.ts';
import type { ProblemCode } from '../src/model/problem.ts';

export class AtlasDriver {
  readonly page: Page;
  private language: Words['language'] = 'zh-CN';

  constructor(page: Page) {
    this.page = page;
  }

  /** A word of the current language. */
  say(key: MessageKey, values?: MessageValues): string {
    return wordsFor(this.language).t(key, values);
  }

  speak(language: Words['language']): void {
    this.language = language;
  }

  get map(): Locator {
    return this.page.getByTestId('map');
  }
  get matrix(): Locator {
    return this.page.getByTestId('gap-matrix');
  }
  get profile(): Locator {
    return this.page.getByTestId('site-profile');
  }
  get figures(): Locator {
    return this.page.getByTestId('figures');
  }
  get anyProblem(): Locator {
    return this.page.getByTestId('problem').first();
  }
  get linkReport(): Locator {
    return this.page.getByTestId('link-report');
  }

  problem(code: ProblemCode): Locator {
    return this.page.locator(`[data-testid="problem"][data-code="${code}"]`);
  }

  address(): string {
    return this.page.url();
  }

  /** Goes to the page without waiting for data. */
  async visit(search = ''): Promise<void> {
    if (search.includes('lang=en')) this.speak('en');
    await this.page.goto(`./${search}`, { waitUntil: 'domcontentloaded' });
  }

  /** Opens an extract and waits until its verdicts stand. */
  async open(extract: string, rest = ''): Promise<void> {
    await this.visit(`?extract=${extract}${rest}`);
    await this.ready();
  }

  /** Nothing is loading or being computed, and the map is drawn (or has said that it cannot be). */
  async ready(): Promise<void> {
    await expect(this.map).toHaveAttribute('data-state', /ready|failed/, { timeout: 60_000 });
    await expect(this.page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
    await this.settled();
  }

  /** What is known is judged and drawn. */
  async settled(): Promise<void> {
    await expect(this.page.locator('[data-dimmed="true"]')).toHaveCount(0, { timeout: 60_000 });
  }

  /** Sites that match the filters, located or not. */
  async siteCount(): Promise<number> {
    await this.settled();
    return Number(await this.page.getByTestId('site-count').getAttribute('data-value'));
  }

  async expectSiteCount(count: number): Promise<void> {
    await expect(this.page.getByTestId('site-count')).toHaveAttribute('data-value', String(count));
  }

  figure(name: string | RegExp): Locator {
    return this.figures.getByRole('button', { name });
  }

  /** Clicks the figure "≤ 800 lifted people without a workshop" and gives the number of sites that remain. */
  async filterToSitesWithoutWorkshop(): Promise<number> {
    await this.figure(this.say('review.figure.noWorkshop', { max: 800 })).click();
    await expect(this.page).toHaveURL(/verdict=W03(:|%3A)fail/);
    return this.siteCount();
  }

  async clearFilters(): Promise<void> {
    await this.page
      .getByRole('button', { name: this.say('review.filters.clear') })
      .first()
      .click();
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.say('review.filters.search') }).fill(text);
  }

  /** Opens the site of the first row of the matrix and gives its id. */
  async openFirstSite(): Promise<string> {
    await this.matrix.locator('[data-site]').first().click();
    await expect(this.profile).toBeVisible();
    return new URL(this.address()).searchParams.get('site') ?? '';
  }

  siteName(): Locator {
    return this.profile.getByRole('heading').first();
  }

  finding(requirement: string): Locator {
    return this.profile.locator(`[data-requirement="${requirement}"]`).first();
  }

  /** Opens a finding of the profile and gives the text of its evidence. */
  async readWhy(requirement: string): Promise<string> {
    const finding = this.finding(requirement);
    await finding.getByRole('button').first().click();
    await expect(finding).not.toContainText(this.say('review.why.rowsLoading'));
    await finding.getByRole('button', { name: this.say('review.why.sql') }).click();
    return finding.innerText();
  }

  async copyLink(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.getByTestId('views-button').click();
    await this.page.getByRole('button', { name: this.say('shell.link.copy') }).click();
    await expect(this.page.getByRole('button', { name: this.say('shell.link.copied') })).toBeVisible();
    await this.page.keyboard.press('Escape');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async switchLanguage(): Promise<void> {
    await this.page.getByRole('button', { name: this.say('shell.language.name') }).click();
    this.speak(this.language === 'en' ? 'zh-CN' : 'en');
    await expect(this.page.locator('html')).toHaveAttribute('lang', this.language);
  }

  async switchTheme(theme: 'light' | 'dark'): Promise<void> {
    const word = theme === 'dark' ? 'shell.theme.toDark' : 'shell.theme.toLight';
    await this.page.getByRole('button', { name: this.say(word) }).click();
    await expect(this.page.locator('html')).toHaveAttribute('data-theme', theme);
  }

  /** A picker of the header; React Aria names its button by label and value. */
  picker(label: MessageKey): Locator {
    return this.page.getByRole('button', { name: this.say(label) });
  }

  async pick(label: MessageKey, option: string | RegExp): Promise<void> {
    await this.picker(label).click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  async download(button: string): Promise<Download> {
    const waiting = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button }).click();
    return waiting;
  }

  /** Saves the map as a picture at this many times its size. */
  async saveMap(ratio: 1 | 2 | 3 | 4): Promise<Download> {
    const waiting = this.page.waitForEvent('download', { timeout: 120_000 });
    await this.page.getByTestId('map-picture').click();
    await this.page
      .getByRole('dialog')
      .getByRole('button')
      .nth(ratio - 1)
      .click();
    return waiting;
  }
}
