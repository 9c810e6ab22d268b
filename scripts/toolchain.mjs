// What every command needs before anything is installed: the Node check, the install, the sample extracts.
// Plain Node without dependencies, because it runs on a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A failure that is told in one sentence, without a stack. */
export class Stop extends Error {}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(
    `Node ${process.versions.node} is too old: Anzhi Atlas needs Node 20.19 or newer. Install it from nodejs.org or with your package manager, then run the command again.`,
  );
}

/** Runs a command in the repository and returns its exit code; its output goes to the terminal. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.error) throw new Stop(`${command} could not be started: ${done.error.message}`);
  return done.status ?? 1;
}

/** The JavaScript file behind a package's command, so that no shell shim is needed on any system. */
export function binOf(packageName, binName = packageName.split('/').pop()) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[binName]);
}

export function runTool(packageName, args, { binName, env } = {}) {
  return run(process.execPath, [binOf(packageName, binName), ...args], env);
}

function isInstalled() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.optional && !present[path])) return true;
    return present[path]?.version === entry.version;
  });
}

/** Installs exactly what the lockfile says, unless it is there already. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const code = npm ? run(process.execPath, [npm, ...args]) : run('npm', args);
  if (code !== 0) {
    throw new Stop(
      'The packages could not be installed; npm has said why above. Is the network (or the mirror in .npmrc) reachable?',
    );
  }
}

/** Builds what is missing or out of date of public/extracts, lists every extract, and clips the rivers for them. */
export function ensureSamples() {
  for (const script of ['scripts/build-samples.ts', 'scripts/build-rivers.ts']) {
    const code = runTool('tsx', [script]);
    if (code !== 0) throw new Stop('The sample extracts could not be built; the reason stands above.');
  }
}

/** Runs a command's main function; a Stop ends it with one clear sentence. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
