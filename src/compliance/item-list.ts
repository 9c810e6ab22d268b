// The text of the item list → items, or a Problem that names file, line and reason. Which pack reads them is not known here.
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { itemPeriods, measureSubjects, provisionSubjects } from '../model/item.ts';
import type { Item } from '../model/item.ts';
import { Problem } from '../model/problem.ts';
import { isItem } from './facts/item-code.ts';

const words = v.strictObject({ zh: v.pipe(v.string(), v.nonEmpty()), en: v.pipe(v.string(), v.nonEmpty()) });

const coded = {
  code: v.pipe(v.string(), v.check(isItem, 'not an item code')),
  title: words,
  help: v.optional(v.nullable(words), null),
};

const itemSchema = v.variant('table', [
  v.strictObject({ table: v.literal('provision'), subject: v.picklist(provisionSubjects), ...coded }),
  v.strictObject({
    table: v.literal('measure'),
    subject: v.picklist(measureSubjects),
    every: v.picklist(itemPeriods),
    parts: v.picklist(['ratio', 'value']),
    unit: words,
    ...coded,
  }),
]);

const listSchema = v.strictObject({ items: v.array(itemSchema) });

type Path = readonly (string | number)[];

/** `fileName` is only for messages. Throws Problem pack_invalid with file, line and reason. */
export function parseItems(text: string, fileName: string): readonly Item[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const fault = document.errors[0];
  if (fault !== undefined) throw invalid(fileName, counter.linePos(fault.pos[0]).line, fault.message);
  const refuse = (path: Path, reason: string): Problem =>
    invalid(fileName, lineOf(document, counter, path), `${path.join('.')}: ${reason}`);
  const parsed = v.safeParse(listSchema, document.toJS());
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = (issue.path ?? []).map((step) => step.key as string | number);
    throw refuse(path, issue.message);
  }
  const items = parsed.output.items;
  const codes = items.map(({ code }) => code);
  const again = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  if (again >= 0) throw refuse(['items', again, 'code'], `${codes[again] ?? ''} stands there twice`);
  return items;
}

function invalid(file: string, line: number, reason: string): Problem {
  return new Problem('pack_invalid', { file, line: String(line), reason });
}

/** Line of the innermost node of the path that is really there. */
function lineOf(document: Document, counter: LineCounter, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true) as
      { range?: [number, number, number] } | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}
