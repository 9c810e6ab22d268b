// Every way in which a newer build, a broken one or none meets tabs that are open. Each case starts from a tab on
// build A that is kept whole, with one row in the ledger, and says what is not as it should be.
import { agree, goTo, kept, look, lookForBuild, opened, openTab, ready } from './offline-tabs.mjs';

/** `expect` notes what is wrong; a case that ends without a note went well. */
export const cases = {
  'cold start without network': async ({ server, restart, expect, address }) => {
    server.state.cut = true;
    const context = await restart();
    await context.setOffline(true);
    const before = server.state.requests.length;
    const page = await openTab(context, address);
    await goTo(page, '督查');
    await page.getByTestId('inspect').waitFor();
    // The browser itself looks for a newer worker; the page asks for nothing that arrives.
    const arrived = server.state.requests.slice(before).filter((path) => !path.endsWith('/sw.js'));
    expect(arrived.length === 0, `requests arrived: ${arrived.join(' ')}`);
    return [page];
  },

  'cold start with a server that is silent': async ({ server, restart, address }) => {
    server.state.silent = true;
    const page = await openTab(await restart(), address);
    await goTo(page, '督查');
    await page.getByTestId('kept-on').waitFor();
    return [page];
  },

  'old tab open': async ({ server, builds, page, expect }) => {
    server.state.build = 'B';
    expect((await lookForBuild(page)) === 'waiting', 'the newer build did not arrive');
    expect((await look(page)).build === builds.A.build, 'the newer build took over by itself');
    await goTo(page, '政策条款');
    await agree(page);
    await opened(page, builds.B.build);
    await ready(page);
    return [page];
  },

  'new tab while one waits': async ({ server, builds, page, context, address, expect }) => {
    server.state.build = 'B';
    await lookForBuild(page);
    const fresh = await openTab(context, address, '?extract=hequ&show=rules');
    expect((await look(fresh)).build === builds.A.build, 'the new tab got the build that waits');
    return [page, fresh];
  },

  'two tabs change together': async ({ server, builds, page, context, address }) => {
    const second = await openTab(context, address);
    server.state.build = 'B';
    await lookForBuild(page);
    await agree(page);
    await Promise.all([opened(page, builds.B.build), opened(second, builds.B.build)]);
    return [page, second];
  },

  'browser closed while one waits': async ({ server, builds, page, restart, address, expect }) => {
    server.state.build = 'B';
    await lookForBuild(page);
    const again = await openTab(await restart(), address);
    expect((await look(again)).build === builds.A.build, 'closing the browser changed the build');
    await agree(again);
    await opened(again, builds.B.build);
    return [again];
  },

  'finding open in another tab': async ({ server, builds, page, context, address, expect }) => {
    const second = await openTab(context, address);
    await second.evaluate(() => {
      const name = `anzhi-atlas finding ${new URL('./', document.baseURI).href}`;
      void navigator.locks.request(
        name,
        { mode: 'shared' },
        () => new Promise((resolve) => (globalThis.done = resolve)),
      );
    });
    server.state.build = 'B';
    await lookForBuild(page);
    await agree(page);
    await page.waitForTimeout(2000);
    expect((await look(second)).build === builds.A.build, 'a finding was broken off');
    await second.evaluate(() => globalThis.done());
    await Promise.all([opened(page, builds.B.build), opened(second, builds.B.build)]);
    return [page, second];
  },

  'server stopped while it arrives': async ({ server, builds, page, expect }) => {
    server.state.build = 'B';
    server.state.stopAfter = server.state.requests.length + 8 + Math.floor(Math.random() * 40);
    expect((await lookForBuild(page)) === 'none', 'half a build waits');
    await page.reload().catch(() => undefined);
    await ready(page);
    expect((await look(page)).build === builds.A.build, 'half a build was opened');
    Object.assign(server.state, { stopAfter: Infinity, cut: false });
    expect((await lookForBuild(page)) === 'waiting', 'it did not arrive once the server was back');
    return [page];
  },

  ...Object.fromEntries(
    [
      ['one file missing', 'missing', /site-map-.*\.js$/],
      ['one file cut short', 'short', /engine-.*\.js$/],
      ['connection broken half way', 'torn', /duckdb-eh-.*\.wasm$/],
      ['a web page in place of the engine', 'html', /duckdb-eh-.*\.wasm$/],
    ].map(([name, harm, file]) => [name, brokenBuild(harm, file)]),
  ),

  'clock of the device wrong by years': async ({ server, builds, page, restart, address, expect }) => {
    server.state.dateShiftMs = -3650 * 86_400_000;
    server.state.build = 'B';
    await lookForBuild(page);
    const context = await restart();
    await context.clock.setFixedTime(new Date('2041-01-01T00:00:00Z'));
    const again = await openTab(context, address);
    expect((await look(again)).build === builds.A.build, 'the clock changed the build');
    await again.reload();
    await ready(again);
    return [again];
  },

  'a kept file cleared by the browser': async ({ server, page, restart, address, expect }) => {
    const cleared = await page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => one.startsWith('anzhi-atlas program'));
      const cache = await caches.open(name);
      const part = (await cache.keys()).find(
        ({ url }) => url.includes('/rules-workspace') && url.includes('.js'),
      );
      return cache.delete(part);
    });
    expect(cleared, 'nothing was cleared');
    server.state.cut = true;
    const context = await restart();
    await context.setOffline(true);
    const again = await context.newPage();
    await again.goto(`${address}?extract=hequ&show=rules`, { waitUntil: 'domcontentloaded' });
    await again.locator('.panel-failed').waitFor();
    server.state.cut = false;
    await context.setOffline(false);
    await again.reload();
    await ready(again);
    await again.getByTestId('rules').or(again.locator('.rules')).first().waitFor();
    return [again];
  },

  'tab without a worker asks for a part that is gone': async ({
    server,
    builds,
    page,
    context,
    address,
    expect,
  }) => {
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration()).unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.close();
    const fresh = await context.newPage();
    await fresh.goto(address + '?extract=hequ', { waitUntil: 'domcontentloaded' });
    await fresh.locator('[data-testid="gap-matrix"]').waitFor();
    expect((await look(fresh)).build === builds.A.build, 'the tab is not on the old build');
    server.state.build = 'B';
    await goTo(fresh, '政策条款');
    await opened(fresh, builds.B.build);
    await kept(fresh);
    return [fresh];
  },
};

function brokenBuild(harm, file) {
  return async ({ server, builds, page, expect, context, address }) => {
    server.state.build = 'B';
    server.state.damage = [[file, harm]];
    expect((await lookForBuild(page)) === 'none', 'a broken build waits');
    await page.reload();
    await ready(page);
    const fresh = await openTab(context, address);
    expect((await look(fresh)).build === builds.A.build, 'a broken build was opened');
    server.state.damage = [];
    expect(await arrives(page), 'it did not arrive once it was whole');
    return [page, fresh];
  };
}

/** The browser may still be at an attempt from before: looked for a few times. */
async function arrives(page) {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    if ((await lookForBuild(page)) === 'waiting') return true;
    await page.waitForTimeout(1000);
  }
  return false;
}
