// The gap matrix with its caption: the map's equal for those who cannot use a map.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Tabs } from '../../../components/tabs.tsx';
import { siteRequirements } from '../../../state/derive/columns.ts';
import { useAtlas, useAtlasAtOnce, useCommands, useWords } from '../../atlas-context.tsx';
import { FilterDrawer } from '../filters/filter-panel.tsx';
import { TownshipContext } from '../township/township-context.tsx';
import { FindingsButton, TakeAway } from '../take-away.tsx';
import { ColumnPicker } from './column-picker.tsx';
import { CountyTable } from './county-table.tsx';
import { periodEndedText } from '../../provenance.ts';
import { SiteGrid } from './site-grid.tsx';
import { useMatrix } from './use-matrix.ts';
import './matrix.css';

const views = ['sites', 'counties', 'townships'] as const;
type View = (typeof views)[number];

/** What was chosen, here or in the link; null: what suits the document. */
function useChosenView(): View | null {
  const kept = useAtlasAtOnce((atlas) => atlas.session.look.matrix);
  return views.find((view) => view === kept) ?? null;
}

function NothingMatches(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  return (
    <div className="empty" data-testid="nothing-matches">
      <p>{words.t('review.matrix.empty')}</p>
      <p>{words.t('review.matrix.emptyHint')}</p>
      <Button onPress={commands.clearFilters}>{words.t('review.filters.clear')}</Button>
    </div>
  );
}

/** How many sites match the filters, located or not. */
function SiteCount(): ReactNode {
  const words = useWords();
  const matching = useAtlas((atlas) => atlas.matching.length);
  const total = useAtlas((atlas) => atlas.counted.length);
  return (
    <span>
      {words.t('review.matrix.sites')}
      <span data-testid="site-count" data-value={matching}>
        {words.t('review.matrix.count', { matching: words.number(matching), total: words.number(total) })}
      </span>
    </span>
  );
}

/** Said once for the whole table: every cell would carry the same mark. */
function PeriodEnded(): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const round = useAtlas((atlas) => atlas.round);
  const text = periodEndedText(words, { pack, round });
  if (text === null) return null;
  return (
    <span className="matrix__period" title={text} data-testid="period-ended">
      {text}
    </span>
  );
}

export function GapMatrix(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const chosen = useChosenView();
  const setChosen = (view: View): void => {
    commands.setLook('matrix', view);
  };
  const pack = useAtlas((atlas) => atlas.pack);
  const ready = useAtlas((atlas) => atlas.phase === 'ready');
  const sites = useAtlas((atlas) => atlas.sites);
  const evaluating = useAtlas((atlas) => atlas.evaluating);
  const view = useMatrix();
  const body = (table: ReactNode): ReactNode => {
    if (sites === null) return <p className="empty">{words.t('review.loading')}</p>;
    if (sites.count === 0) {
      return (
        <p className="empty" data-testid="gap-matrix">
          {words.t('review.matrix.noSites')}
        </p>
      );
    }
    return view.rows.length === 0 ? <NothingMatches /> : table;
  };
  // Where the document asks nothing of sites, what it asks of townships (or that it asks nothing) has its own view.
  const contextual = ready && (pack === null || siteRequirements(pack).length === 0);
  const first: View = contextual && sites?.count === 0 ? 'townships' : 'sites';
  const shown = chosen === null || (chosen === 'townships' && !contextual) ? first : chosen;
  const monthly =
    pack?.requirements.some(({ subject, every }) => subject === 'township' && every === 'month') ?? false;
  const townships = {
    id: 'townships',
    label: words.t(monthly ? 'review.township.title' : 'review.township.context'),
    content: <TownshipContext />,
  } as const;
  return (
    <section className="matrix dims" data-dimmed={evaluating} aria-label={words.t('review.matrix')}>
      <Tabs<View>
        name={words.t('review.matrix')}
        selected={shown}
        onSelect={setChosen}
        tabs={[
          {
            id: 'sites',
            label: <SiteCount />,
            content: body(sites && <SiteGrid view={view} sites={sites} />),
          },
          {
            id: 'counties',
            label: words.t('review.matrix.counties'),
            content: body(<CountyTable view={view} />),
          },
          ...(contextual ? [townships] : []),
        ]}
        beside={
          <div className="matrix__tools">
            <PeriodEnded />
            <FilterDrawer />
            <ColumnPicker />
            {sites !== null && sites.count > 0 ? <TakeAway view={view} /> : <FindingsButton />}
          </div>
        }
      />
    </section>
  );
}
