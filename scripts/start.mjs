// npm start: installs if needed, builds the sample extracts if needed, serves the dashboard and says where.
import { ensureInstalled, ensureSamples, main, requireNode, root } from './toolchain.mjs';

await main(async () => {
  requireNode();
  ensureInstalled();
  ensureSamples();
  const { createServer } = await import('vite');
  const server = await createServer({
    root,
    logLevel: 'warn',
    server: { port: Number(process.env.PORT ?? 5173), strictPort: false },
  });
  await server.listen();
  console.log(`\nAnzhi Atlas is served at ${server.resolvedUrls.local[0]}   (Ctrl+C stops it)`);
});
