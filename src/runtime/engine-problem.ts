// Words of the engine → a coded Problem that keeps them as its cause.
import { Problem } from '../model/problem.ts';

const outOfMemory =
  /out of memory|failed to allocate|could not allocate|cannot enlarge memory|allocation failed/i;
const fatal =
  /\bFATAL\b|has been invalidated|RuntimeError|memory access out of bounds|unreachable|Aborted\(/i;

/** `out_of_memory`, else `query_failed`. */
export function queryProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const words = engineWords(error);
  const reason = words.split('\n')[0] ?? words;
  return new Problem(
    outOfMemory.test(words) ? 'out_of_memory' : 'query_failed',
    { reason },
    new Error(words),
  );
}

/** `out_of_memory`, else `engine_refused`. */
export function startProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const words = engineWords(error);
  const code = outOfMemory.test(words) ? 'out_of_memory' : 'engine_refused';
  return new Problem(code, { part: 'DuckDB', reason: words.split('\n')[0] ?? words }, new Error(words));
}

/** True where the database cannot answer any more and has to be built anew. */
export function isFatal(problem: Problem): boolean {
  return problem.cause instanceof Error && fatal.test(problem.cause.message);
}

/** The engine speaks either plainly or in JSON {exception_type, exception_message}. */
export function engineWords(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const json = text.slice(text.indexOf('{'));
  if (!text.includes('exception_message')) return text;
  try {
    const value = JSON.parse(json) as { exception_type?: string; exception_message?: string };
    return `${value.exception_type ?? ''} Error: ${value.exception_message ?? text}`;
  } catch {
    return text;
  }
}
