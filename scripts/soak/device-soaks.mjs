// The long proofs of the device of inspections, by name; each prints its figures and stops where one is not as it must be.
import { Stop } from '../toolchain.mjs';
import { killsOfTheLog } from './kills.mjs';
import { sealsAtLength } from './seals.mjs';
import { storageFaults } from './storage.mjs';

function demand(holds, what) {
  if (!holds) throw new Stop(what);
}

/** `npm run soak -- kills [count]` */
export async function kills(folder, [count = '200']) {
  const { acknowledged, lost, torn, removed } = await killsOfTheLog(folder, Number(count));
  console.log(
    `${count} kills of the log: ${acknowledged} writes acknowledged, ${lost.length} lost, ${torn.length} torn; stores removed by the browser and given back: ${removed}`,
  );
  demand(lost.length === 0 && torn.length === 0, [...lost, ...torn].slice(0, 20).join('\n'));
}

/** `npm run soak -- storage` */
export async function storage(folder) {
  const figures = await storageFaults(folder);
  console.log(JSON.stringify(figures, null, 2));
  const { tabs, quotas, cleared, blocked, damaged } = figures;
  demand(
    tabs.every(({ lost, notTold }) => lost === 0 && notTold === 0),
    'A tab lost a write or was not told.',
  );
  demand(
    quotas.every(({ falselySaved, refusal }) => falselySaved === 0 && refusal === 'storage_full'),
    'Under a quota a write was falsely said to be saved, or not refused.',
  );
  demand(cleared.wasCleared && cleared.noticed === 'forced_close', 'A cleared store was not noticed.');
  demand(
    blocked.noticed === 'blocked_upgrade' && blocked.reopened === 'storage_newer',
    'A newer page was not noticed.',
  );
  demand(damaged.lost === 0 && damaged.sameDevice, 'A damaged store was not given back by its copy.');
}

/** `npm run soak -- seals` */
export async function seals() {
  const figures = await sealsAtLength();
  console.log(JSON.stringify(figures, null, 2));
  const { exports, salts, ivs, opens, headerSaltIv, tag, body, wrongPassphrase } = figures;
  demand(
    opens && salts === exports && ivs === exports,
    'A salt or an IV came twice, or a seal did not open.',
  );
  const words = new Set([headerSaltIv, tag, body, wrongPassphrase].flatMap((part) => part.words));
  demand(words.size === 1 && !words.has('OPENED'), `Refusals differ: ${[...words].join(' | ')}`);
}
