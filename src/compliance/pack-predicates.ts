// The predicates of one clause: each held against the grammar and the facts. What is refused never meets an engine.
import type { Parameter, Requirement } from '../model/requirement.ts';
import { groupOf } from './facts/fact.ts';
import { isByItem } from './facts/registry.ts';
import type { Reference } from './facts/registry.ts';
import { checkPredicate } from './grammar/check.ts';
import type { PredicateFault } from './grammar/fault.ts';
import { writtenLength } from './grammar/limits.ts';
import { parsePredicate } from './grammar/parse.ts';
import type { CheckText } from './pack-text.ts';
import type { Path, Refuse } from './yaml-source.ts';

/** What rests on a dated row is marked as old by this parameter. */
const staleMonths = 'stale_months';

/** Names of the pack's parameters that the predicates read, in the order of the pack. */
export function namesRead(
  texts: readonly (readonly [Path, string])[],
  asked: Pick<Requirement, 'subject' | 'every'>,
  parameters: readonly Parameter[],
  refuse: Refuse,
): string[] {
  const used = new Set<string>();
  const codes = new Map<string, Reference>();
  for (const [path, predicate] of texts) {
    const checked = checkPredicate(predicate, { parameters, group: groupOf(asked) });
    if (!checked.ok) return refuse(path, wordsOf(checked.fault));
    checked.parameters.forEach((name) => used.add(name));
    for (const reference of checked.references) {
      if (reference.fact.dated) used.add(staleMonths);
      if (isByItem(reference.fact)) oneTable(reference, codes, (reason) => refuse(path, reason));
    }
  }
  const declared = parameters.find((one) => one.name === staleMonths);
  if (used.has(staleMonths) && declared?.type !== 'int') {
    const [first] = texts;
    refuse(first?.[0] ?? [], `rows with a date are read, so the pack needs a whole parameter ${staleMonths}`);
  }
  return parameters.map((one) => one.name).filter((name) => used.has(name));
}

/** A code is an item of `provision` or of `measure`, never of both. */
function oneTable(
  reference: Reference,
  codes: Map<string, Reference>,
  refuse: (reason: string) => never,
): void {
  const before = codes.get(reference.alias);
  if (before !== undefined && before.fact !== reference.fact) {
    refuse(`${reference.alias} is read as an item of two tables: ${before.column} and ${reference.column}`);
  }
  codes.set(reference.alias, reference);
}

/** What is written before items are filled in, so that a fault is told where it stands. */
export function checkWritten(text: CheckText, at: (...path: string[]) => Path, refuse: Refuse): void {
  const written: [Path, string, readonly string[]][] = [
    [at('item_met'), text.item_met ?? 'true', []],
    [at('met'), text.met ?? 'true', ['counted']],
    [at('applies'), text.applies, []],
    [at('boundary'), text.boundary ?? 'true', []],
    [at('modelled'), text.modelled ?? 'true', []],
  ];
  for (const [path, predicate, words] of written) {
    const parsed = parsePredicate(predicate, { length: writtenLength, words });
    if (!parsed.ok) refuse(path, wordsOf(parsed.fault));
  }
}

function wordsOf({ at, reason }: PredicateFault): string {
  return `character ${at}: ${reason}`;
}
