// The page's side of making a file: a worker for each job, thrown away at the end, on a failure and when cancelled.
import { Problem, problemOf } from '../model/problem.ts';
import type { FileJob, FileOptions } from '../state/ports.ts';
import type { FileReply } from './file-protocol.ts';
import fileWorkerUrl from './file-worker.ts?worker&url';
import { inheritingWorker } from './inheriting-worker.ts';

/** Buffers that only the job holds are not copied. */
function handedOver(job: FileJob): ArrayBufferLike[] {
  if (job.kind === 'pptx') return Array.from(job.pictures.values(), ({ png }) => png.buffer);
  const { text, figureText, verdict, marks, figure, lon, lat } = job.gaps;
  const codes = [...Object.values(text), figureText].map((column) => column.codes);
  return [...codes, verdict, marks, figure, lon, lat].map(({ buffer }) => buffer);
}

function ask(
  worker: Worker,
  job: FileJob,
  { signal, onProgress }: FileOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const broke = (message: string) => reject(new Problem('unexpected', {}, new Error(message)));
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('error', (event) =>
      broke(event.message || 'the worker that makes files did not start'),
    );
    worker.addEventListener('messageerror', () =>
      broke('a reply of the worker that makes files could not be read'),
    );
    worker.addEventListener('message', ({ data }: MessageEvent<FileReply>) => {
      if (data.kind === 'progress') onProgress?.(data.share);
      else if (data.kind === 'done') resolve(data.bytes);
      else reject(problemOf(data.problem));
    });
    worker.postMessage(job, handedOver(job));
  });
}

export async function makeFile(job: FileJob, options: FileOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  options.signal?.throwIfAborted();
  const worker = inheritingWorker(fileWorkerUrl, 'module');
  try {
    return await ask(worker, job, options);
  } finally {
    worker.terminate();
  }
}
