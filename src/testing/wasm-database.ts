// The page's engine inside Node, for tests: DuckDB-WASM, blocking build, nothing fetched.
// It must never be imported by the product.
import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import type { Table, Vector } from 'apache-arrow';
import { Problem } from '../model/problem.ts';
import type { Cell, Database, Rows, Statement } from '../query/port.ts';

export interface WasmDatabase extends Database {
  /** Runs statements without bound values (creating and filling tables). */
  run(text: string): void;
  /** Adds the rows of a canonical register (CSV with a header) to its table. */
  addRegister(table: string, csv: string): void;
  close(): void;
}

export async function openWasmDatabase(): Promise<WasmDatabase> {
  const resolve = createRequire(import.meta.url).resolve;
  const engine = await createDuckDB(
    {
      mvp: { mainModule: resolve('@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm'), mainWorker: '' },
      eh: { mainModule: resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' },
    },
    new VoidLogger(),
    NODE_RUNTIME,
  );
  await engine.instantiate(() => undefined);
  engine.open({});
  const connection = engine.connect();
  connection.query('SET autoinstall_known_extensions=false');
  connection.query('SET autoload_known_extensions=false');
  return {
    query: (statement) => Promise.resolve().then(() => rowsOf(ask(connection, statement))),
    run: (text) => void connection.query(text),
    addRegister: (table, csv) => {
      engine.registerFileText('register.csv', csv);
      const source = `read_csv('register.csv', header = true, all_varchar = true, nullstr = '')`;
      connection.query(`INSERT INTO "${table}" BY NAME SELECT * FROM ${source}`);
      engine.dropFile('register.csv');
    },
    close: () => connection.close(),
  };
}

function ask(connection: DuckDBConnection, statement: Statement): Table {
  try {
    const prepared = connection.prepare(statement.text);
    try {
      return prepared.query(...statement.values);
    } finally {
      prepared.close();
    }
  } catch (error) {
    throw new Problem('query_failed', {}, error);
  }
}

function rowsOf(table: Table): Rows {
  const child = (name: string): Vector => {
    const vector = table.getChild(name);
    if (vector === null) throw new RangeError(`the result has no column ${name}`);
    return vector;
  };
  return {
    rowCount: table.numRows,
    column: (name) => {
      const vector = child(name);
      const isDate = String(vector.type).startsWith('Date');
      return Array.from(vector, (value: unknown) => plain(value, isDate));
    },
    numbers: (name) => Array.from(child(name), Number),
  };
}

function plain(value: unknown, isDate: boolean): Cell {
  if (value === null || value === undefined) return null;
  if (isDate) return new Date(Number(value)).toISOString().slice(0, 10);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.from(value as Iterable<string | null>);
}
