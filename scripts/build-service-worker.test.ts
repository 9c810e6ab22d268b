import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nameBuild, workerText } from './build-service-worker.mjs';

let folder: string;

function put(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-build-'));
  put('index.html', '<html><head><meta charset="utf-8" /></head></html>');
  put('early-check.js', 'early');
  put('assets/main-abc.js', 'main');
  put('assets/duckdb-eh-abc.wasm', 'engine');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('lists what the page is made of, and nothing that a deployer may change', () => {
  for (const name of ['config.json', 'icon.svg', 'extracts/index.json', 'basemap/rivers.json'])
    put(name, '{}');
  put('assets/duckdb-mvp-abc.wasm', 'for browsers that are too old anyway');
  const { files } = nameBuild(folder);
  const names = files.map(({ url }) => url).sort();
  expect(names).toEqual(['assets/duckdb-eh-abc.wasm', 'assets/main-abc.js', 'early-check.js', 'index.html']);
});

it('gives each file the hash of its contents as they lie there, the name of the build included', () => {
  const { build, files } = nameBuild(folder);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(
    `<meta name="build" content="${build}" />`,
  );
  for (const { url, bytes, integrity } of files) {
    const contents = readFileSync(join(folder, url));
    expect(bytes).toBe(contents.length);
    expect(integrity).toBe(`sha384-${createHash('sha384').update(contents).digest('base64')}`);
  }
});

it('names a build by its contents: the same again, another where one byte differs', () => {
  const first = nameBuild(folder).build;
  expect(nameBuild(folder).build).toBe(first);
  put('config.json', '{"title": {}}');
  expect(nameBuild(folder).build).toBe(first);
  put('assets/main-abc.js', 'Main');
  expect(nameBuild(folder).build).not.toBe(first);
});

it('hands the list to the worker on the first line of its script', () => {
  const list = nameBuild(folder);
  const [first = '', second] = workerText(list, 'code();').split('\n');
  expect(JSON.parse(first.replace('self.anzhiBuild = ', '').replace(/;$/, ''))).toEqual(list);
  expect(second).toBe('code();');
});
