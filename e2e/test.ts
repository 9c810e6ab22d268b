// The test function of all journeys: a driver for the page, and a watch that no request leaves the origin and that
// the console stays clean. A journey that provokes a failure says which console lines it expects.
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { AtlasDriver } from './atlas-driver.ts';

/** What went wrong beside the test's own expectations. */
class Watch {
  readonly outside: string[] = [];
  readonly complaints: string[] = [];
  private readonly origin: string;

  constructor(page: Page, origin: string) {
    this.origin = origin;
    page.context().on('request', (request) => {
      this.note(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => {
      this.complaints.push(error.message);
    });
  }

  private note(url: string): void {
    const { origin, protocol } = new URL(url);
    const local = protocol === 'data:' || protocol === 'blob:' || protocol === 'file:';
    if (!local && origin !== this.origin) this.outside.push(url);
  }
}

interface Fixtures {
  readonly atlas: AtlasDriver;
  /** Console errors that this journey causes on purpose. */
  readonly expectedComplaints: RegExp[];
}

export const test = base.extend<Fixtures>({
  // Playwright reads the fixtures that a fixture needs from its destructured first parameter.
  // oxlint-disable-next-line no-empty-pattern
  expectedComplaints: async ({}, use) => {
    await use([]);
  },
  atlas: async ({ page, baseURL, expectedComplaints }, use) => {
    const watch = new Watch(page, new URL(baseURL ?? '').origin);
    await use(new AtlasDriver(page));
    expect(watch.outside, 'requests to other hosts').toEqual([]);
    const surprises = watch.complaints.filter(
      (line) => !expectedComplaints.some((known) => known.test(line)),
    );
    expect(surprises, 'console errors').toEqual([]);
  },
});

export { expect };
