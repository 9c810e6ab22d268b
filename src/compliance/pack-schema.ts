// The text of a policy pack → a Pack, or a Problem that names file, line and reason. It evaluates nothing.
import type {
  CatalogueEntry,
  Clause,
  Measure,
  Measured,
  Pack,
  Parameter,
  ReferenceClause,
  Requirement,
} from '../model/requirement.ts';
import { checkParameter } from './parameters.ts';
import { packSchema } from './pack-text.ts';
import type { CheckText, EntryText, MeasureText, PackText, ReferenceText } from './pack-text.ts';
import { checkWritten, namesRead } from './pack-predicates.ts';
import { withItems } from './requirement-form.ts';
import { readYaml } from './yaml-source.ts';
import type { Path, Refuse } from './yaml-source.ts';

/**
 * `fileName` is only for messages; `others` are packs that stand beside it, whose ids it may not take.
 * Throws Problem pack_invalid with file, line and reason.
 */
export function parsePack(yamlText: string, fileName: string, others: readonly Pack[] = []): Pack {
  const { value, refuse } = readYaml(yamlText, fileName, packSchema);
  refuseTaken(value, others, refuse);
  return packOf(value, refuse);
}

function refuseTaken(text: PackText, others: readonly Pack[], refuse: Refuse): void {
  if (others.some(({ id }) => id === text.id)) refuse(['id'], `there is another pack ${text.id}`);
  text.requirements.forEach(({ id }, index) => {
    const other = others.find(({ catalogue }) => catalogue.some((entry) => entry.id === id));
    if (other !== undefined)
      refuse(['requirements', index, 'id'], `${id} is a clause of the pack ${other.id}`);
  });
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
    ['parameters'],
    refuse,
  );
  refuseTwice(
    text.requirements.map((one) => one.id),
    ['requirements'],
    refuse,
  );
  parameters.forEach((one, index) => {
    const reason = checkParameter(one, one.default);
    if (reason !== null) refuse(['parameters', index, 'default'], reason);
  });
  const catalogue = text.requirements.map((one, index) => entryOf(one, index, parameters, refuse));
  refuseTooMuch(catalogue, refuse);
  return {
    id: text.id,
    title: text.title,
    document: text.document,
    standing: text.standing,
    dated: text.dated,
    validUntil: text.valid_until,
    phases: phasesOf(text, refuse),
    binds: text.binds,
    parameters,
    catalogue,
    requirements: catalogue.filter((one) => one.kind === 'check'),
  };
}

/** Oldest first; only the last one may be without an end. */
function phasesOf({ phases }: PackText, refuse: Refuse): PackText['phases'] {
  phases.forEach(({ until }, place) => {
    const before = phases[place - 1];
    if (before !== undefined && (before.until === null || (until !== null && until <= before.until)))
      refuse(['phases', place], 'ends no later than the one before it');
  });
  return phases;
}

/** Characters of all predicates together, items written out: what the engine would have to plan. */
const mostText = 400_000;

function refuseTooMuch(catalogue: readonly CatalogueEntry[], refuse: Refuse): void {
  let length = 0;
  catalogue.forEach((entry, index) => {
    if (entry.kind === 'not_computable') return;
    length += entry.applies.length + entry.measured.reduce((sum, { sql }) => sum + sql.length, 0);
    if (entry.kind === 'check') length += entry.met.length;
    if (length > mostText)
      refuse(['requirements', index], `the predicates are longer than ${mostText} together`);
  });
}

function refuseTwice(names: readonly string[], where: Path, refuse: Refuse): void {
  const again = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (again >= 0) refuse([...where, again], `${names[again] ?? ''} stands there twice`);
}

type At = (...path: (string | number)[]) => Path;

function entryOf(
  text: EntryText,
  index: number,
  parameters: readonly Parameter[],
  refuse: Refuse,
): CatalogueEntry {
  const at: At = (...path) => ['requirements', index, ...path];
  switch (text.kind) {
    case 'check':
      return requirementOf(text, at, parameters, refuse);
    case 'measure':
      return { kind: 'measure', ...askedOf(text, at, parameters, refuse) } satisfies Measure;
    case 'reference':
      return referenceOf(text, at, parameters, refuse);
    case 'not_computable':
      return { kind: 'not_computable', ...clauseOf(text), reason: text.reason };
  }
}

