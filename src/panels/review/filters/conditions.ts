// Conditions on verdicts as text ids, so that a list of checkboxes can hold them. Pure.
import type { Pack } from '../../../model/requirement.ts';
import { verdicts } from '../../../model/verdict.ts';
import type { Filters } from '../../../state/session.ts';

export type Condition = Filters['verdicts'][number];

export function conditionId(condition: Condition): string {
  return `${condition.requirement}:${condition.verdict}`;
}

export function conditionOf(id: string): Condition | null {
  const [requirement = '', word = ''] = id.split(':');
  const verdict = verdicts.find((candidate) => candidate === word);
  return verdict === undefined || requirement === '' ? null : { requirement, verdict };
}

export function hasCondition(filters: Filters, condition: Condition): boolean {
  return filters.verdicts.some((other) => conditionId(other) === conditionId(condition));
}

/** Adds the condition, or removes it where it stands already. */
export function toggled(conditions: readonly Condition[], condition: Condition): readonly Condition[] {
  const id = conditionId(condition);
  const rest = conditions.filter((other) => conditionId(other) !== id);
  return rest.length < conditions.length ? rest : [...conditions, condition];
}

/** Replaces the conditions among `offered` by those chosen; conditions shown elsewhere stay. */
export function replaced(
  conditions: readonly Condition[],
  offered: readonly string[],
  chosen: readonly string[],
): readonly Condition[] {
  const kept = conditions.filter((condition) => !offered.includes(conditionId(condition)));
  return [...kept, ...chosen.map(conditionOf).filter((condition) => condition !== null)];
}

/** Requirements of sites worth offering at once: not the facilities, which have a list of their own. */
export function suggested(pack: Pack, facilities: readonly string[]): readonly Condition[] {
  const counted = new Set([
    ...facilities,
    ...pack.requirements.flatMap(({ counts }) => (counts.length > 1 ? counts : [])),
  ]);
  return pack.requirements
    .filter((requirement) => requirement.subject === 'site' && !counted.has(requirement.id))
    .filter((requirement) => requirement.strength === 'hard' && requirement.theme !== 'service')
    .slice(0, 4)
    .map((requirement) => ({ requirement: requirement.id, verdict: 'fail' }));
}

/** How many conditions are active, the box and the text included. */
export function activeCount(filters: Filters): number {
  const lists =
    filters.counties.length + filters.sizes.length + filters.verdicts.length + filters.ages.length;
  return lists + (filters.text.trim() === '' ? 0 : 1) + (filters.box === null ? 0 : 1);
}
