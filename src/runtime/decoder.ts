// The page's side of the decode worker: one worker per extract, thrown away when the extract is open, cancelled or
// the worker broke. A file that breaks the worker is tried once more in a fresh one.
import type { ManifestFile } from '../model/manifest.ts';
import { Problem, problemOf } from '../model/problem.ts';
import type { DecodedFile, DecodeReply, DecodeRequest } from './decode-protocol.ts';
import decodeWorkerUrl from './decode-worker.ts?worker&url';
import { inheritingWorker } from './inheriting-worker.ts';
import type { ProgressMeter } from './progress.ts';

export interface Decoder {
  /** Rejects with a Problem of the file, or `engine_refused` where no worker can run. */
  decode(url: string, file: ManifestFile, meter: ProgressMeter, asSites: boolean): Promise<DecodedFile>;
  close(): void;
}

interface Pending {
  readonly file: string;
  readonly meter: ProgressMeter;
  readonly resolve: (decoded: DecodedFile) => void;
  readonly reject: (error: unknown) => void;
}

class BrokenWorker extends Error {}

export function startDecoder(): Decoder {
  let runner = startRunner();
  let closed = false;
  return {
    decode: async (url, file, meter, asSites) => {
      const used = runner;
      try {
        return await used.ask({ url, file, asSites }, meter);
      } catch (error) {
        if (closed || !(error instanceof BrokenWorker)) throw error;
        if (runner === used) {
          used.close();
          runner = startRunner();
        }
        return await runner.ask({ url, file, asSites }, meter).catch((again: unknown) => {
          throw again instanceof BrokenWorker ? refused(file.name, again) : again;
        });
      }
    },
    close: () => {
      closed = true;
      runner.close();
    },
  };
}

function refused(file: string, error: Error): Problem {
  const started = error.cause === 'started';
  return new Problem(started ? 'file_unreadable' : 'engine_refused', { file, part: 'Parquet' }, error);
}

function startRunner() {
  const pending = new Map<number, Pending>();
  let next = 0;
  let started = false;
  let broken: BrokenWorker | null = null;
  const breakAll = (message: string) => {
    const error = new BrokenWorker(message, { cause: started ? 'started' : 'not started' });
    broken = error;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  const worker = inheritingWorker(decodeWorkerUrl, 'module');
  worker.addEventListener('error', (event) => breakAll(event.message || 'the decode worker did not start'));
  worker.addEventListener('messageerror', () => breakAll('a reply of the decode worker could not be read'));
  worker.addEventListener('message', (event: MessageEvent<DecodeReply>) => {
    started = true;
    const reply = event.data;
    const waiting = pending.get(reply.id);
    if (waiting === undefined) return;
    if (reply.kind === 'received') return waiting.meter.received(waiting.file, reply.bytes);
    if (reply.kind === 'stage') return waiting.meter.stage(reply.stage, waiting.file);
    pending.delete(reply.id);
    if (reply.kind === 'done') return waiting.resolve(reply.decoded);
    waiting.reject(reply.fatal ? brokenBy(reply.problem.cause) : problemOf(reply.problem));
  });
  return {
    ask: (request: Omit<DecodeRequest, 'id'>, meter: ProgressMeter) =>
      new Promise<DecodedFile>((resolve, reject) => {
        if (broken !== null) return reject(broken);
        const id = next++;
        pending.set(id, { file: request.file.name, meter, resolve, reject });
        worker.postMessage({ id, ...request });
      }),
    close: () => {
      worker.terminate();
      breakAll('closed');
    },
  };
}

function brokenBy(cause: string): BrokenWorker {
  return new BrokenWorker(cause, { cause: 'started' });
}
