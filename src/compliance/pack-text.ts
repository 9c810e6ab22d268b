// The form of a policy pack as it is written: what a YAML file of data/policy may hold.
import * as v from 'valibot';
import { isItem } from './facts/items.ts';

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

const measuredSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z]\w*$/)),
  title: words,
  type: v.picklist(['int', 'real', 'text', 'date', 'bool']),
  unit: v.optional(words),
  sql,
});

const requirementSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z](\d\d[a-z]?|-ALL)$/)),
  title: words,
  short: words,
  clause: v.pipe(v.string(), v.nonEmpty()),
  reading: words,
  theme: v.picklist(['facility', 'service', 'industry', 'employment', 'governance', 'monitoring']),
  subject: v.picklist(['site', 'workshop', 'community', 'township']),
  base: words,
  strength: v.picklist(['hard', 'soft']),
  applies: v.optional(sql, 'true'),
  /** Items that must be there, and when one of them (written `item`) counts as there. */
  items: v.optional(v.array(item), []),
  item_met: v.optional(sql),
  /** Without it every item must be there; in it the word `counted` stands for that. */
  met: v.optional(sql),
  claimed: v.optional(v.number()),
  boundary: v.optional(sql),
  modelled: v.optional(sql),
  self_declared: v.optional(v.picklist(['by_source', 'always', 'never']), 'by_source'),
  measured: v.optional(v.array(measuredSchema), []),
  departments: v.array(words),
  notes: v.optional(v.array(words), []),
});
export type RequirementText = v.InferOutput<typeof requirementSchema>;

export const packSchema = v.strictObject({
  id: v.picklist(['YC', 'ZY', 'HQ', 'FX', 'JY']),
  title: words,
  document: words,
  standing: v.picklist(['normative', 'press']),
  dated: v.nullable(isoDate),
  valid_until: v.nullable(isoDate),
  binds: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{2,6}$/))), v.nonEmpty()),
  /** Text that is used more than once, for YAML anchors; read by nothing. */
  shared: v.optional(v.record(v.string(), v.unknown())),
  parameters: v.array(parameterSchema),
  requirements: v.array(requirementSchema),
});
export type PackText = v.InferOutput<typeof packSchema>;
