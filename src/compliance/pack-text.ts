// The form of a policy pack as it is written: what a YAML file of data/policy may hold.
import * as v from 'valibot';
import { subjectKinds, themes } from '../model/requirement.ts';
import { isItem } from './facts/item-code.ts';

const words = v.strictObject({ zh: v.pipe(v.string(), v.nonEmpty()), en: v.pipe(v.string(), v.nonEmpty()) });
const sql = v.pipe(v.string(), v.trim(), v.nonEmpty());
const isoDate = v.pipe(v.string(), v.isoDate());
const item = v.pipe(v.string(), v.check(isItem, 'not an item code'));

const parameterSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z]\w*$/)),
  title: words,
  type: v.picklist(['int', 'real', 'date', 'bool', 'choice']),
  default: v.union([v.number(), v.string(), v.boolean()]),
  unit: v.optional(words),
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  options: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z]\w*$/))), []),
  source: words,
});

const figureName = v.pipe(v.string(), v.regex(/^[a-z]\w*$/));

const measuredSchema = v.strictObject({
  name: figureName,
  title: words,
  type: v.picklist(['int', 'real', 'text', 'date', 'bool']),
  unit: v.optional(words),
  sql,
  over: v.optional(
    v.union([
      v.picklist(['sum', 'median']),
      v.strictObject({ numerator: figureName, denominator: figureName }),
    ]),
  ),
});

const publishedSchema = v.strictObject({
  title: words,
  value: v.number(),
  unit: v.optional(words),
  /** Name of the measured figure that stands beside it. */
  ours: v.optional(figureName),
});

const clause = {
  id: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}(\d\d[a-z]?|-ALL)$/)),
  title: words,
  clause: v.pipe(v.string(), v.nonEmpty()),
  reading: words,
  theme: v.picklist(themes),
  departments: v.array(words),
  notes: v.optional(v.array(words), []),
};

const asked = {
  ...clause,
  subject: v.picklist(subjectKinds),
  every: v.optional(v.picklist(['round', 'month']), 'round'),
  base: words,
  applies: v.optional(sql, 'true'),
  measured: v.optional(v.array(measuredSchema), []),
};

const checkSchema = v.strictObject({
  kind: v.optional(v.literal('check'), 'check'),
  ...asked,
  short: words,
  strength: v.picklist(['hard', 'soft']),
  /** Items that must be there, and when one of them (written `item`) counts as there. */
  items: v.optional(v.array(item), []),
  item_met: v.optional(sql),
  /** Without it every item must be there; in it the word `counted` stands for that. */
  met: v.optional(sql),
  claimed: v.optional(v.number()),
  boundary: v.optional(sql),
  modelled: v.optional(sql),
  self_declared: v.optional(v.picklist(['by_source', 'always', 'never']), 'by_source'),
});
export type CheckText = v.InferOutput<typeof checkSchema>;

const measureSchema = v.strictObject({ kind: v.literal('measure'), ...asked });
export type MeasureText = v.InferOutput<typeof measureSchema>;

const referenceSchema = v.strictObject({
  kind: v.literal('reference'),
  ...asked,
  subject: v.optional(v.picklist(subjectKinds), 'county'),
  published: v.pipe(v.array(publishedSchema), v.nonEmpty()),
});
export type ReferenceText = v.InferOutput<typeof referenceSchema>;

const notComputableSchema = v.strictObject({
  kind: v.literal('not_computable'),
  ...clause,
  reason: words,
});

/** A clause without `kind` is a check. */
const entrySchema = v.variant('kind', [checkSchema, measureSchema, referenceSchema, notComputableSchema]);
export type EntryText = v.InferOutput<typeof entrySchema>;

export const packSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9]{1,7}$/)),
  title: words,
  document: words,
  standing: v.picklist(['normative', 'press']),
  dated: v.nullable(isoDate),
  valid_until: v.nullable(isoDate),
  binds: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{2,6}$/))), v.nonEmpty()),
  /** Text that is used more than once, for YAML anchors; read by nothing. */
  shared: v.optional(v.record(v.string(), v.unknown())),
  parameters: v.array(parameterSchema),
  requirements: v.array(entrySchema),
});
export type PackText = v.InferOutput<typeof packSchema>;
