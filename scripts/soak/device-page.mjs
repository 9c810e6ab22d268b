// Builds the page that is nothing but the device, under the content policy of the real page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../toolchain.mjs';

const policy = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;

/** Built into `out`, an absolute folder. */
export async function buildDevicePage(out) {
  const { build } = await import('vite');
  const [meta] = readFileSync(join(root, 'index.html'), 'utf8').match(policy);
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'scripts/soak/device-page'),
    base: './',
    plugins: [{ name: 'policy', transformIndexHtml: (html) => html.replace('<meta', `${meta}<meta`) }],
    worker: { format: 'es' },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'chrome111',
      assetsInlineLimit: 0,
      modulePreload: false,
    },
  });
}
