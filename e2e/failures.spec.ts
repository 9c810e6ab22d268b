// Every failure that loading can meet, provoked, and its message read: what happened, what still works, what to do.
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { ProblemCode } from '../src/model/problem.ts';
import { expect, test } from './test.ts';

const extract = '**/extracts/yuncheng';
const refusedLoads = [/Failed to load resource/];
/** What DuckDB’s own worker says when it cannot start. */
const deadEngine = [...refusedLoads, /ErrorEvent/, /duckdb worker/, /for the engine/, /Out of memory/];

interface Case {
  readonly name: string;
  readonly code: ProblemCode;
  readonly provoke: (page: Page) => Promise<unknown>;
  /** Part of the message: the file or key that it must name. */
  readonly names?: string;
  readonly search?: string;
  readonly complaints?: readonly RegExp[];
  /** True where the sites were read before it broke: they stay on screen. */
  readonly sitesStay?: boolean;
}

async function answerJson(
  page: Page,
  url: string,
  change: (json: Record<string, unknown>) => unknown,
): Promise<void> {
  await page.context().route(url, async (route) => {
    const response = await route.fetch();
    const json = (await response.json()) as Record<string, unknown>;
    await route.fulfill({ response, json: change(json) });
  });
}

function notFound(page: Page, url: string): Promise<unknown> {
  return page.context().route(url, (route) => route.fulfill({ status: 404, body: 'not found' }));
}

async function flipOneByte(page: Page, url: string): Promise<void> {
  await page.context().route(url, async (route) => {
    const response = await route.fetch();
    const body = Buffer.from(await response.body());
    const middle = Math.floor(body.length / 2);
    body[middle] = (body[middle] ?? 0) ^ 1;
    await route.fulfill({ response, body });
  });
}

/** Makes the engine's own worker fail as V8 does when no memory is left. */
async function exhaustMemory(page: Page): Promise<void> {
  const prelude = `{ const fail = () => Promise.reject(new RangeError(
    'WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance'));
    WebAssembly.instantiate = fail; WebAssembly.instantiateStreaming = fail; }\n`;
  await page.context().route('**/assets/duckdb-browser-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: prelude + (await response.text()) });
  });
}

type Row = { name: string; rows: number; columns: Record<string, string> };

function changeFile(name: string, change: (file: Row) => Row): (json: Record<string, unknown>) => unknown {
  return (json) => ({
    ...json,
    files: (json['files'] as Row[]).map((file) => (file.name === name ? change(file) : file)),
  });
}

