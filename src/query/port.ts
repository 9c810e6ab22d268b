// The database as the rest of the code sees it: a statement with bound values in, columns out.
// Adapters live in runtime (the page), testing (WASM engine on Node) and scripts (native engine).

export type Bound = string | number | boolean | null;

export interface Statement {
  readonly text: string;
  /** One value per `?` in the text, in order. Dates are bound as ISO text and cast in the text. */
  readonly values: readonly Bound[];
  /** Id of the pack whose predicates stand in the text; absent where all of the text is the product's own. */
  readonly pack?: string;
}

export type Cell = string | number | boolean | null | readonly (string | null)[];

export interface Rows {
  readonly rowCount: number;
  /** A column as plain values: dates as ISO text, integers of any width as numbers, lists as arrays. */
  column(name: string): readonly Cell[];
  /** A numeric column without nulls as numbers of its own width; the statement coalesces nulls. */
  numbers(name: string): ArrayLike<number>;
}

export interface Database {
  /** Rejects with Problem `query_failed` (or `out_of_memory`) that keeps the engine's words as its cause. */
  query(statement: Statement): Promise<Rows>;
}
