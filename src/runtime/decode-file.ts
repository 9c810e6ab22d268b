// One file of an extract: fetched, verified against the manifest, decoded and checked. Runs inside the decode worker.
import { tableFromIPC } from 'apache-arrow';
import { Problem } from '../model/problem.ts';
import { checkTable } from './check-table.ts';
import type { DecodedFile, DecodeRequest } from './decode-protocol.ts';
import { extractFile } from './extract-file.ts';
import { boundaryFile } from './manifest-schema.ts';
import { readBoundary } from './read-boundary.ts';
import { siteColumns } from './site-columns.ts';

/** Parquet bytes → Arrow IPC stream. */
export type ParquetDecoder = (bytes: Uint8Array) => Uint8Array;

export interface DecodeReporter {
  received(bytes: number): void;
  stage(stage: 'verify' | 'decode'): void;
}

export async function decodeFile(
  request: DecodeRequest,
  parquet: Promise<ParquetDecoder>,
  report: DecodeReporter,
): Promise<DecodedFile> {
  const { file } = request;
  const bytes = await extractFile(request.url, file, {
    onBytes: report.received,
    onVerify: () => report.stage('verify'),
  });
  report.stage('decode');
  if (file.name === boundaryFile) {
    return { ipc: null, sites: null, boundary: readBoundary(bytes, file) };
  }
  return decodeTable(await parquet, bytes, request);
}

function decodeTable(parquet: ParquetDecoder, bytes: Uint8Array, request: DecodeRequest): DecodedFile {
  const { file } = request;
  let ipc: Uint8Array;
  try {
    ipc = parquet(bytes);
  } catch (error) {
    throw new Problem('file_unreadable', { file: file.name }, asError(error));
  }
  const table = tableFromIPC(ipc);
  checkTable(table, file);
  const sites = request.asSites ? siteColumns(table) : null;
  return { ipc: ipc as Uint8Array<ArrayBuffer>, sites, boundary: null };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
