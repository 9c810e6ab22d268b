// A template as text and back. What comes from outside is checked strictly: nothing unknown, nothing newer, nothing huge.
import * as v from 'valibot';
import { Problem } from '../model/problem.ts';
import { sectionKinds, type Template, type TemplateSection } from './template.ts';

const schemaNow = 1;
const limits = { text: 200_000, depth: 6, sections: 60, cards: 100, list: 2_000, title: 120, note: 2_000 };

const keysKnown = new Set([
  ...['schema', 'id', 'title', 'sections', 'zh', 'en'],
  ...['kind', 'requirements', 'counties', 'sites', 'depth', 'cards', 'note'],
]);

const title = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'empty'),
  v.maxLength(limits.title),
);
const idList = (pattern: RegExp) =>
  v.pipe(
    v.array(v.pipe(v.string(), v.regex(pattern, 'no such id'))),
    v.minLength(1),
    v.maxLength(limits.list),
  );

const section = v.strictObject({
  kind: v.picklist(sectionKinds),
  requirements: v.optional(idList(/^[A-Z][A-Z0-9]{0,7}(-[A-Z]{1,8}|[0-9]{0,3}[a-z]?)$/)),
  counties: v.optional(idList(/^\d{6}$/)),
  sites: v.optional(idList(/^[A-Za-z0-9._-]{1,64}$/)),
  depth: v.optional(v.picklist(['brief', 'full'])),
  cards: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.cards))),
  note: v.optional(v.pipe(v.string(), v.maxLength(limits.note))),
});

const template = v.strictObject({
  schema: v.literal(schemaNow),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}[A-Za-z0-9])?$/, 'no such id')),
  title: v.strictObject({ zh: title, en: title }),
  sections: v.pipe(v.array(section), v.minLength(1), v.maxLength(limits.sections)),
});

/** What is wrong, where in the file; `why` is a reason of our own or what the check says. */
function refuse(file: string, where: string, why: string): never {
  throw new Problem('template_invalid', {
    file,
    where,
    key: [file, where].filter(Boolean).join(' · '),
    reason: why,
  });
}

/** No key that a template does not have (those of every object among them), and no deep nesting. */
function checkShape(value: unknown, file: string, path: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (path.length > limits.depth) refuse(file, path.join('.'), 'nested too deeply');
  for (const [key, inner] of Object.entries(value)) {
    const where = [...path, key];
    if (!Array.isArray(value) && !keysKnown.has(key))
      refuse(file, where.join('.').slice(0, 80), 'unknown key');
    checkShape(inner, file, where);
  }
}

function schemaOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
}

/** Keys that are absent stay absent. */
function sectionOf(given: v.InferOutput<typeof section>): TemplateSection {
  const { kind, requirements, counties, sites, depth, cards, note } = given;
  return {
    kind,
    ...(requirements === undefined ? {} : { requirements }),
    ...(counties === undefined ? {} : { counties }),
    ...(sites === undefined ? {} : { sites }),
    ...(depth === undefined ? {} : { depth }),
    ...(cards === undefined ? {} : { cards }),
    ...(note === undefined ? {} : { note }),
  };
}

/** A template from parsed JSON; throws the Problem `template_invalid` with what is wrong and where. */
export function readTemplate(value: unknown, file: string): Template {
  const schema = schemaOf(value);
  if (typeof schema === 'number' && schema > schemaNow) {
    refuse(file, 'schema', `written by a newer page: ${schema} > ${schemaNow}`);
  }
  checkShape(value, file, []);
  const parsed = v.safeParse(template, value, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const where = (issue.path ?? []).map((step) => String(step.key)).join('.');
    return refuse(file, where, issue.message);
  }
  const { id, title: named, sections } = parsed.output;
  return { schema: schemaNow, id, title: named, sections: sections.map(sectionOf) };
}

/** `file` is only for the message. */
export function parseTemplate(text: string, file = ''): Template {
  if (text.length > limits.text) refuse(file, '', `longer than ${limits.text} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse(file, '', 'not JSON');
  }
  return readTemplate(value, file);
}

/** The file to share: the same template gives the same text. */
export function templateText(given: Template): string {
  return `${JSON.stringify(given, null, 2)}\n`;
}
