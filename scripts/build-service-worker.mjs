// The last step of the build: names the build, lists its files with their hashes, and bundles the worker that keeps
// them for offline use. Data of the deployer (config.json, extracts, base map) are not part of a build.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the page is made of. Icons and manifest are the installer's; no supported browser needs the engine "mvp". */
const partOfBuild = /^(index\.html|early-check\.js|assets\/(?!duckdb(-browser)?-mvp).*)$/;

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => relative(folder, join(folder, name)).split(sep).join('/'))
    .filter((name) => statSync(join(folder, name)).isFile() && partOfBuild.test(name))
    .sort();
}

function keptFile(folder, url) {
  const bytes = readFileSync(join(folder, url));
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  return { url, bytes: bytes.length, integrity };
}

/** Small files first: what is missing is noticed before 34 MB were fetched. */
export function listOf(folder, build) {
  const files = filesIn(folder).map((url) => keptFile(folder, url));
  return { build, files: files.sort((a, b) => a.bytes - b.bytes) };
}

const mark = /\s*<meta name="build" content="[^"]*" \/>/;

/** Writes the name of the build into index.html and gives the list of its files. */
export function nameBuild(folder) {
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8').replace(mark, '');
  writeFileSync(page, html);
  const contents = listOf(folder, '').files.map(({ url, integrity }) => `${url} ${integrity}`);
  const name = createHash('sha256').update(contents.sort().join('\n')).digest('hex').slice(0, 12);
  writeFileSync(
    page,
    html.replace('<meta charset="utf-8" />', `$&\n    <meta name="build" content="${name}" />`),
  );
  return listOf(folder, name);
}

/** The worker's script: its list on the first line, then its code. */
export function workerText(list, code) {
  return `self.anzhiBuild = ${JSON.stringify(list)};\n${code}`;
}

async function bundle() {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
      lib: {
        entry: join(root, 'src/service-worker/worker.ts'),
        formats: ['iife'],
        name: 'anzhiWorker',
        fileName: 'sw',
      },
    },
  });
  const [{ output: chunks }] = [output].flat();
  return chunks[0].code;
}

/** Vite plugin: writes sw.js beside index.html once everything else is there. */
export function serviceWorker() {
  let folder = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      const code = await bundle();
      writeFileSync(join(folder, 'sw.js'), workerText(nameBuild(folder), code));
    },
  };
}
