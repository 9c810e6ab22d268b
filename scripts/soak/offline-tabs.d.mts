import type { BrowserContext, Page } from '@playwright/test';

export function startProfile(executablePath: string, profile: string): Promise<BrowserContext>;
export function openTab(context: BrowserContext, address: string, search?: string): Promise<Page>;
export function ready(page: Page): Promise<void>;
export function kept(page: Page, extract?: string): Promise<void>;
export function lookForBuild(page: Page): Promise<'none' | 'waiting'>;
export function goTo(page: Page, workspace: string): Promise<void>;
export function agree(page: Page): Promise<void>;
export function opened(page: Page, build: string): Promise<void>;

export interface Seen {
  /** Build of the page itself. */
  readonly build: string;
  /** Letters of the builds that its scripts came from. */
  readonly parts: string;
  readonly white: boolean;
}

export function look(page: Page): Promise<Seen>;
export function writeRow(page: Page): Promise<void>;
export function rowStands(page: Page): Promise<boolean>;
