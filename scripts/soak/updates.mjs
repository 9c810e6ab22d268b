// npm run soak -- updates [RUNS [PART OF A NAME]]: old and new tabs, updates that are asked for, broken or cut off, a
// browser that is closed: counts white pages, tabs with parts of two builds, and ledgers that were touched.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../find-browser.mjs';
import { root, Stop } from '../toolchain.mjs';
import { changingServer, twoBuilds } from './changing-server.mjs';
import { kept, look, openTab, rowStands, startProfile, writeRow } from './offline-tabs.mjs';
import { cases } from './update-cases.mjs';

/** One run of one case in a fresh profile; `faults` in words, counts of white and mixed tabs. */
export async function runCase(name, { builds, dist, executable, folder }) {
  const server = await changingServer(dist, builds);
  const profile = mkdtempSync(join(folder, 'profile-'));
  const result = { white: 0, mixed: 0, ledger: true, faults: [] };
  let context = await startProfile(executable, profile);
  const restart = async () => {
    await context.close();
    context = await startProfile(executable, profile);
    return context;
  };
  try {
    const page = await openTab(context, server.address);
    await kept(page);
    await writeRow(page);
    const expect = (isSo, fault) => isSo || result.faults.push(fault);
    const { address } = server;
    const tabs = await cases[name]({ server, builds, page, context, address, restart, expect });
    for (const tab of tabs) {
      const { build, parts, white } = await look(tab);
      const letter = build === builds.A.build ? 'A' : build === builds.B.build ? 'B' : '?';
      if (white) result.white += 1;
      if (parts !== letter) result.mixed += 1;
    }
    result.ledger = await rowStands(tabs[0]);
  } catch (error) {
    result.faults.push(error instanceof Error ? error.message.split('\n')[0] : String(error));
  } finally {
    await context.close();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return result;
}

function table(sums, runs) {
  const rows = [...sums].map(
    ([name, { white, mixed, touched, faults }]) =>
      `| ${name} | ${runs} | ${white} | ${mixed} | ${touched} | ${faults.length} |`,
  );
  const head = ['| case | runs | white pages | mixed builds | ledgers touched | other faults |'];
  return [...head, '| --- | --: | --: | --: | --: | --: |', ...rows].join('\n');
}

export async function updates(folder, [runs = '5', part = '']) {
  const dist = join(root, 'dist');
  const executable = await findBrowser();
  const builds = twoBuilds(dist);
  const names = Object.keys(cases).filter((name) => name.includes(part));
  const sums = new Map(names.map((name) => [name, { white: 0, mixed: 0, touched: 0, faults: [] }]));
  try {
    for (let run = 1; run <= Number(runs); run += 1) {
      for (const [name, sum] of sums) {
        const { white, mixed, ledger, faults } = await runCase(name, { builds, dist, executable, folder });
        sum.white += white;
        sum.mixed += mixed;
        sum.touched += ledger ? 0 : 1;
        sum.faults.push(...faults);
        const well = white + mixed + faults.length === 0 && ledger;
        console.log(
          `${run} ${name}: ${well ? 'as it should be' : `white ${white}, mixed ${mixed}, ${faults.join('; ')}`}`,
        );
      }
    }
  } finally {
    builds.remove();
  }
  console.log(table(sums, runs));
  const bad = [...sums.values()].reduce(
    (n, sum) => n + sum.white + sum.mixed + sum.touched + sum.faults.length,
    0,
  );
  if (bad > 0) throw new Stop(`${bad} faults.`);
}
