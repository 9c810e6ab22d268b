// Filter by county. A few are shown at once; where there are very many, a name finds them.
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { CheckList } from '../../../components/check-list.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { useAtlas, useAtlasAtOnce, useCommands, useWords } from '../../atlas-context.tsx';
import { regionName } from '../../site-name.ts';
import type { FacetProps } from './choice-filters.tsx';

/** Shown before "more" is pressed; from `searchable` on there is a box to type a name. */
const shownAtFirst = 6;
const searchable = 20;
const shownAtMost = 40;

interface County {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

function useCounties({ facets }: FacetProps): readonly County[] {
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
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  if (counties.length < 2) return null;
  const found = counties.filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()));
  const limit = open || text !== '' ? shownAtMost : shownAtFirst;
  const shown = found.filter((county, index) => index < limit || chosen.includes(county.id));
  const hidden = found.length - shown.length;
  return (
    <div className="filters__group">
      {counties.length > searchable && (
        <SearchField
          name={words.t('review.filters.countySearch')}
          placeholder={words.t('review.filters.countySearch')}
          clearName={words.t('review.filters.searchClear')}
          value={text}
          onChange={setText}
        />
      )}
      <CheckList
        title={words.t('review.filters.county')}
        options={shown}
        chosen={chosen}
        countName={(count) => words.t('review.filters.remaining', { count })}
        onChange={(ids) => {
          const unseen = chosen.filter((id) => !shown.some((county) => county.id === id));
          commands.setFilters({ counties: [...unseen, ...ids] });
        }}
      />
      {hidden > 0 && !(open || text !== '') && (
        <Button
          look="link"
          onPress={() => {
            setOpen(true);
          }}
        >
          {words.t('review.filters.more', { count: hidden })}
        </Button>
      )}
      {hidden > 0 && (open || text !== '') && (
        <p className="filters__note">{words.t('review.filters.moreHidden', { count: hidden })}</p>
      )}
      {open && text === '' && (
        <Button
          look="link"
          onPress={() => {
            setOpen(false);
          }}
        >
          {words.t('review.filters.less')}
        </Button>
      )}
    </div>
  );
}
