// The worker that keeps the page for offline use. Only joins events to what they do; it never decides to change build.
import { agreeToOwnBuild, agreedBuild, dropOtherBuilds } from './agreed-build.ts';
import { answer, programFile } from './answer.ts';
import { keepBuild } from './keep-build.ts';
import type { ToPage, ToWorker, WorkerStanding } from './messages.ts';
import { ownBuild, worker } from './scope.ts';

worker.addEventListener('install', (event) => {
  event.waitUntil(keepBuild(event));
});

// The tab of the first visit needs its worker at once: what it has not loaded yet is kept now.
worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
  const name = programFile(event.request);
  if (name !== null) event.respondWith(answer(event.request, name));
});

worker.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message = event.data as ToWorker;
  if (message.kind === 'take_over') event.waitUntil(takeOver());
  else event.waitUntil(tellStanding(event.ports[0]));
});

/** Where this worker waits, the browser tells the tabs that it took over; where it runs already, they are told here. */
async function takeOver(): Promise<void> {
  await agreeToOwnBuild();
  await worker.skipWaiting();
  const changed: ToPage = { kind: 'changed' };
  for (const page of await worker.clients.matchAll({ type: 'window' })) page.postMessage(changed);
}

async function tellStanding(port: MessagePort | undefined): Promise<void> {
  const { build: agreed } = await agreedBuild();
  const standing: WorkerStanding = { own: ownBuild.build, agreed };
  port?.postMessage(standing);
  await dropOtherBuilds();
}
