// One question to a worker that keeps the page, and its answer.
import type { ToWorker, WorkerStanding } from '../service-worker/messages.ts';

const patienceMs = 5000;

/** null where the worker does not answer. */
export function standingOf(worker: ServiceWorker): Promise<WorkerStanding | null> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<WorkerStanding | null>((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<WorkerStanding>) => resolve(data));
    setTimeout(() => resolve(null), patienceMs);
  });
  port1.start();
  worker.postMessage({ kind: 'standing' } satisfies ToWorker, [port2]);
  return answer.finally(() => port1.close());
}
