// Finds a Chromium for the journeys, or gets one: what is there, else Playwright's download, else the
// distribution's package. Prints nothing but what it does; never asks.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runTool, Stop } from './toolchain.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] ? [join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  ),
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function answersVersion(path) {
  if (process.platform === 'win32') return true;
  const told = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 30_000 });
  return told.status === 0 && /\d+\.\d+/.test(told.stdout);
}

/** A browser that is already on this machine, or null. */
export function installedBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Stop(`CHROME_PATH names ${chosen}, which is not a program that can be run.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      names.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    );
  return [...onPath, ...places].find((path) => isExecutable(path) && answersVersion(path)) ?? null;
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) && answersVersion(path) ? path : null;
}

function installWithApt() {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  const [command, ...before] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  console.log('Installing the distribution’s chromium …');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run(command, [...before, 'update', '-qq'], quiet);
  run(command, [...before, 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], quiet);
}

/** A browser that is already on this machine, Playwright's own among them; null where there is none. */
export async function presentBrowser() {
  return installedBrowser() ?? (await playwrightBrowser());
}

/** The browser for the journeys; gets one where there is none. */
export async function findBrowser() {
  const present = await presentBrowser();
  if (present !== null) return present;
  console.log('No Chromium or Chrome found; trying Playwright’s download …');
  if (runTool('@playwright/test', ['install', 'chromium'], { binName: 'playwright' }) === 0) {
    const downloaded = await playwrightBrowser();
    if (downloaded !== null) return downloaded;
  }
  installWithApt();
  const installed = installedBrowser();
  if (installed !== null) return installed;
  throw new Stop(
    'The journeys need a browser: install Chromium or Google Chrome (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk), or name one in CHROME_PATH.',
  );
}
