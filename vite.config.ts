/// <reference types="vitest/config" />
// Build of the page: relative addresses (any sub-path of any static server), small first paint, engine apart.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** The development server injects inline scripts and styles, which the page's strict policy would refuse. */
const relaxPolicyWhileServing: Plugin = {
  name: 'relax-policy-while-serving',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

const headers = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' };

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [react(), relaxPolicyWhileServing],
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm', 'parquet-wasm'] },
  server: { headers },
  preview: { headers },
  build: {
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'map',
              test: /node_modules[\\/](maplibre-gl|@deck\.gl|@luma\.gl|@math\.gl|pmtiles)[\\/]/,
            },
            { name: 'charts', test: /node_modules[\\/](recharts|d3-|victory-vendor)/ },
            { name: 'engine', test: /node_modules[\\/](@duckdb|apache-arrow|flatbuffers)[\\/]/ },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
  },
});
