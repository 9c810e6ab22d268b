// A plain static server, as simple as those a deployer has: files, types and lengths, no fallback page, no headers
// beyond that. Serves dist for the preview, the journeys and the benchmark.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.parquet': 'application/octet-stream',
};

function fileFor(folder, base, url) {
  const path = decodeURIComponent(new URL(url, 'http://local').pathname);
  if (!path.startsWith(base)) return null;
  const file = normalize(join(folder, path.slice(base.length) || 'index.html'));
  if (!file.startsWith(folder + sep) || !existsSync(file)) return null;
  return statSync(file).isFile() ? file : null;
}

function answer(folder, base, request, response) {
  const file = fileFor(folder, base, request.url ?? '/');
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found');
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** Serves `folder` under `base` (with slashes, such as /a/b/); a taken port falls back to the next free one. */
export function serve({ folder, base = '/', port, strictPort = false }) {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => answer(folder, base, request, response));
    let next = port;
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || strictPort) reject(error);
      else server.listen(++next, '127.0.0.1');
    });
    server.on('listening', () => {
      resolve({ address: `http://127.0.0.1:${server.address().port}${base}`, close: () => server.close() });
    });
    server.listen(next, '127.0.0.1');
  });
}
