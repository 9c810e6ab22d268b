// Reads a YAML text into a valibot schema; what is wrong with it becomes a Problem with file, line and reason.
import * as v from 'valibot';
import type { Document } from 'yaml';
import { Problem } from '../model/problem.ts';
import { guardedYaml } from './yaml-guard.ts';
import type { LineAt } from './yaml-guard.ts';

export type Path = readonly (string | number)[];
export type Refuse = (path: Path, reason: string) => never;

export interface YamlSource<T> {
  readonly value: T;
  /** Throws Problem pack_invalid with the line of the innermost node of the path that is really there. */
  readonly refuse: Refuse;
}

/** `fileName` is only for messages. */
export function readYaml<S extends v.GenericSchema>(
  text: string,
  fileName: string,
  schema: S,
): YamlSource<v.InferOutput<S>> {
  const source = guardedYaml(text);
  if (!source.ok) throw invalid(fileName, source.line, source.reason);
  const { document, lineAt } = source;
  const refuse: Refuse = (path, reason) => {
    throw invalid(fileName, lineOf(document, lineAt, path), `${path.join('.')}: ${reason}`);
  };
  const parsed = v.safeParse(schema, source.value, { abortPipeEarly: true });
  if (parsed.success) return { value: parsed.output, refuse };
  const issue = parsed.issues[0];
  return refuse(
    (issue.path ?? []).map((step) => step.key as string | number),
    issue.message,
  );
}

function invalid(file: string, line: number, reason: string): Problem {
  return new Problem('pack_invalid', { file, line: String(line), reason });
}

function lineOf(document: Document, lineAt: LineAt, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true) as
      { range?: [number, number, number] } | undefined;
    if (node?.range) return lineAt(node.range[0]);
  }
  return 1;
}
