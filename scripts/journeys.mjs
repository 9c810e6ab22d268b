// npm run journeys [-- options of playwright test]: the browser tests alone, on the dist/ that is there.
import { main } from './toolchain.mjs';

await main(async () => {
  const { runJourneys } = await import('./run-journeys.mjs');
  process.exitCode = await runJourneys(process.argv.slice(2));
});
