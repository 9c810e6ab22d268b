// Starts Playwright with a browser and a port that are there: what `npm test` and `npm run journeys` share.
import { createServer } from 'node:net';
import { findBrowser } from './find-browser.mjs';
import { runTool } from './toolchain.mjs';

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Returns the exit code. The journeys run on the dist/ that is there. */
export async function runJourneys(args, env = {}) {
  return runTool('@playwright/test', ['test', ...args], {
    binName: 'playwright',
    env: { ...env, CHROME_PATH: await findBrowser(), ATLAS_PORT: String(await freePort()) },
  });
}
