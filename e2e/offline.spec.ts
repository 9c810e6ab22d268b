// The page without signal, and a newer build that is asked for: one visit, the browser started again without network,
// a broken build, a whole one. The whole matrix, many times over, is `npm run soak -- updates`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { presentBrowser } from '../scripts/find-browser.mjs';
import { changingServer, twoBuilds } from '../scripts/soak/changing-server.mjs';
import {
  agree,
  goTo,
  kept,
  look,
  lookForBuild,
  opened,
  openTab,
  ready,
  rowStands,
  startProfile,
  writeRow,
} from '../scripts/soak/offline-tabs.mjs';

test('opens without network after one visit, and changes build only when it is asked', async () => {
  test.setTimeout(180_000);
  const builds = twoBuilds('dist');
  const server = await changingServer('dist', builds);
  const profile = mkdtempSync(join(tmpdir(), 'atlas-profile-'));
  const executable = await presentBrowser();
  if (executable === null) throw new Error('there is no browser');
  let context = await startProfile(executable, profile);
  try {
    await test.step('one visit keeps program and data', async () => {
      const page = await openTab(context, server.address);
      await kept(page);
      await writeRow(page);
      await context.close();
    });

    await test.step('a cold start without network asks nothing of the server', async () => {
      context = await startProfile(executable, profile);
      await context.setOffline(true);
      server.state.cut = true;
      const before = server.state.requests.length;
      const page = await openTab(context, server.address);
      await goTo(page, '督查');
      await expect(page.getByTestId('offline')).toContainText('无信号 · 离线可用');
      await expect(page.getByTestId('kept-on')).toBeVisible();
      expect(await rowStands(page)).toBe(true);
      // The browser itself looks for a newer worker on each visit, whatever the page does.
      const arrived = server.state.requests.slice(before).filter((path) => !path.endsWith('/sw.js'));
      expect(arrived).toEqual([]);
      await context.setOffline(false);
      server.state.cut = false;
    });

    const [page] = context.pages().slice(-1);
    if (page === undefined) throw new Error('no tab is open');

    await test.step('a build of which one file is cut short is not taken', async () => {
      server.state.build = 'B';
      server.state.damage = [[/site-map-.*\.js$/, 'short']];
      expect(await lookForBuild(page)).toBe('none');
      await page.reload();
      await ready(page);
      expect(await look(page)).toEqual({ build: builds.A.build, parts: 'A', white: false });
    });

    await test.step('a whole one waits until it is agreed to', async () => {
      server.state.damage = [];
      // A look that the page itself began over the broken files may still be ending.
      await expect.poll(() => lookForBuild(page), { timeout: 60_000 }).toBe('waiting');
      expect((await look(page)).build).toBe(builds.A.build);
      await agree(page);
      await opened(page, builds.B.build);
      await ready(page);
      expect(await look(page)).toEqual({ build: builds.B.build, parts: 'B', white: false });
      expect(await rowStands(page)).toBe(true);
    });
  } finally {
    await context.close();
    server.close();
    builds.remove();
    rmSync(profile, { recursive: true, force: true });
  }
});
