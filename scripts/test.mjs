// npm test: every check of the project in one go; stops at the first that fails and names it.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ensureSamples, main, requireNode, root, run, runTool, Stop } from './toolchain.mjs';

const reports = join(root, '.cache', 'reports');
const unitReport = join(reports, 'unit.json');
const journeyReport = join(reports, 'journeys.json');

function countUnits() {
  const report = JSON.parse(readFileSync(unitReport, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function countJourneys() {
  const { stats } = JSON.parse(readFileSync(journeyReport, 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** For the journeys, and for what the unit tests print. */
async function browser() {
  const { findBrowser } = await import('./find-browser.mjs');
  process.env.CHROME_PATH = await findBrowser();
  return 0;
}

async function journeys() {
  const { runJourneys } = await import('./run-journeys.mjs');
  return runJourneys(['--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport });
}

/** In order: the cheap ones first. `count` reads how many tests the step ran; without it the step counts as one. */
const steps = [
  { name: 'format', run: () => runTool('prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'lint', run: () => runTool('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'layers', run: () => run(process.execPath, ['scripts/check-layers.mjs']) },
  { name: 'types', run: () => runTool('typescript', ['-p', '.'], { binName: 'tsc' }) },
  { name: 'sample extracts', run: () => (ensureSamples(), 0) },
  { name: 'browser', run: browser },
  {
    name: 'unit tests, with the real WASM engine',
    run: () =>
      runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
    count: countUnits,
  },
  { name: 'production build', run: () => runTool('vite', ['build', '--logLevel=warn']) },
  { name: 'journeys in the browser', run: journeys, count: countJourneys },
];

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1);
}

function total(step, code) {
  const counted = step.count && existsSync(step.count === countUnits ? unitReport : journeyReport);
  if (counted) return step.count();
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

await main(async () => {
  requireNode();
  ensureInstalled();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const sum = { passed: 0, failed: 0 };
  for (const [index, step] of steps.entries()) {
    console.log(`\n[${index + 1}/${steps.length}] ${step.name}`);
    const since = Date.now();
    const code = await step.run();
    const { passed, failed } = total(step, code);
    sum.passed += passed;
    sum.failed += code === 0 ? failed : Math.max(1, failed);
    if (code !== 0) {
      console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
      throw new Stop(`Stopped at: ${step.name} (after ${seconds(since)} s).`);
    }
    console.log(`    ${step.name}: done in ${seconds(since)} s`);
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
});
