// Filters by size class and by age of the data.
import type { ReactNode } from 'react';
import { CheckList } from '../../../components/check-list.tsx';
import type { SizeClass } from '../../../model/size-class.ts';
import type { FacetCounts } from '../../../state/derive/facets.ts';
import type { DataAge } from '../../../state/session.ts';
import { useAtlas, useAtlasAtOnce, useCommands, useWords } from '../../atlas-context.tsx';

const sizes = [0, 1, 2, 3, 4, -1] as const satisfies readonly SizeClass[];
const ages = ['within_year', 'over_year', 'not_known'] as const satisfies readonly DataAge[];

export interface FacetProps {
  readonly facets: FacetCounts;
}

export function SizeFilter({ facets }: FacetProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const chosen = useAtlasAtOnce((atlas) => atlas.session.filters.sizes);
  const base = useAtlas((atlas) => atlas.session.base);
  return (
    <CheckList
      title={words.t('review.filters.size', { base: words.t(`shell.base.${base}`) })}
      options={sizes.map((size) => ({
        id: String(size),
        label: words.t(`review.size.${size}`),
        count: facets.sizes.get(size) ?? 0,
      }))}
      chosen={chosen.map(String)}
      countName={(count) => words.t('review.filters.remaining', { count })}
      onChange={(ids) => {
        commands.setFilters({ sizes: sizes.filter((size) => ids.includes(String(size))) });
      }}
    />
  );
}

export function AgeFilter({ facets }: FacetProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const chosen = useAtlasAtOnce((atlas) => atlas.session.filters.ages);
  return (
    <CheckList
      title={words.t('review.filters.age')}
      options={ages.map((age) => ({
        id: age,
        label: words.t(`review.age.${age}`),
        count: facets.ages.get(age) ?? 0,
      }))}
      chosen={chosen}
      countName={(count) => words.t('review.filters.remaining', { count })}
      onChange={(ids) => {
        commands.setFilters({ ages: ages.filter((age) => ids.includes(age)) });
      }}
    />
  );
}
