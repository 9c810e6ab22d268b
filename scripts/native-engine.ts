// The native engine behind the Database port, for the command line only.
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBResultReader, JS } from '@duckdb/node-api';
import { Problem } from '../src/model/problem.ts';
import type { Cell, Database, Rows, Statement } from '../src/query/port.ts';

export interface NativeDatabase extends Database {
  close(): void;
}

export interface NativeOptions {
  readonly threads?: number;
  /** Where large intermediate results may be written; none by default. */
  readonly spillFolder?: string;
  /** Milliseconds that a statement may run; null: as long as it takes. */
  readonly limitOf?: (statement: Statement) => number | null;
}

/** An empty database in memory, without any fetching of extensions. */
export async function openNative(options: NativeOptions = {}): Promise<NativeDatabase> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads ?? 2),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: options.spillFolder ?? '',
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  return {
    query: (statement) => within(options.limitOf?.(statement) ?? null, connection, statement),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Interrupts the statement once its time is over; the connection goes on. */
async function within(
  limit: number | null,
  connection: DuckDBConnection,
  statement: Statement,
): Promise<Rows> {
  if (limit === null) return runStatement(connection, statement);
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    connection.interrupt();
  }, limit);
  try {
    return await runStatement(connection, statement);
  } catch (error) {
    if (!over) throw error;
    const reason = `${statement.pack ?? ''} ${limit / 1000} s`.trim();
    throw new Problem(
      'statement_too_slow',
      { ...(statement.pack && { pack: statement.pack }), reason },
      error,
    );
  } finally {
    clearTimeout(timer);
  }
}

async function runStatement(connection: DuckDBConnection, statement: Statement): Promise<Rows> {
  try {
    const reader = await connection.runAndReadAll(statement.text, [...statement.values]);
    return rowsOf(reader);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const code = words.includes('Out of Memory') ? 'out_of_memory' : 'query_failed';
    throw new Problem(code, { reason: words.split('\n')[0] ?? words }, error);
  }
}

function rowsOf(reader: DuckDBResultReader): Rows {
  const names = reader.columnNames();
  let columns: readonly JS[][] | null = null;
  const raw = (name: string): readonly JS[] => {
    const index = names.indexOf(name);
    if (index < 0) throw new Problem('query_failed', { column: name });
    columns ??= reader.getColumnsJS();
    return columns[index] ?? [];
  };
  return {
    rowCount: reader.currentRowCount,
    column: (name) => raw(name).map(cellOf),
    numbers: (name) => Float64Array.from(raw(name), Number),
  };
}

function cellOf(value: JS): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return isoText(value);
  if (Array.isArray(value)) return value.map((item) => (item === null ? null : String(cellOf(item))));
  throw new Problem('query_failed', { reason: 'a cell of a type that the port does not know' });
}

/** A date without time as YYYY-MM-DD; a timestamp keeps its time. */
function isoText(value: Date): string {
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
