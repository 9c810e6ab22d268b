// Keeps a tab on one build: when another was agreed to, the tab is loaded anew, but never in the middle of a finding.
import { standingOf } from './ask-worker.ts';
import { whenNoFindingHere } from './findings-lock.ts';
import { pageFolder } from './page-folder.ts';

declare global {
  interface Window {
    /** Set once the page follows changes of build itself; until then early-check.js does. */
    anzhiFollows?: boolean;
  }
}

/** Name of the build that this tab was loaded from; empty while developing. */
export function buildOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '';
}

let reloading = false;

function loadAnew(): void {
  if (reloading) return;
  reloading = true;
  whenNoFindingHere(() => {
    globalThis.location.reload();
  });
}

/** Another build than this tab's was agreed to. */
async function checkAgreed(): Promise<void> {
  const { controller } = globalThis.navigator.serviceWorker;
  const standing = controller === null ? null : await standingOf(controller);
  if (standing !== null && standing.agreed !== buildOfPage()) loadAnew();
}

/** A part of the page could not be fetched: it helps to load anew only where another build is there by now. */
async function checkAddress(): Promise<void> {
  try {
    const response = await fetch(new URL('index.html', pageFolder()), { cache: 'no-cache' });
    const found = /<meta name="build" content="([^"]*)"/.exec(await response.text())?.[1];
    if (found !== undefined && found !== buildOfPage()) loadAnew();
  } catch {
    // No network: what is open goes on, and the panel says that it could not be drawn.
  }
}

export function followBuild(): void {
  globalThis.window.anzhiFollows = true;
  if (buildOfPage() === '') return;
  globalThis.addEventListener('vite:preloadError', () => void checkAddress());
  if (!('serviceWorker' in globalThis.navigator)) return;
  const { serviceWorker } = globalThis.navigator;
  serviceWorker.addEventListener('controllerchange', () => void checkAgreed());
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ readonly kind?: unknown }>) => {
    if (data.kind === 'changed') void checkAgreed();
  });
  serviceWorker.startMessages();
}
