// The long proofs that drive the real page, by name; each prints its figures and stops where one is not as it must be.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../find-browser.mjs';
import { serve } from '../static-server.mjs';
import { root, runTool, Stop } from '../toolchain.mjs';
import { canaryFlows } from './canary.mjs';
import { killsOfTheForm } from './visit-kills.mjs';

async function onTheBuiltPage(act) {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html')) && runTool('vite', ['build']) !== 0) {
    throw new Stop('The production build failed; the reason stands above.');
  }
  const executable = await findBrowser();
  const { address, close } = await serve({ folder: dist, port: 4641 });
  try {
    return await act({ executable, address });
  } finally {
    close();
  }
}

/** `npm run soak -- visits [count]` */
export async function visits(folder, [count = '200']) {
  const figures = await onTheBuiltPage((page) => killsOfTheForm({ ...page, folder, kills: Number(count) }));
  const { acknowledged, imports, lost, torn } = figures;
  console.log(
    `${count} kills of the form: ${acknowledged} changes and ${imports} imports said to be saved, ${lost.length} lost, ${torn.length} torn`,
  );
  if (lost.length + torn.length > 0) throw new Stop([...lost, ...torn].slice(0, 20).join('\n'));
}

/** `npm run soak -- canary [flows]` */
export async function canary(folder, [count = '20']) {
  const figures = await onTheBuiltPage((page) => canaryFlows({ ...page, folder, flows: Number(count) }));
  console.log(JSON.stringify(figures, null, 2));
  if (!figures.controlFound) throw new Stop('The search did not find what was planted to be found.');
  if (figures.found.length > 0) throw new Stop(`Found: ${figures.found.join(', ')}`);
}
