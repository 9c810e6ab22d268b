// npm run build: builds the sample extracts if needed, then dist/, which works from any sub-path of a static server.
import { ensureInstalled, ensureSamples, main, requireNode, runTool, Stop } from './toolchain.mjs';

await main(() => {
  requireNode();
  ensureInstalled();
  ensureSamples();
  if (runTool('vite', ['build']) !== 0)
    throw new Stop('The production build failed; the reason stands above.');
});