function clauseOf({ id, title, clause, reading, theme, departments, notes }: EntryText): Clause {
  return { id, title, clause, reading, theme, departments, notes };
}

type AskedText = MeasureText | ReferenceText;

/** A clause that is asked for figures alone. */
function askedOf(text: AskedText, at: At, parameters: readonly Parameter[], refuse: Refuse) {
  if (text.kind === 'measure' && text.measured.length === 0) refuse(at(), 'measured is missing');
  const texts: [Path, string][] = [
    [at('applies'), text.applies],
    ...text.measured.map((one, place): [Path, string] => [at('measured', place, 'sql'), one.sql]),
  ];
  checkFigures(text.measured, (place) => at('measured', place), refuse);
  return {
    ...clauseOf(text),
    subject: text.subject,
    every: text.every,
    base: text.base,
    applies: text.applies,
    parameters: namesRead(texts, text, parameters, refuse),
    measured: text.measured.map(figureOf),
  };
}

function referenceOf(
  text: ReferenceText,
  at: At,
  parameters: readonly Parameter[],
  refuse: Refuse,
): ReferenceClause {
  const names = text.measured.map((one) => one.name);
  const published = text.published.map(({ title, value, unit, ours }, place) => {
    if (ours !== undefined && !names.includes(ours)) {
      refuse(at('published', place, 'ours'), `${ours} is not a measured figure of ${text.id}`);
    }
    return { title, value, unit: unit ?? null, ours: ours ?? null };
  });
  return { kind: 'reference', ...askedOf(text, at, parameters, refuse), published };
}

type FigureText = CheckText['measured'][number];

function figureOf(one: FigureText): Measured {
  return { ...one, unit: one.unit ?? null, over: one.over ?? null };
}

/** Names stand once, and a ratio is made of other figures of the same clause. */
function checkFigures(
  measured: readonly FigureText[],
  whereIs: (place: number) => Path,
  refuse: Refuse,
): void {
  const names = measured.map((one) => one.name);
  measured.forEach((one, place) => {
    if (names.indexOf(one.name) !== place) refuse(whereIs(place), `${one.name} stands there twice`);
    if (typeof one.over !== 'object') return;
    for (const part of [one.over.numerator, one.over.denominator]) {
      if (!names.includes(part)) refuse(whereIs(place), `${part} is not a figure of this clause`);
    }
  });
}

function requirementOf(
  text: CheckText,
  at: At,
  parameters: readonly Parameter[],
  refuse: Refuse,
): Requirement {
  if (text.items.length > 0 && text.item_met === undefined) refuse(at('items'), 'item_met is missing');
  if (text.items.length === 0 && text.met === undefined) refuse(at(), 'met is missing');
  refuseTwice(text.items, at('items'), refuse);
  checkWritten(text, at, refuse);
  const { met, measured } = withItems(text);
  const ofItems = measured.length - text.measured.length;
  const figureAt = (place: number): Path =>
    place < ofItems ? at('items') : at('measured', place - ofItems, 'sql');
  checkFigures(measured, figureAt, refuse);
  const texts: [Path, string][] = [
    [at('applies'), text.applies],
    [at(text.met === undefined ? 'items' : 'met'), met],
    [at('boundary'), text.boundary ?? 'false'],
    [at('modelled'), text.modelled ?? 'false'],
    ...measured.map((one, place): [Path, string] => [figureAt(place), one.sql]),
  ];
  return {
    kind: 'check',
    ...clauseOf(text),
    short: text.short,
    subject: text.subject,
    every: text.every,
    base: text.base,
    strength: text.strength,
    applies: text.applies,
    met,
    counts: text.items.length > 1 ? text.items : [],
    claimed: text.claimed ?? null,
    boundary: text.boundary ?? null,
    modelled: text.modelled ?? null,
    selfDeclared: text.self_declared,
    parameters: namesRead(texts, text, parameters, refuse),
    measured: measured.map(figureOf),
  };
}
