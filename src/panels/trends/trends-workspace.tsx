// The Trends workspace: rounds, counties, calendars, households and the age of the data, under one round slider.
import { lazy, type ReactNode, Suspense } from 'react';
import { type TrendView, trendViews } from '../../state/session.ts';
import { Tabs } from '../../components/tabs.tsx';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';
import { SourceLine } from '../header/source-line.tsx';
import { PlaceTrail } from './place-trail.tsx';
import { RoundSlider } from './round-slider.tsx';
import { RoundsView } from './rounds/rounds-view.tsx';
import './trends.css';

const CountiesView = lazy(async () => ({
  default: (await import('./counties/counties-view.tsx')).CountiesView,
}));
const CalendarView = lazy(async () => ({
  default: (await import('./calendar/calendar-view.tsx')).CalendarView,
}));
const HouseholdsView = lazy(async () => ({
  default: (await import('./households/households-view.tsx')).HouseholdsView,
}));
const AgeView = lazy(async () => ({ default: (await import('./age/age-view.tsx')).AgeView }));

const views: Readonly<Record<TrendView, () => ReactNode>> = {
  rounds: () => <RoundsView />,
  counties: () => <CountiesView />,
  calendar: () => <CalendarView />,
  households: () => <HouseholdsView />,
  age: () => <AgeView />,
};

export function TrendsWorkspace(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const view = useAtlas((atlas) => atlas.session.view);
  const ready = useAtlas((atlas) => atlas.sites !== null && atlas.round !== null);
  const content = (id: TrendView): ReactNode => (
    <Suspense fallback={<p className="trends__note">{words.t('trends.loading')}</p>}>{views[id]()}</Suspense>
  );
  return (
    <section className="trends" data-testid="trends" aria-label={words.t('shell.workspace.trends')}>
      <RoundSlider />
      <Tabs
        name={words.t('trends.views')}
        selected={view}
        onSelect={(id) => {
          commands.setTrends({ view: id });
        }}
        tabs={trendViews.map((id) => ({
          id,
          label: words.t(`trends.view.${id}`),
          content: ready ? content(id) : <p className="trends__note">{words.t('trends.waiting')}</p>,
        }))}
        beside={<PlaceTrail />}
      />
      <SourceLine />
    </section>
  );
}
