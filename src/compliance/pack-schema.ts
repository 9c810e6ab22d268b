// The text of a policy pack → a Pack, or a Problem that names file, line and reason. It evaluates nothing.
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { Problem } from '../model/problem.ts';
import type { Measured, Pack, Parameter, Requirement } from '../model/requirement.ts';
import { checkParameter } from './parameters.ts';
import { everyChoice, parametersIn, referencesOf, roundParameter } from './predicate.ts';
import { packSchema } from './pack-text.ts';
import type { PackText, RequirementText } from './pack-text.ts';
import { readsDated, withItems } from './requirement-form.ts';

type Path = readonly (string | number)[];
type Refuse = (path: Path, reason: string) => never;

/** `fileName` is only for messages. Throws Problem pack_invalid with file, line and reason. */
export function parsePack(yamlText: string, fileName: string): Pack {
  const counter = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: counter, prettyErrors: false });
  const fault = document.errors[0];
  if (fault !== undefined) throw invalid(fileName, counter.linePos(fault.pos[0]).line, fault.message);
  const refuse: Refuse = (path, reason) => {
    throw invalid(fileName, lineOf(document, counter, path), `${path.join('.')}: ${reason}`);
  };
  const parsed = v.safeParse(packSchema, document.toJS());
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return refuse(
      (issue.path ?? []).map((step) => step.key as string | number),
      issue.message,
    );
  }
  return packOf(parsed.output, refuse);
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

function packOf(text: PackText, refuse: Refuse): Pack {
  const parameters = text.parameters.map((one): Parameter => ({
    ...one,
    unit: one.unit ?? null,
    min: one.min ?? null,
    max: one.max ?? null,
  }));
  refuseTwice(
    parameters.map((one) => one.name),
    'parameters',
    refuse,
  );
  refuseTwice(
    text.requirements.map((one) => one.id),
    'requirements',
    refuse,
  );
  parameters.forEach((one, index) => {
    const reason = checkParameter(one, one.default);
    if (reason !== null) refuse(['parameters', index, 'default'], reason);
  });
  return {
    id: text.id,
    title: text.title,
    document: text.document,
    standing: text.standing,
    dated: text.dated,
    validUntil: text.valid_until,
    binds: text.binds,
    parameters,
    requirements: text.requirements.map((one, index) => requirementOf(one, index, parameters, refuse)),
  };
}

function refuseTwice(names: readonly string[], where: string, refuse: Refuse): void {
  const again = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (again >= 0) refuse([where, again], `${names[again] ?? ''} stands there twice`);
}

function requirementOf(
  text: RequirementText,
  index: number,
  parameters: readonly Parameter[],
  refuse: Refuse,
): Requirement {
  const at = (...path: (string | number)[]): Path => ['requirements', index, ...path];
  if (text.items.length > 0 && text.item_met === undefined) refuse(at('items'), 'item_met is missing');
  if (text.items.length === 0 && text.met === undefined) refuse(at(), 'met is missing');
  const { met, measured } = withItems(text);
  const texts: [Path, string][] = [
    [at('applies'), text.applies],
    [at(text.met === undefined ? 'items' : 'met'), met],
    [at('boundary'), text.boundary ?? ''],
    [at('modelled'), text.modelled ?? ''],
    ...measured.map((one, place): [Path, string] => [at('measured', place), one.sql]),
  ];
  const used = new Set<string>();
  for (const [path, predicate] of texts) {
    for (const name of checkPredicate(predicate, text.subject, parameters, (reason) =>
      refuse(path, reason),
    )) {
      used.add(name);
    }
  }
  if (
    readsDated(
      texts.map(([, predicate]) => predicate),
      parameters,
    )
  )
    used.add('stale_months');
  return {
    id: text.id,
    title: text.title,
    short: text.short,
    clause: text.clause,
    reading: text.reading,
    theme: text.theme,
    subject: text.subject,
    base: text.base,
    strength: text.strength,
    applies: text.applies,
    met,
    counts: text.items.length > 1 ? text.items : [],
    claimed: text.claimed ?? null,
    boundary: text.boundary ?? null,
    modelled: text.modelled ?? null,
    selfDeclared: text.self_declared,
    parameters: parameters.map((one) => one.name).filter((name) => used.has(name)),
    measured: measured.map((one): Measured => ({ ...one, unit: one.unit ?? null })),
    departments: text.departments,
    notes: text.notes,
  };
}

/** Names of the pack's parameters that the predicate reads. */
function checkPredicate(
  predicate: string,
  subject: string,
  parameters: readonly Parameter[],
  refuse: (reason: string) => never,
): string[] {
  const names = parametersIn(predicate).filter((name) => name !== roundParameter);
  for (const name of names) {
    if (!parameters.some((one) => one.name === name)) refuse(`$${name} is not a parameter of the pack`);
  }
  for (const written of everyChoice(predicate, parameters)) {
    const { known, unknown } = referencesOf(written);
    if (unknown.length > 0) refuse(`${unknown.join(', ')} is no column of a fact`);
    const foreign = known.find((one) => one.fact.subject !== subject);
    if (foreign !== undefined)
      refuse(`${foreign.alias} is about a ${foreign.fact.subject}, not a ${subject}`);
  }
  return names;
}