const cases: readonly Case[] = [
  {
    name: 'a file of the extract is missing',
    code: 'file_missing',
    provoke: (page) => notFound(page, `${extract}/provision.parquet`),
    names: 'provision.parquet',
    complaints: refusedLoads,
    sitesStay: true,
  },
  {
    name: 'one bit of a file is wrong',
    code: 'file_hash_wrong',
    provoke: (page) => flipOneByte(page, `${extract}/site_round.parquet`),
    names: 'site_round.parquet',
    sitesStay: true,
  },
  {
    name: 'the extract has a newer schema',
    code: 'schema_newer',
    provoke: (page) => answerJson(page, `${extract}/manifest.json`, (json) => ({ ...json, schema: 2 })),
    names: '2',
  },
  {
    name: 'the server sends a web page in place of Parquet',
    code: 'file_is_html',
    provoke: (page) =>
      page
        .context()
        .route(`${extract}/workshop.parquet`, (route) =>
          route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>index</p>' }),
        ),
    names: 'workshop.parquet',
    sitesStay: true,
  },
  {
    name: 'a file has other columns than the manifest says',
    code: 'file_columns_wrong',
    provoke: (page) =>
      answerJson(
        page,
        `${extract}/manifest.json`,
        changeFile('team.parquet', (file) => ({ ...file, columns: { ...file.columns, surprise: 'int' } })),
      ),
    names: 'team.parquet',
  },
  {
    name: 'a file has other rows than the manifest says',
    code: 'file_rows_wrong',
    provoke: (page) =>
      answerJson(
        page,
        `${extract}/manifest.json`,
        changeFile('workshop.parquet', (file) => ({ ...file, rows: file.rows + 1 })),
      ),
    names: 'workshop.parquet',
    sitesStay: true,
  },
  {
    name: 'the manifest is missing',
    code: 'manifest_missing',
    provoke: (page) => notFound(page, `${extract}/manifest.json`),
    complaints: refusedLoads,
  },
  {
    name: 'the manifest is no manifest',
    code: 'manifest_invalid',
    provoke: (page) => answerJson(page, `${extract}/manifest.json`, ({ rounds: _rounds, ...rest }) => rest),
  },
  {
    name: 'the list of extracts is missing',
    code: 'extract_list_missing',
    provoke: (page) => notFound(page, '**/extracts/index.json'),
    complaints: refusedLoads,
  },
  {
    name: 'the link names an extract that is not there',
    code: 'extract_unknown',
    provoke: () => Promise.resolve(),
    search: '?extract=nowhere',
    names: 'nowhere',
  },
  {
    name: 'the engine cannot be fetched',
    code: 'engine_refused',
    provoke: (page) => notFound(page, '**/assets/duckdb-*.wasm'),
    complaints: deadEngine,
    sitesStay: true,
  },
  {
    name: 'the browser has no WebAssembly',
    code: 'engine_refused',
    provoke: (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')),
    names: 'WebAssembly',
  },
  {
    name: 'no memory is left for the engine',
    code: 'out_of_memory',
    provoke: exhaustMemory,
    complaints: deadEngine,
    sitesStay: true,
  },
  {
    name: 'a key of config.json is misspelt',
    code: 'config_invalid',
    provoke: (page) => answerJson(page, '**/config.json', (json) => ({ ...json, defaultExtrakt: 'hequ' })),
    names: 'defaultExtrakt',
  },
  {
    name: 'a value of config.json lies outside the own origin',
    code: 'config_invalid',
    provoke: (page) =>
      answerJson(page, '**/config.json', (json) => ({
        ...json,
        baseMap: {
          kind: 'raster',
          url: 'https://tiles.example/{z}/{x}/{y}.png',
          datum: 'wgs84',
          attribution: '',
        },
      })),
    names: 'baseMap',
  },
];

for (const { name, code, provoke, names, search = '', complaints = [], sitesStay = false } of cases) {
  test(`says it when ${name}`, async ({ atlas, page, expectedComplaints }) => {
    expectedComplaints.push(...complaints);
    await provoke(page);
    await atlas.visit(search);
    const problem = atlas.problem(code);
    await expect(problem).toBeVisible();
    if (names !== undefined) await expect(problem).toContainText(names);
    await expect(problem.getByRole('heading')).not.toBeEmpty();
    expect((await problem.locator('p').allTextContents()).filter((text) => text.trim() !== '').length).toBe(
      3,
    );
    if (sitesStay) await expect(atlas.map).toHaveAttribute('data-state', 'ready');
  });
}

test('says a failure in English as well', async ({ atlas, page, expectedComplaints }) => {
  expectedComplaints.push(...refusedLoads);
  await notFound(page, `${extract}/provision.parquet`);
  await atlas.visit('?lang=en');
  const problem = atlas.problem('file_missing');
  await expect(problem).toContainText('provision.parquet');
  await expect.poll(() => problem.innerText()).not.toMatch(/[\u4e00-\u9fff]/);
});

test('refuses the engine where the server’s policy forbids WebAssembly', async ({
  atlas,
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(/Content Security Policy/, /WebAssembly/);
  await page.context().route(/\/atlas\/of\/a\/county\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const headers = {
      ...response.headers(),
      'content-security-policy': "script-src 'self'; worker-src 'self' blob:",
    };
    await route.fulfill({ response, headers });
  });
  await atlas.visit();
  await expect(atlas.anyProblem).toHaveAttribute('data-code', /engine_refused|file_unreadable/);
});

test('works fully without WebGL, but for the map', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    const refuse = (original: (kind: string, ...rest: unknown[]) => unknown) =>
      function (this: unknown, kind: string, ...rest: unknown[]): unknown {
        return kind.startsWith('webgl') || kind === 'webgpu'
          ? null
          : Reflect.apply(original, this, [kind, ...rest]);
      };
    for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas]) {
      const getContext = prototype.getContext as (kind: string, ...rest: unknown[]) => unknown;
      Object.defineProperty(prototype, 'getContext', { value: refuse(getContext) });
    }
  });
  await atlas.visit('?extract=yuncheng');
  await expect(atlas.problem('no_webgl')).toBeVisible();
  await expect(atlas.map).toHaveAttribute('data-state', 'failed');
  await atlas.ready();
  await expect.poll(() => atlas.siteCount()).toBeGreaterThan(150);
  await atlas.openFirstSite();
  await expect(atlas.profile).toBeVisible();
});

test('a browser that is too old is told so', async ({ atlas, page, expectedComplaints }) => {
  expectedComplaints.push(/./);
  await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'));
  await atlas.visit();
  await expect(atlas.problem('browser_too_old')).toContainText('Chromium 111');
});

test('a page opened as a file is told so', async ({ atlas, page, expectedComplaints }) => {
  expectedComplaints.push(/./);
  await page.goto(pathToFileURL('dist/index.html').href);
  await expect(atlas.problem('opened_as_file')).toContainText('http.server');
});

test('keeps what is valid in a stale link and reports the rest', async ({ atlas }) => {
  await atlas.open('yuncheng', '&site=NO-SUCH-SITE&round=1999-12-31&size=1&colour=age');
  await expect(atlas.linkReport).toContainText('NO-SUCH-SITE');
  await expect(atlas.linkReport).toContainText('1999-12-31');
  const url = new URL(atlas.address());
  expect(url.searchParams.get('size')).toBe('1');
  expect(url.searchParams.get('colour')).toBe('age');
  expect(url.searchParams.has('site')).toBe(false);
});
