// Filter by county, those with the most remaining sites first.
import { type ReactNode, useMemo } from 'react';
import type { CheckOption } from '../../../components/check-list.tsx';
import { useAtlas, useAtlasAtOnce, useCommands, useWords } from '../../atlas-context.tsx';
import { CountyChoice } from '../../county-choice.tsx';
import { regionName } from '../../site-name.ts';
import type { FacetProps } from './choice-filters.tsx';

function useCounties({ facets }: FacetProps): readonly CheckOption[] {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const sites = useAtlas((atlas) => atlas.sites);
  const known = useMemo(
    () =>
      [...new Set(sites?.county ?? [])].sort().map((id) => ({ id, label: regionName(words, regions, id) })),
    [sites, words, regions],
  );
  return useMemo(
    () =>
      known
        .map((county) => ({ ...county, count: facets.counties.get(county.id) ?? 0 }))
        .sort((one, other) => other.count - one.count),
    [known, facets],
  );
}

export function CountyFilter({ facets }: FacetProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const chosen = useAtlasAtOnce((atlas) => atlas.session.filters.counties);
  const counties = useCounties({ facets });
  if (counties.length < 2) return null;
  return (
    <CountyChoice
      title={words.t('review.filters.county')}
      counties={counties}
      chosen={chosen}
      onChange={(ids) => {
        commands.setFilters({ counties: ids });
      }}
    />
  );
}
