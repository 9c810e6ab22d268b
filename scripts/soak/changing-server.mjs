// A static server whose build can be changed, damaged or cut off while it runs, and two builds that differ in every
// file: names, contents and a mark that says at run time which build a script came from.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { nameBuild, workerText } from '../build-service-worker.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const renamed = /-(.{7}).\.(js|mjs|css|wasm)$/;
const marked = /\.(js|mjs)$/;

/** Copies `dist` without its data, as a build whose scripts add `letter` to `globalThis.anzhiParts`. */
function lettered(dist, letter, out) {
  cpSync(dist, out, {
    recursive: true,
    filter: (path) => !/[/\\](extracts|basemap)$|duckdb-mvp|config\.json$/.test(path),
  });
  const assets = join(out, 'assets');
  const names = readdirSync(assets).filter((name) => renamed.test(name));
  const newName = (name) => name.replace(renamed, (_, hash, type) => `-${hash}${letter}.${type}`);
  const anyName = new RegExp(names.map((name) => name.replaceAll('.', String.raw`\.`)).join('|'), 'g');
  const change = (path) => {
    const text = readFileSync(path, 'utf8').replace(anyName, (name) => newName(name));
    const mark = marked.test(path) ? `(globalThis.anzhiParts??=[]).push("${letter}");\n` : '';
    writeFileSync(path, mark + text);
  };
  for (const name of names) {
    if (!name.endsWith('.wasm')) change(join(assets, name));
    renameSync(join(assets, name), join(assets, newName(name)));
  }
  change(join(out, 'index.html'));
  change(join(out, 'early-check.js'));
  const [, ...code] = readFileSync(join(dist, 'sw.js'), 'utf8').split('\n');
  const list = nameBuild(out);
  writeFileSync(join(out, 'sw.js'), workerText(list, code.join('\n')));
  return { folder: out, build: list.build };
}

export function twoBuilds(dist) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-builds-'));
  const make = (letter) => lettered(dist, letter, join(folder, letter));
  mkdirSync(folder, { recursive: true });
  return { A: make('A'), B: make('B'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const html = Buffer.from('<!doctype html><title>sign in</title><p>sign in</p>');

/**
 * `damage` pairs a pattern of addresses with missing, short (half of it, called whole), torn (the connection breaks
 * half way) or html. `requests` lists what arrived, cut off or not.
 */
export function changingServer(dist, builds, base = '/atlas/') {
  const state = {
    build: 'A',
    cut: false,
    silent: false,
    damage: [],
    requests: [],
    dateShiftMs: 0,
    stopAfter: Infinity,
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://local').pathname);
    state.requests.push(path);
    if (state.requests.length > state.stopAfter) state.cut = true;
    if (state.cut) return request.socket.destroy();
    if (state.silent) return undefined;
    const name = path.startsWith(base) ? path.slice(base.length) || 'index.html' : '';
    const own = join(builds[state.build].folder, name);
    const file = existsSync(own) ? own : join(dist, name);
    const harm = state.damage.find(([pattern]) => pattern.test(path))?.[1];
    const gone = name === '' || !existsSync(file) || !statSync(file).isFile();
    if (gone || harm === 'missing')
      return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    const bytes = harm === 'html' ? html : readFileSync(file);
    const half = bytes.subarray(0, Math.floor(bytes.length / 2));
    response.writeHead(200, {
      'content-type':
        harm === 'html' ? types['.html'] : (types[extname(basename(file))] ?? 'application/octet-stream'),
      'content-length': harm === 'short' ? half.length : bytes.length,
      'cache-control': 'no-cache',
      date: new Date(Date.now() + state.dateShiftMs).toUTCString(),
    });
    if (harm === 'short') return response.end(half);
    if (harm === 'torn') return response.write(half, () => request.socket.destroy());
    return response.end(bytes);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = `http://127.0.0.1:${server.address().port}${base}`;
      const close = () => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ address, state, close });
    });
  });
}
