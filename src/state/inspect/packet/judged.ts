// The verdicts that a checklist rests on: of the checks of a pack and, one by one, of the items that they are about.
import { detailedFindings } from '../../../compliance/evaluate.ts';
import { noFinding, type DetailedFinding, type ParameterValues } from '../../../compliance/finding.ts';
import { itemPredicates, itemsOf, restsOnItems } from '../../../compliance/item-predicates.ts';
import { defaultParameters } from '../../../compliance/parameters.ts';
import type { Pack, Requirement, SubjectKind } from '../../../model/requirement.ts';
import { markBit, verdictCode } from '../../../model/verdict.ts';
import type { Reading } from './reading.ts';

/** A check with the items that are asked for in its name, and under which id each is judged. */
export interface AskedCheck {
  readonly requirement: Requirement;
  readonly items: readonly { readonly code: string; readonly id: string }[];
}

/** The checks to ask, and the pack that judges them and their items. */
export interface AskedPack {
  readonly checks: readonly AskedCheck[];
  readonly judged: Pack;
}

const known = new WeakMap<Pack, AskedPack>();

/** A check that only sums up what others ask is left out. */
export function askedOf(pack: Pack): AskedPack {
  const before = known.get(pack);
  if (before !== undefined) return before;
  const checks = pack.requirements.flatMap((requirement): AskedCheck[] => {
    const codes = [...itemPredicates(requirement).keys()];
    const own = codes.filter((code) => ownerOf(pack, requirement.subject, code) === requirement.id);
    if (own.length === 0 && restsOnItems(requirement)) return [];
    const alone = codes.length === 1 && restsOnItems(requirement);
    const idOf = (code: string): string => (alone ? requirement.id : `${requirement.id}:${code}`);
    return [{ requirement, items: own.map((code) => ({ code, id: idOf(code) })) }];
  });
  const asked = { checks, judged: { ...pack, requirements: checks.flatMap(withItems) } };
  known.set(pack, asked);
  return asked;
}

/** The check and each of its items as a check of its own, whatever else the check asks. */
function withItems({ requirement, items }: AskedCheck): Requirement[] {
  const predicates = itemPredicates(requirement);
  const alone = { applies: 'true', boundary: null, modelled: null, claimed: null, measured: [], counts: [] };
  const parts = items
    .filter(({ id }) => id !== requirement.id)
    .map(({ code, id }) => ({ ...requirement, ...alone, id, met: predicates.get(code) ?? 'NULL' }));
  return [requirement, ...parts];
}

/** To which check an item belongs: the one that asks for the fewest, then the first of the document. */
function ownerOf(pack: Pack, subject: SubjectKind, code: string): string | null {
  const [first, ...others] = pack.requirements.filter(
    (one) => one.subject === subject && itemPredicates(one).has(code),
  );
  if (first === undefined) return null;
  const fewest = others.reduce(
    (best, one) => (itemsOf(one).length < itemsOf(best).length ? one : best),
    first,
  );
  return fewest.id;
}

export type Judged = ReadonlyMap<string, DetailedFinding>;

interface Asked {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** Findings about one subject, by id of the check or item. What is known to ask nothing is not judged again. */
export async function judge(reading: Reading, pack: Pack, subject: Asked): Promise<Judged> {
  const { checks, judged } = askedOf(pack);
  const asksNothing = quietChecks(reading, pack, subject);
  const only = checks
    .filter(({ requirement: { subject: kind, id } }) => kind === subject.kind && !asksNothing.has(id))
    .flatMap(({ requirement, items }) => [requirement.id, ...items.map(({ id }) => id)]);
  const found = await detailedFindings(reading.database, judged, { ...reading.options, only, subject });
  return new Map(found.map((finding) => [finding.requirement, finding]));
}

/** Checks of a site that do not apply to it, or are well met, by the verdicts that are at hand. */
function quietChecks(
  { atlas, row, round, options }: Reading,
  pack: Pack,
  { kind }: Asked,
): ReadonlySet<string> {
  const { findings } = atlas;
  const inForce = defaultParameters(pack, options.parameters);
  if (kind !== 'site' || findings === null || findings.pack !== pack.id || findings.round !== round)
    return new Set();
  if (findings.trial !== options.trial || !sameValues(findings.parameters, inForce)) return new Set();
  const quiet = [...findings.sites.values()].filter(({ verdicts, marks }) => {
    const code = verdicts[row] ?? noFinding;
    const isOpen = ((marks[row] ?? 0) & (markBit.stale | markBit.self_declared)) !== 0;
    return code === verdictCode.not_applicable || (code === verdictCode.pass && !isOpen);
  });
  return new Set(quiet.map(({ requirement }) => requirement));
}

function sameValues(one: ParameterValues, other: ParameterValues): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
