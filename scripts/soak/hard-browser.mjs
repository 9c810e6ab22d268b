// A browser with a profile on disk that can be killed like a tablet that drops dead: SIGKILL to all its processes.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserFlags } from '../browser-flags.ts';
import { Stop } from '../toolchain.mjs';

const patience = 60_000;

function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Stop(`The browser did not start:\n${said}`)), patience);
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const [, address] = said.match(/DevTools listening on (ws:\S+)/) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('exit', () => reject(new Stop(`The browser ended:\n${said}`)));
  });
}

/** Starts `executable` on the folder `profile`; `context` is its default one. */
export async function startBrowser(executable, profile, flags = []) {
  mkdirSync(profile, { recursive: true });
  const args = [
    ...browserFlags,
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-session-crashed-bubble',
    '--hide-crash-restore-bubble',
    ...flags,
    'about:blank',
  ];
  const child = spawn(executable, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const { pid } = child;
  if (pid === undefined) throw new Stop(`${executable} could not be started.`);
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const kill = async () => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It was dead already.
    }
    await ended;
    await browser.close().catch(() => undefined);
  };
  return { context: browser.contexts()[0], browser, kill };
}
