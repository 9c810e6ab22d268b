// npm run bench: builds what the benchmark needs (the extracts, dist/) and runs it; `-- sites`, `-- briefing` or
// `-- inspect`: that part.
import { findBrowser } from './find-browser.mjs';
import { ensureInstalled, main, requireNode, runTool, Stop } from './toolchain.mjs';

await main(async () => {
  requireNode();
  ensureInstalled();
  const parts = process.argv.slice(2);
  const known = ['sites', 'briefing', 'inspect'];
  const unknown = parts.find((part) => !known.includes(part));
  if (unknown !== undefined) throw new Stop(`${unknown} is no part of the benchmark: ${known.join(', ')}.`);
  const national = parts.length === 1 && parts[0] === 'briefing' ? [] : ['--region', 'national'];
  if (runTool('tsx', ['scripts/build-samples.ts', ...national]) !== 0) {
    throw new Stop('The extracts could not be built; the reason stands above.');
  }
  if (runTool('vite', ['build', '--logLevel=warn']) !== 0) throw new Stop('The production build failed.');
  process.exitCode = runTool('tsx', ['scripts/bench.ts', ...parts], {
    env: { CHROME_PATH: await findBrowser() },
  });
});
