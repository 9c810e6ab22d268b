/// <reference types="vitest/config" />
// Build of the page: relative addresses (any sub-path of any static server). Map, charts and engine are split off by
// their dynamic imports; hand-made chunk groups were tried and dragged shared code, and so the map, into the first paint.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { serviceWorker } from './scripts/build-service-worker.mjs';
import { parseItems } from './src/compliance/item-list.ts';
import { parsePack } from './src/compliance/pack-schema.ts';
import { parseTruth } from './src/compliance/truth-text.ts';

/** The development server injects inline scripts and styles, which the page's strict policy would refuse. */
const relaxPolicyWhileServing: Plugin = {
  name: 'relax-policy-while-serving',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

type Read = (file: string, text: string) => unknown;

/** What a file of data/policy is read as, by the query of its import. */
const readings: Readonly<Record<string, Read>> = {
  pack: (file, text) => {
    const { requirements: _, ...pack } = parsePack(text, basename(file));
    return pack;
  },
  truth: (file, text) => {
    const name = basename(file);
    const pack = parsePack(readFileSync(join(dirname(dirname(file)), name), 'utf8'), name);
    return parseTruth(text, name, pack);
  },
  items: (file, text) => parseItems(text, basename(file)),
};

/** `data/policy/x.yaml?pack`: parsed and checked while the page is built, not each time that it is opened. */
const parsedPolicy: Plugin = {
  name: 'parsed-policy',
  load(id) {
    const [file = '', query = ''] = id.split('?');
    const read = readings[query];
    if (read === undefined) return null;
    this.addWatchFile(file);
    const content = read(file, readFileSync(file, 'utf8'));
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(content))});`;
  },
};

const headers = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' };

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [react(), parsedPolicy, relaxPolicyWhileServing, serviceWorker()],
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm', 'parquet-wasm'] },
  server: { headers },
  preview: { headers },
  build: {
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'node',
    // By itself it would leave one of two cores idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
  },
});
