// The page's side of shrinking a photograph: a worker for each, so that the form never waits.
import { Problem } from '../model/problem.ts';
import type { ShrunkPhoto } from '../state/inspect/ports.ts';
import { inheritingWorker } from './inheriting-worker.ts';
import type { PhotoReply } from './photo-worker.ts';
import photoWorkerUrl from './photo-worker.ts?worker&url';

const mostBytes = 40_000_000;

/** Rejects with Problem photo_unreadable. */
export async function shrinkPhoto(file: Blob): Promise<ShrunkPhoto> {
  if (file.size > mostBytes) throw unreadable('larger than 40 MB');
  const worker = inheritingWorker(photoWorkerUrl, 'module');
  try {
    const reply = await ask(worker, file);
    if ('unreadable' in reply) throw unreadable(reply.unreadable);
    return reply;
  } finally {
    worker.terminate();
  }
}

function unreadable(reason: string): Problem {
  return new Problem('photo_unreadable', {}, new Error(reason));
}

function ask(worker: Worker, file: Blob): Promise<PhotoReply> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PhotoReply>) => resolve(data));
    for (const name of ['error', 'messageerror'] as const) {
      worker.addEventListener(name, () => reject(unreadable('the worker for photographs broke')));
    }
    worker.postMessage(file);
  });
}
