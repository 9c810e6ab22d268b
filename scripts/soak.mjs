// npm run soak [-- FILE.pptx …]: the long checks that npm test leaves out, because they install or run other programs.
// Without files it makes the monthly briefing of Yuncheng in both languages and checks those.
// npm run soak -- NAME […]: one of the long proofs of scripts/soak/soaks.mjs, such as kills; all: one after the other.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { officeFiles } from './soak/office-files.mjs';
import { soakFolder, soaks } from './soak/soaks.mjs';
import { ensureInstalled, ensureSamples, main, requireNode, root, runTool, Stop } from './toolchain.mjs';

function monthlyBriefings() {
  return ['zh-CN', 'en'].map((language) => {
    const out = join(soakFolder, `city-monthly-${language}.pptx`);
    const place = ['--extract', join(root, 'public/extracts/yuncheng'), '--template', 'city-monthly'];
    const args = ['scripts/atlas.ts', 'briefing', ...place, '--language', language, '--out', out];
    if (runTool('tsx', args) !== 0)
      throw new Stop(`The briefing in ${language} could not be made; the reason stands above.`);
    return out;
  });
}

function runNamed(name, given) {
  if (runTool('tsx', ['scripts/soak/run.mjs', name, ...given]) !== 0)
    throw new Stop(`The soak ${name} failed.`);
}

await main(async () => {
  requireNode();
  ensureInstalled();
  ensureSamples();
  mkdirSync(soakFolder, { recursive: true });
  const given = process.argv.slice(2);
  const [name = ''] = given;
  if (name === 'all' || name in soaks) {
    for (const each of name === 'all' ? Object.keys(soaks) : [name]) runNamed(each, given.slice(1));
    return;
  }
  await officeFiles(given.length > 0 ? given : monthlyBriefings(), soakFolder);
});
