// Journeys in a real browser against the production build, served as a plain static server would, from a sub-path.
import { defineConfig } from '@playwright/test';
import { browserFlags } from './scripts/browser-flags.ts';

const base = '/atlas/of/a/county/';
const port = Number(process.env['ATLAS_PORT'] ?? 4319);
const browser = process.env['CHROME_PATH'];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: 'line',
  use: {
    baseURL: `http://127.0.0.1:${port}${base}`,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    // A worker would answer in place of the server whose failures the journeys provoke; e2e/offline.spec.ts lets it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: browserFlags,
    },
  },
  webServer: {
    command: `node scripts/preview.mjs --base ${base} --port ${port} --strict-port`,
    url: `http://127.0.0.1:${port}${base}`,
    reuseExistingServer: false,
  },
});
