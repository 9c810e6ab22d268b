// npm run screenshots: pictures of the Review workspace for docs/screenshots, from the dist/ that is there.
import { findBrowser } from './find-browser.mjs';
import { main, runTool } from './toolchain.mjs';

await main(async () => {
  process.exitCode = runTool('tsx', ['scripts/screenshots.ts', ...process.argv.slice(2)], {
    env: { CHROME_PATH: await findBrowser() },
  });
});
