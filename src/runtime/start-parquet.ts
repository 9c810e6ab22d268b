// Starts parquet-wasm in a worker, once. Nothing else; what is read or written with it stands elsewhere.
import initParquet from 'parquet-wasm/esm/parquet_wasm.js';
import parquetWasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { Problem } from '../model/problem.ts';

let started: Promise<void> | null = null;

/** Rejects with Problem engine_refused where it cannot run. */
export function startParquet(): Promise<void> {
  started ??= compile();
  return started;
}

async function compile(): Promise<void> {
  try {
    await initParquet({ module_or_path: new URL(parquetWasm, import.meta.url) });
  } catch (error) {
    throw new Problem('engine_refused', { part: 'Parquet' }, error);
  }
}
