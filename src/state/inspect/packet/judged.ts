// The verdicts that a checklist rests on: of the checks of a pack and, one by one, of the items that they are about.
import { detailedFindings } from '../../../compliance/evaluate.ts';
import type { DetailedFinding } from '../../../compliance/finding.ts';
import { itemPredicates, itemsOf, restsOnItems } from '../../../compliance/item-predicates.ts';
import type { Pack, Requirement, SubjectKind } from '../../../model/requirement.ts';
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

/** Findings about one subject, by id of the check or item. */
export async function judge(
  { database, options }: Reading,
  pack: Pack,
  subject: { readonly kind: SubjectKind; readonly id: string },
): Promise<Judged> {
  const found = await detailedFindings(database, askedOf(pack).judged, { ...options, subject });
  return new Map(found.map((finding) => [finding.requirement, finding]));
}
