// npm run bench: builds what the benchmark needs (the national extract, dist/) and runs it.
import { findBrowser } from './find-browser.mjs';
import { ensureInstalled, main, requireNode, runTool, Stop } from './toolchain.mjs';

await main(async () => {
  requireNode();
  ensureInstalled();
  if (runTool('tsx', ['scripts/build-samples.ts', '--region', 'national']) !== 0) {
    throw new Stop('The national extract could not be built; the reason stands above.');
  }
  if (runTool('vite', ['build', '--logLevel=warn']) !== 0) throw new Stop('The production build failed.');
  process.exitCode = runTool('tsx', ['scripts/bench.ts'], { env: { CHROME_PATH: await findBrowser() } });
});
