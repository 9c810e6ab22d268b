// The database as the rest of the code sees it: a statement with bound values in, columns out.
// Adapters live in runtime (the page), testing (WASM engine on Node) and scripts (native engine).

export type Bound = string | number | boolean | null;

export interface Statement {
  readonly text: string;
  /** One value per `?` in the text, in order. Dates are bound as ISO text and cast in the text. */
  readonly values: readonly Bound[];
}

export type Cell = string | number | boolean | null | readonly (string | null)[];

export interface Rows {
  readonly rowCount: number;
  /** Column as a JavaScript array; dates as ISO text, integers of any width as numbers, lists as arrays. */
  column(name: string): readonly Cell[];
  /** Column of small integers or doubles as a typed array, null as NaN or, for integers, as 255 / -1 is never used: the statement must coalesce. */
  numbers(name: string): Int32Array | Float64Array | Uint8Array | Int16Array;
}

export interface Database {
  query(statement: Statement): Promise<Rows>;
}
