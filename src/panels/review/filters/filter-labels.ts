// Every active filter in words, with the change that takes it away. Used by chips, CSV and print alike. Pure.
import type { Words } from '../../../language/language.ts';
import type { Pack } from '../../../model/requirement.ts';
import type { Filters } from '../../../state/session.ts';
import type { Region } from '../../../state/site-table.ts';
import { verdictLook } from '../../../components/verdict-look.ts';
import { isFacility } from '../is-facility.ts';
import { regionName } from '../../site-name.ts';
import { conditionId, type Condition } from './conditions.ts';

export interface ActiveFilter {
  readonly id: string;
  readonly label: string;
  readonly without: Partial<Filters>;
}

export function conditionLabel(words: Words, pack: Pack | null, condition: Condition): string {
  const requirement = pack?.requirements.find((candidate) => candidate.id === condition.requirement);
  const title = requirement === undefined ? '' : ` ${words.pick(requirement.title)}`;
  const look = verdictLook[condition.verdict];
  const facility = requirement !== undefined && isFacility(requirement);
  const word = facility ? look.facilityWord : look.word;
  return words.t('review.filters.condition', {
    title: `${condition.requirement}${title}`,
    verdict: words.t(word),
  });
}

export function activeFilters(
  words: Words,
  filters: Filters,
  pack: Pack | null,
  regions: readonly Region[],
): readonly ActiveFilter[] {
  const { counties, sizes, verdicts, ages, text, box } = filters;
  const without = <T>(list: readonly T[], item: T): readonly T[] => list.filter((other) => other !== item);
  const found: ActiveFilter[] = [];
  if (text.trim() !== '') {
    const label = words.t('review.filters.text', { text: text.trim() });
    found.push({ id: 'text', label, without: { text: '' } });
  }
  for (const county of counties) {
    const label = regionName(words, regions, county);
    found.push({ id: `county ${county}`, label, without: { counties: without(counties, county) } });
  }
  for (const size of sizes) {
    const label = words.t(`review.size.${size}`);
    found.push({ id: `size ${size}`, label, without: { sizes: without(sizes, size) } });
  }
  for (const condition of verdicts) {
    const label = conditionLabel(words, pack, condition);
    found.push({ id: conditionId(condition), label, without: { verdicts: without(verdicts, condition) } });
  }
  for (const age of ages) {
    const label = words.t(`review.age.${age}`);
    found.push({ id: `age ${age}`, label, without: { ages: without(ages, age) } });
  }
  if (box !== null) found.push({ id: 'box', label: words.t('review.filters.box'), without: { box: null } });
  return found;
}
