// What the benchmark prints of inspections: each time as a ratio to a reference of the same run, and the tasks of the
// main thread.
import type { Browser } from '@playwright/test';
import { inspectionsOnPage } from './bench-inspect.ts';
import type { InspectionsOnPage, Step } from './bench-inspect.ts';
import { ledgerOnPage } from './bench-inspect-ledger.ts';
import type { LedgerOnPage } from './bench-inspect-ledger.ts';
import { row, taskLine } from './bench-rows.ts';
import type { Measured, Result } from './bench-rows.ts';
import { serve } from './static-server.mjs';

const named = ({ extract, name }: Step): string => `${extract} ${name}`;

function pageRows({ reviews, steps }: InspectionsOnPage): Result[] {
  const reviewMs = (extract: string): number => reviews.find((one) => one.extract === extract)?.ms ?? NaN;
  return steps.map((step) => row(named(step), step.ms, 'Review until its verdicts', reviewMs(step.extract)));
}

function ledgerRows({ steps, readMs, writeMs }: LedgerOnPage): Result[] {
  return steps.map(({ name, ms }) =>
    name.startsWith('import')
      ? row(`ledger ${name}`, ms, 'the file read on Node', readMs)
      : row(`ledger ${name}`, ms, 'the file written on Node', writeMs),
  );
}

function sizeLine({ operations, photos, bytes }: LedgerOnPage): string {
  return `${'ledger'.padEnd(28)} ${operations} operations, ${photos} photographs, ${Math.round(bytes / 1000)} kB`;
}

/** `folder` is a production build with the extracts. */
export async function measureInspections(browser: Browser, folder: string): Promise<Measured> {
  const server = await serve({ folder, port: 4441 });
  try {
    const page = await inspectionsOnPage(browser, server.address);
    const ledger = await ledgerOnPage(browser, server.address);
    return {
      results: [...pageRows(page), ...ledgerRows(ledger)],
      lines: [
        'Inspections, tasks of the main thread in its own processor time:',
        ...[...page.reviews, ...page.steps].map((step) => taskLine(named(step), step.tasks)),
        ...ledger.steps.map(({ name, tasks }) => taskLine(`ledger ${name}`, tasks)),
        sizeLine(ledger),
      ],
      notes: { inspections: { ...page, ledger } },
    };
  } finally {
    server.close();
  }
}
