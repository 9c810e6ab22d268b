// The worker that fetches, verifies and decodes the files of one extract. Only registers decode-file.
import { readParquet } from 'parquet-wasm/esm/parquet_wasm.js';
import { Problem, recordOf } from '../model/problem.ts';
import { decodeFile } from './decode-file.ts';
import type { ParquetDecoder } from './decode-file.ts';
import type { DecodeReply, DecodeRequest } from './decode-protocol.ts';
import { startParquet } from './start-parquet.ts';

const decoder: ParquetDecoder = (bytes) => readParquet(bytes).intoIPCStream();
// Compiling takes longer than a manifest: it starts before the first request, which is told where it fails.
const parquet = startParquet().then(() => decoder);
parquet.catch(() => undefined);

function send(reply: DecodeReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}

async function answer(request: DecodeRequest): Promise<void> {
  const { id } = request;
  try {
    const decoded = await decodeFile(request, parquet, {
      received: (bytes) => send({ id, kind: 'received', bytes }),
      stage: (stage) => send({ id, kind: 'stage', stage }),
    });
    const { ipc, sites } = decoded;
    const transfer: Transferable[] = ipc === null ? [] : [ipc.buffer];
    if (sites !== null)
      transfer.push(sites.lon.buffer, sites.lat.buffer, sites.accuracyM.buffer, sites.nameRank.buffer);
    send({ id, kind: 'done', decoded }, transfer);
  } catch (error) {
    const cause = error instanceof Problem ? error.cause : error;
    send({ id, kind: 'failed', problem: recordOf(error), fatal: cause instanceof WebAssembly.RuntimeError });
  }
}

self.addEventListener('message', (event: MessageEvent<DecodeRequest>) => void answer(event.data));
