// When one of the items that a check counts is there: read back from the predicate that was written out of them.
import type { Requirement } from '../model/requirement.ts';
import { referencesIn } from './decision.ts';

/** Texts between brackets that belong together, outer ones before those within. */
function bracketed(text: string): string[] {
  const open: number[] = [];
  const found: { readonly from: number; readonly inner: string }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') open.push(index);
    else if (text[index] === ')') {
      const from = open.pop();
      if (from !== undefined) found.push({ from, inner: text.slice(from + 1, index) });
    }
  }
  return found.sort((a, b) => a.from - b.from).map(({ inner }) => inner);
}

const named = /\b([A-Za-z]\w*)\.[a-z]/g;

/** The items that a check counts, or the one that it is about; none where it rests on no single one. */
export function itemsOf({ met, counts }: Pick<Requirement, 'met' | 'counts'>): readonly string[] {
  if (counts.length > 0) return counts;
  const codes = new Set(
    referencesIn(met).flatMap(({ fact, alias }) => (fact.name === 'items' ? [alias] : [])),
  );
  return codes.size === 1 ? [...codes] : [];
}

/** By item code, in the order of `itemsOf`; empty where no part of the predicate is about the items alone. */
export function itemPredicates(
  requirement: Pick<Requirement, 'met' | 'counts'>,
): ReadonlyMap<string, string> {
  const { met } = requirement;
  const codes = itemsOf(requirement);
  const [first] = codes;
  if (first === undefined) return new Map();
  for (const inner of bracketed(`(${met})`)) {
    const aliases = new Set([...inner.matchAll(named)].map(([, alias]) => alias));
    if (aliases.size !== 1 || !aliases.has(first)) continue;
    const each = codes.map((code) => `(${inner.replaceAll(new RegExp(`\\b${first}\\.`, 'g'), `${code}.`)})`);
    if (`(${met})`.includes(each.join(' AND '))) {
      return new Map(codes.map((code, index) => [code, each[index] ?? 'NULL']));
    }
  }
  return new Map();
}

/** The check is met by its items alone. */
export function restsOnItems(requirement: Pick<Requirement, 'met' | 'counts'>): boolean {
  const codes = itemsOf(requirement);
  const references = referencesIn(requirement.met);
  return (
    codes.length > 0 && references.every(({ fact, alias }) => fact.name === 'items' && codes.includes(alias))
  );
}
