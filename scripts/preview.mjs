// npm run preview [-- --base /a/sub/path/ --port 4173 --strict-port]: serves dist/ as a plain static server would.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './static-server.mjs';
import { main, root, Stop } from './toolchain.mjs';

await main(async () => {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: '/' },
      port: { type: 'string', default: process.env.PORT ?? '4173' },
      'strict-port': { type: 'boolean', default: false },
    },
  });
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'index.html')))
    throw new Stop('dist/ is not built yet: run npm run build first.');
  const { base, port, 'strict-port': strictPort } = values;
  const { address } = await serve({ folder, base, port: Number(port), strictPort });
  console.log(`dist/ is served at ${address}   (Ctrl+C stops it)`);
});
