// How long one statement may run before it is ended together with its engine, in milliseconds.

export interface TimeLimits {
  /** A statement with predicates of a pack that came with the extract. */
  readonly outside: number;
  /** Every other statement. */
  readonly any: number;
}

export const timeLimits: TimeLimits = { outside: 15_000, any: 60_000 };
