// The Review workspace on one screen: figures on top, filters, map over matrix, and the profile of the chosen site.
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';
import { SourceLine } from '../header/source-line.tsx';
import { Figures } from './figures/figures.tsx';
import { FilterPanel } from './filters/filter-panel.tsx';
import { MapPanel } from './map/map-panel.tsx';
import { GapMatrix } from './matrix/gap-matrix.tsx';
import { SiteProfile } from './profile/site-profile.tsx';
import './review.css';

function FilterColumn(props: { readonly open: boolean; readonly onToggle: () => void }): ReactNode {
  const words = useWords();
  const { open, onToggle } = props;
  if (useNarrow()) return null;
  const name = `${words.t(open ? 'review.panel.collapse' : 'review.panel.expand')} ${words.t('review.filters')}`;
  return (
    <div className="review__filters" data-open={open}>
      {open && <FilterPanel />}
      <div className="review__toggle">
        <Button look="icon" aria-label={name} aria-expanded={open} onPress={onToggle}>
          <span aria-hidden="true">{open ? '‹' : '›'}</span>
        </Button>
      </div>
    </div>
  );
}

export function ReviewWorkspace(): ReactNode {
  const phase = useAtlas((atlas) => atlas.phase);
  const noSites = useAtlas((atlas) => atlas.sites?.count === 0);
  const commands = useCommands();
  const [filtersOpen, setFiltersOpen] = useState(() => commands.remembered('filters') !== 'closed');
  return (
    <div className="review" data-phase={phase}>
      <Figures />
      <div className="review__body">
        <FilterColumn
          open={filtersOpen}
          onToggle={() => {
            setFiltersOpen(!filtersOpen);
            commands.remember('filters', filtersOpen ? 'closed' : 'open');
          }}
        />
        <div className="review__centre" data-no-sites={noSites}>
          <MapPanel />
          <GapMatrix />
        </div>
        <SiteProfile />
      </div>
      <SourceLine />
    </div>
  );
}
