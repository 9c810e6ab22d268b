// Slides opened by another program: LibreOffice turns each file into a PDF with as many pages as the file has slides,
// and pdftoppm the pages into pictures to look at, in .cache/soak.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Stop } from '../toolchain.mjs';

/** Minutes that one conversion may take. */
const limit = 5;

function works(command, flag) {
  const done = spawnSync(command, [flag], { stdio: 'ignore', timeout: 60_000 });
  return done.error === undefined;
}

function hasPrograms() {
  return works('soffice', '--version') && works('pdftoppm', '-v');
}

const packages = ['libreoffice-impress', 'poppler-utils', 'fonts-noto-cjk'];

/** Installs them where this machine has apt-get and lets us; else says what is missing. */
function ensurePrograms() {
  if (hasPrograms()) return;
  console.log('Installing LibreOffice and poppler …');
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ]) {
    const done = spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (done.error !== undefined || done.status !== 0) break;
  }
  if (!hasPrograms()) {
    throw new Stop(
      `LibreOffice (soffice) and poppler (pdftoppm) are needed and could not be installed here. Install ${packages.join(', ')} and run the command again.`,
    );
  }
}

async function slideCount(file) {
  const { unzipSync } = await import('fflate');
  const names = Object.keys(unzipSync(readFileSync(file)));
  return names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
}

function convert(file, folder) {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ];
  const done = spawnSync('soffice', args, { encoding: 'utf8', timeout: limit * 60_000 });
  const said = `${done.stdout ?? ''}${done.stderr ?? ''}`;
  const pdf = join(folder, `${basename(file, '.pptx')}.pdf`);
  if (done.status !== 0 || /error/i.test(said) || !existsSync(pdf)) {
    throw new Stop(
      `LibreOffice did not open ${file}: ${said.trim() || String(done.error ?? 'no reason given')}`,
    );
  }
  return pdf;
}

function pictures(pdf, folder) {
  const done = spawnSync('pdftoppm', ['-r', '72', '-png', pdf, join(folder, 'page')], { encoding: 'utf8' });
  if (done.status !== 0) throw new Stop(`The pages of ${pdf} could not be drawn: ${done.stderr}`);
  return readdirSync(folder).filter((name) => name.startsWith('page') && name.endsWith('.png'));
}

/** Rejects with a Stop at the first file that does not open whole. */
export async function officeFiles(files, soakFolder) {
  ensurePrograms();
  for (const file of files) {
    const folder = join(soakFolder, basename(file, '.pptx'));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const slides = await slideCount(file);
    const started = Date.now();
    const pages = pictures(convert(file, folder), folder).length;
    if (pages !== slides) throw new Stop(`${file} has ${slides} slides; LibreOffice shows ${pages} pages.`);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(
      `${basename(file)}: ${slides} slides open in LibreOffice (${seconds} s). Pictures: ${folder}`,
    );
    rmSync(join(folder, 'profile'), { recursive: true, force: true });
  }
}
