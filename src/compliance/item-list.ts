// The text of the item list → items, or a Problem that names file, line and reason. Which pack reads them is not known here.
import * as v from 'valibot';
import { itemPeriods, measureSubjects, provisionSubjects } from '../model/item.ts';
import type { Item } from '../model/item.ts';
import { isItem } from './facts/item-code.ts';
import { readYaml } from './yaml-source.ts';

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

/** `fileName` is only for messages. Throws Problem pack_invalid with file, line and reason. */
export function parseItems(text: string, fileName: string): readonly Item[] {
  const { value, refuse } = readYaml(text, fileName, listSchema);
  const codes = value.items.map(({ code }) => code);
  const again = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  if (again >= 0) refuse(['items', again, 'code'], `${codes[again] ?? ''} stands there twice`);
  return value.items;
}
