// The worker that makes one file and is thrown away. Only registers file-makers.
import { recordOf } from '../model/problem.ts';
import type { FileJob } from '../state/ports.ts';
import { makeHere } from './file-makers.ts';
import type { FileReply } from './file-protocol.ts';

function send(reply: FileReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}

async function make(job: FileJob): Promise<void> {
  try {
    const bytes = await makeHere(job, (share) => send({ kind: 'progress', share }));
    send({ kind: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    send({ kind: 'failed', problem: recordOf(error) });
  }
}

self.addEventListener('message', (event: MessageEvent<FileJob>) => void make(event.data));
