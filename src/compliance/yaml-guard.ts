// A YAML text from outside → a plain value, or what forbids it: size, tags, aliases that multiply, keys of a prototype.
import { LineCounter, isAlias, isCollection, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';

/** Bytes of a file, about: characters are counted. */
export const largestFile = 1_000_000;
/** How often one anchor may stand for its text, with the anchors inside it counted along. */
const mostAliases = 2000;
const forbiddenKeys = ['__proto__', 'constructor', 'prototype'];

export type Guarded =
  | { readonly ok: true; readonly document: Document; readonly value: unknown; readonly lineAt: LineAt }
  | { readonly ok: false; readonly line: number; readonly reason: string };

/** Line of a character, both as the parser counts them. */
export type LineAt = (offset: number) => number;

export function guardedYaml(text: string): Guarded {
  if (text.length > largestFile) {
    return { ok: false, line: 1, reason: `the file is larger than ${largestFile} characters` };
  }
  const counter = new LineCounter();
  const lineAt: LineAt = (offset) => counter.linePos(offset).line;
  try {
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, schema: 'core' });
    const fault = document.errors[0] ?? document.warnings[0] ?? forbidden(document);
    if (fault !== null) return { ok: false, line: lineAt(fault.pos[0]), reason: fault.message };
    return { ok: true, document, value: document.toJS({ maxAliasCount: mostAliases }) as unknown, lineAt };
  } catch (error) {
    const reason =
      error instanceof RangeError ? 'lists or maps lie too deep inside each other' : wordsOf(error);
    return { ok: false, line: 1, reason };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface Forbidden {
  readonly pos: readonly [number];
  readonly message: string;
}

function forbidden(document: Document): Forbidden | null {
  let found: Forbidden | null = null;
  const refuse = (node: Node, message: string): typeof visit.BREAK => {
    found = { pos: [node.range?.[0] ?? 0], message };
    return visit.BREAK;
  };
  const checkKey = (node: Node): typeof visit.BREAK | undefined => {
    const name = isScalar(node) && typeof node.value === 'string' ? node.value : null;
    if (name === null) return refuse(node, 'a key must be a word');
    return forbiddenKeys.includes(name) ? refuse(node, `the key ${name} is not allowed`) : undefined;
  };
  visit(document, {
    Node: (key, node, path) => {
      if (key === 'key') return checkKey(node);
      if (isAlias(node)) {
        const inItself = path.some((above) => isCollection(above) && above.anchor === node.source);
        return inItself ? refuse(node, `${node.source} stands inside itself`) : undefined;
      }
      return node.tag === undefined ? undefined : refuse(node, `the tag ${node.tag} is not allowed`);
    },
  });
  return found;
}
