// Issues in words, the same in the ledgers, on a profile and in files. Pure.
import type { Dimension } from '../inspection/dimension.ts';
import type { Words } from '../language/language.ts';
import type { Pack } from '../model/requirement.ts';

export function dimensionText(words: Words, dimension: Dimension | null): string {
  return words.t(`counties.issues.${dimension ?? 'other'}`);
}

/** Titles of a pack's clauses by id, null for one that it does not have. */
export function clauseTitles(words: Words, pack: Pack | null): (id: string) => string | null {
  const titles = new Map(pack?.catalogue.map(({ id, title }) => [id, words.pick(title)]));
  return (id) => titles.get(id) ?? null;
}

/** The registers keep no titles of issues: that of the check stands in, or the heading. */
export function registeredTitle(
  words: Words,
  titleOf: (id: string) => string | null,
  issue: { readonly requirement: string | null; readonly dimension: Dimension | null },
): string {
  const title = issue.requirement === null ? null : titleOf(issue.requirement);
  if (title !== null) return title;
  return issue.dimension === null ? words.t('ledgers.untitled') : dimensionText(words, issue.dimension);
}

/** "已超期 12 天", "今天到期", "还有 5 天", with `asOf` the day of that; null: there is no due day or the issue is closed. */
export function dueText(words: Words, daysLeft: number | null, asOf: string | null = null): string | null {
  if (daysLeft === null) return null;
  if (daysLeft === 0 && asOf === null) return words.t('ledgers.due.today');
  const due = words.t(daysLeft < 0 ? 'ledgers.due.over' : 'ledgers.due.left', { count: Math.abs(daysLeft) });
  return asOf === null ? due : words.t('ledgers.due.asOf', { day: asOf, due });
}

/** Roles of the sample registers have words; any other stays as it was written. */
export function ownerText(words: Words, owner: string | null): string {
  if (owner === null) return words.t('ledgers.noOwner');
  return owner === 'township' || owner === 'county' || owner === 'city'
    ? words.t(`ledgers.owner.${owner}`)
    : owner;
}
