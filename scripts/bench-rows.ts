// Lines that the benchmark prints: a time as a ratio to a reference of the same run, and the tasks of the main thread.
import type { MainThreadTasks } from './bench-tasks.ts';

export interface Result {
  readonly name: string;
  readonly milliseconds: number;
  readonly reference: string;
  readonly referenceMilliseconds: number;
}

export interface Measured {
  readonly results: readonly Result[];
  readonly lines: readonly string[];
  readonly notes: Readonly<Record<string, unknown>>;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

export function row(
  name: string,
  milliseconds: number,
  reference: string,
  referenceMilliseconds: number,
): Result {
  return { name, milliseconds, reference, referenceMilliseconds };
}

/** One line: how many tasks over 50 ms, and the longest, in processor time and on the clock. */
export function taskLine(name: string, tasks: MainThreadTasks): string {
  const { over50, longestMs, over50OnClock, longestOnClockMs } = tasks;
  return `${name.padEnd(28)} longest ${longestMs} ms, ${over50} over 50 ms; on the clock ${longestOnClockMs} ms, ${over50OnClock} over 50 ms`;
}
