// npm run layers: proves that imports go downward only and that libraries stay behind their fences.
// A check that cannot fail is worth nothing, so each run first plants one violation of every kind in a scratch tree.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import swc from '@swc/core';
import { plants } from './layer-plants.mjs';
import { layers, rules } from './layer-rules.mjs';

// dependency-cruiser hands every file to swc as plain TypeScript; files with JSX need to say so.
const parseFile = swc.parseFileSync;
swc.parseFileSync = (file, options) => parseFile(file, { ...options, tsx: file.endsWith('.tsx') });
const { cruise } = await import('dependency-cruiser');

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Fewer modules than this means that the reader was blind, not that the code is clean. */
const fewestModules = 60;

async function read(baseDir, folders) {
  const { output } = await cruise([...folders], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: [...rules] },
    // Without swc the reader finds no module at all under TypeScript 7, and reports no violation.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'default'],
    },
  });
  if (typeof output === 'string') throw new TypeError('the reader answered with text');
  return output;
}

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Returns what the check failed to see; empty when it can see everything it must. */
async function blindSpots() {
  const missed = [];
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (const { rule, files } of plants) {
    const folder = mkdtempSync(join(root, '.cache', 'planted-'));
    try {
      write(folder, files);
      const { summary } = await read(folder, ['src']);
      const seen = summary.violations.map((violation) => violation.rule.name);
      const wrong = rule === null ? seen.length > 0 : !seen.includes(rule);
      if (wrong) missed.push(`${rule ?? 'a clean tree'}: planted, but the check saw [${seen.join(', ')}]`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return missed;
}

const missed = await blindSpots();
const { summary, modules } = await read(root, ['src', 'scripts', 'e2e']);
const own = modules.filter((module) => /^(src|scripts|e2e)\//.test(module.source));
const imports = own.reduce((sum, module) => sum + module.dependencies.length, 0);
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
for (const line of missed) console.error(`blind spot: ${line}`);
if (own.length < fewestModules)
  console.error(`only ${own.length} modules were read; expected at least ${fewestModules}`);
console.log(
  `${own.length} modules, ${imports} imports, ${layers.length} layers, ${rules.length} rules: ${summary.violations.length} violations; ${plants.length} planted cases, ${missed.length} missed`,
);
if (summary.violations.length > 0 || missed.length > 0 || own.length < fewestModules) process.exitCode = 1;
