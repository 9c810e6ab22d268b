// npm run journeys [-- options of playwright test]: the browser tests alone, on the dist/ that is there.
import { findBrowser } from './find-browser.mjs';
import { main, runTool } from './toolchain.mjs';

await main(async () => {
  const env = { CHROME_PATH: await findBrowser() };
  const args = ['test', ...process.argv.slice(2)];
  process.exitCode = runTool('@playwright/test', args, { binName: 'playwright', env });
});
