// DuckDB-WASM behind the Database port: started in a worker that obeys the page's policy, filled with Arrow tables,
// then locked. Knows nothing of files or of the screen.
import { AsyncDuckDB, VoidLogger, selectBundle } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpModule from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import { Problem } from '../model/problem.ts';
import { columnsOf } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import type { Database, Rows, Statement } from '../query/port.ts';
import { extractTableStatements, quoted } from '../query/prepare-tables.ts';
import { rowsOf } from './arrow-rows.ts';
import { enginePrelude } from './engine-prelude.ts';
import { queryProblem, startProblem } from './engine-problem.ts';
import { inheritingWorker } from './inheriting-worker.ts';
import { preparedStatements } from './prepared-statements.ts';

export interface Engine {
  readonly database: Database;
  /** Empty tables of the contract, and `extract_table` with the names of those that the extract holds. */
  prepare(present: readonly TableName[]): Promise<void>;
  /** Rows of one table as an Arrow IPC stream; columns may be fewer or in another order than in the contract. */
  load(table: TableName, columns: readonly string[], ipc: Uint8Array): Promise<void>;
  /** From here on no file, no other database, no setting. */
  lock(): Promise<void>;
  /** Ends the worker; what is still asked is rejected. */
  close(): void;
}

/** Megabytes that the engine may use; beyond them it reports a clean out-of-memory error. */
const memoryLimitMb = 2048;

/** Rejects with `engine_refused` or `out_of_memory`. */
export async function startEngine(onBytes: (loaded: number, total: number) => void): Promise<Engine> {
  if (typeof WebAssembly === 'undefined') throw new Problem('engine_refused', { part: 'WebAssembly' });
  try {
    return await start(onBytes);
  } catch (error) {
    throw startProblem(error);
  }
}

async function start(onBytes: (loaded: number, total: number) => void): Promise<Engine> {
  const bundle = await selectBundle({
    mvp: { mainModule: absolute(mvpModule), mainWorker: absolute(mvpWorker) },
    eh: { mainModule: absolute(ehModule), mainWorker: absolute(ehWorker) },
  });
  const worker = inheritingWorker(bundle.mainWorker ?? absolute(mvpWorker), 'classic', enginePrelude);
  const broken = failureOf(worker);
  try {
    const duck = new AsyncDuckDB(new VoidLogger(), worker);
    const report = (p: { bytesLoaded: number; bytesTotal: number }) => onBytes(p.bytesLoaded, p.bytesTotal);
    await Promise.race([duck.instantiate(bundle.mainModule, null, report), broken]);
    await Promise.race([duck.open({ query: { castBigIntToDouble: false } }), broken]);
    const connection = await Promise.race([duck.connect(), broken]);
    for (const text of settings) await Promise.race([connection.query(text), broken]);
    return engineOn(connection, worker, broken);
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

const settings = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  `SET memory_limit = '${memoryLimitMb}MB'`,
];

function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}

/** Never resolves; rejects when the worker cannot start or breaks. */
function failureOf(worker: Worker): Promise<never> {
  const failure = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'the engine worker did not start'));
    });
  });
  failure.catch(() => undefined);
  return failure;
}

function engineOn(connection: AsyncDuckDBConnection, worker: Worker, broken: Promise<never>): Engine {
  let stop: (error: Error) => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = reject;
  });
  stopped.catch(() => undefined);
  const guarded = <T>(work: Promise<T>) => Promise.race([work, broken, stopped]);
  const run = runner(connection);
  const database: Database = { query: (statement) => guarded(run(statement)) };
  return {
    database: { query: (statement) => database.query(statement).catch(rethrow) },
    prepare: async (present) => {
      for (const statement of extractTableStatements(present)) await guarded(run(statement));
    },
    load: (table, columns, ipc) => guarded(insert(connection, table, columns, ipc)).catch(rethrow),
    lock: async () => {
      await guarded(connection.query('SET enable_external_access = false'));
      await guarded(connection.query('SET lock_configuration = true'));
    },
    close: () => {
      worker.terminate();
      stop(new Error('the database was closed'));
    },
  };
}

function rethrow(error: unknown): never {
  throw queryProblem(error);
}

/** Bound statements stay prepared; the others are asked once. */
function runner(connection: AsyncDuckDBConnection): (statement: Statement) => Promise<Rows> {
  const prepared = preparedStatements((text) => connection.prepare(text));
  return async ({ text, values }) =>
    rowsOf(await (values.length === 0 ? connection.query(text) : prepared.ask(text, values)));
}

async function insert(
  connection: AsyncDuckDBConnection,
  table: TableName,
  columns: readonly string[],
  ipc: Uint8Array,
): Promise<void> {
  const contract = Object.keys(columnsOf(table));
  const sameOrder = columns.length === contract.length && columns.every((name, at) => name === contract[at]);
  if (sameOrder) return connection.insertArrowFromIPCStream(ipc, { name: table, create: false });
  const arriving = `arriving_${table}`;
  await connection.insertArrowFromIPCStream(ipc, { name: arriving, create: true });
  await connection.query(`INSERT INTO ${quoted(table)} BY NAME SELECT * FROM ${arriving}`);
  await connection.query(`DROP TABLE ${arriving}`);
}
