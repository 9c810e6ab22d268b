// The form of a policy pack as it is written: what a YAML file of data/policy may hold.
import * as v from 'valibot';
import { subjectKinds, themes } from '../model/requirement.ts';
import { isItem } from './facts/item-code.ts';

/** Control characters, and those that turn the direction of what follows: they hide what a text says. */
const hidden = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u;
const text = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(4000, 'longer than 4000 characters'),
  v.check((value) => !hidden.test(value), 'holds a character that cannot be seen'),
);
const words = v.strictObject({ zh: text, en: text });
const sql = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(4000, 'longer than 4000 characters'));
const name = v.pipe(
  v.string(),
  v.regex(
    /^[a-z][a-z0-9_]{0,59}$/,
    'a name has small letters, digits and underscores, and begins with a letter',
  ),
  v.check((value) => value !== 'constructor', 'this name is reserved'),
);

/** A list whose length is looked at before anything in it is. */
function few<S extends v.GenericSchema>(schema: S, most: number) {
  return v.pipe(v.array(v.unknown()), v.maxLength(most, `more than ${most}`), v.array(schema));
}
const isoDate = v.pipe(v.string(), v.isoDate());
const item = v.pipe(v.string(), v.check(isItem, 'not an item code'));

/** What every predicate may read without declaring it, and what compiled text calls its own. */
const reserved = ['round', 'subject_id'];

const parameterSchema = v.strictObject({
  name: v.pipe(
    name,
    v.check((value) => !reserved.includes(value), 'this name is reserved'),
  ),
  title: words,
  type: v.picklist(['int', 'real', 'date', 'bool', 'choice']),
  default: v.union([v.pipe(v.number(), v.finite()), text, v.boolean()]),
  unit: v.optional(words),
  min: v.optional(v.pipe(v.number(), v.finite())),
  max: v.optional(v.pipe(v.number(), v.finite())),
  options: v.optional(few(name, 20), []),
  source: words,
});

const measuredSchema = v.strictObject({
  name,
  title: words,
  type: v.picklist(['int', 'real', 'text', 'date', 'bool']),
  unit: v.optional(words),
  sql,
  over: v.optional(
    v.union([v.picklist(['sum', 'median']), v.strictObject({ numerator: name, denominator: name })]),
  ),
});

const publishedSchema = v.strictObject({
  title: words,
  value: v.pipe(v.number(), v.finite()),
  unit: v.optional(words),
  /** Name of the measured figure that stands beside it. */
  ours: v.optional(name),
});

const clause = {
  id: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}(\d\d[a-z]?|-ALL)$/)),
  title: words,
  clause: text,
  reading: words,
  theme: v.picklist(themes),
  departments: few(words, 40),
  notes: v.optional(few(words, 40), []),
};

const asked = {
  ...clause,
  subject: v.picklist(subjectKinds),
  every: v.optional(v.picklist(['round', 'month']), 'round'),
  base: words,
  applies: v.optional(sql, 'true'),
  measured: v.optional(few(measuredSchema, 40), []),
};

const checkSchema = v.strictObject({
  kind: v.optional(v.literal('check'), 'check'),
  ...asked,
  short: words,
  strength: v.picklist(['hard', 'soft']),
  /** Items that must be there, and when one of them (written `item`) counts as there. */
  items: v.optional(few(item, 40), []),
  item_met: v.optional(sql),
  /** Without it every item must be there; in it the word `counted` stands for that. */
  met: v.optional(sql),
  claimed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
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
  published: v.pipe(few(publishedSchema, 100), v.nonEmpty()),
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

/** Without `until`: what holds after the last stage. */
const phaseSchema = v.strictObject({ until: v.optional(v.nullable(isoDate), null), title: words });

export const packSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9]{1,7}$/)),
  title: words,
  document: words,
  standing: v.picklist(['normative', 'press']),
  dated: v.nullable(isoDate),
  valid_until: v.nullable(isoDate),
  phases: v.optional(few(phaseSchema, 20), []),
  binds: v.pipe(few(v.pipe(v.string(), v.regex(/^\d{2,6}$/)), 100), v.nonEmpty()),
  /** Text that is used more than once, for YAML anchors; read by nothing. */
  shared: v.optional(v.record(v.string(), v.unknown())),
  parameters: few(parameterSchema, 100),
  requirements: few(entrySchema, 500),
});
export type PackText = v.InferOutput<typeof packSchema>;
