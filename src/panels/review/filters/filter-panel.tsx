// The filters: each option says how many sites would remain. On a narrow window they live in a drawer.
import { type ReactNode, useMemo } from 'react';
import { Button, Chip } from '../../../components/button.tsx';
import { Sheet } from '../../../components/popover.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { type FacetCounts, facetCounts } from '../../../state/derive/facets.ts';
import { defaultSession } from '../../../state/session.ts';
import { useAtlas, useAtlasAtOnce, useCommands, useWords } from '../../atlas-context.tsx';
import { activeCount } from './conditions.ts';
import { AgeFilter, SizeFilter } from './choice-filters.tsx';
import { CountyFilter } from './county-filter.tsx';
import { activeFilters } from './filter-labels.ts';
import { FacilityFilter, VerdictFilter } from './verdict-filters.tsx';
import './filters.css';

function useFacets(): FacetCounts {
  const filters = useAtlas((atlas) => atlas.session.filters);
  const base = useAtlas((atlas) => atlas.session.base);
  const sites = useAtlas((atlas) => atlas.sites);
  const counted = useAtlas((atlas) => atlas.counted);
  const roundTable = useAtlas((atlas) => atlas.roundTable);
  const findings = useAtlas((atlas) => atlas.findings);
  return useMemo(
    () =>
      facetCounts({ session: { ...defaultSession, filters, base }, sites, counted, roundTable, findings }),
    [filters, base, sites, counted, roundTable, findings],
  );
}

function ActiveChips(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const filters = useAtlas((atlas) => atlas.session.filters);
  const pack = useAtlas((atlas) => atlas.pack);
  const regions = useAtlas((atlas) => atlas.regions);
  const active = activeFilters(words, filters, pack, regions);
  if (active.length === 0) return null;
  return (
    <div className="filters__active" role="group" aria-label={words.t('review.filters.active')}>
      {active.map(({ id, label, without }) => (
        <Chip
          key={id}
          label={label}
          name={words.t('review.filters.remove', { label })}
          onRemove={() => {
            commands.setFilters(without);
          }}
        />
      ))}
      <Button look="link" onPress={commands.clearFilters} data-testid="clear-filters">
        {words.t('review.filters.clear')}
      </Button>
    </div>
  );
}

function FacetFilters(): ReactNode {
  const facets = useFacets();
  return (
    <>
      <CountyFilter facets={facets} />
      <SizeFilter facets={facets} />
      <VerdictFilter facets={facets} />
      <FacilityFilter facets={facets} />
      <AgeFilter facets={facets} />
    </>
  );
}

function NameSearch(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const text = useAtlasAtOnce((atlas) => atlas.session.filters.text);
  return (
    <SearchField
      name={words.t('review.filters.search')}
      placeholder={`${words.t('review.filters.search')}…`}
      clearName={words.t('review.filters.searchClear')}
      value={text}
      onChange={(next) => {
        commands.setFilters({ text: next });
      }}
    />
  );
}

function FilterBody(): ReactNode {
  const words = useWords();
  const read = useAtlas((atlas) => atlas.roundTable !== null);
  const noSites = useAtlas((atlas) => atlas.sites?.count === 0);
  if (noSites) return <p className="filters__note">{words.t('review.matrix.noSites')}</p>;
  return (
    <>
      <NameSearch />
      <ActiveChips />
      {read ? <FacetFilters /> : <p className="filters__note">{words.t('review.matrix.waiting')}</p>}
    </>
  );
}

/** The column of filters; nothing on a narrow window, where FilterDrawer takes its place. */
export function FilterPanel(): ReactNode {
  const words = useWords();
  if (useNarrow()) return null;
  return (
    <aside className="filters" aria-label={words.t('review.filters')} data-testid="filters">
      <FilterBody />
    </aside>
  );
}

/** The button that opens the filters on a narrow window; nothing on a wide one. */
export function FilterDrawer(): ReactNode {
  const words = useWords();
  const count = useAtlas((atlas) => activeCount(atlas.session.filters));
  if (!useNarrow()) return null;
  return (
    <Sheet
      title={words.t('review.filters')}
      closeName={words.t('review.close')}
      trigger={<Button>{words.t('review.filters.open', { count })}</Button>}
    >
      <div className="filters filters--drawer">
        <FilterBody />
      </div>
    </Sheet>
  );
}
