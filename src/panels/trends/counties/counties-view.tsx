// Counties, then townships, then sites side by side; what is pinned; the profile of the county that is opened.
import type { ReactNode } from 'react';
import { countyOf, levelOf } from '../../../state/derive/places.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { TrendJumps } from '../trend-jumps.tsx';
import { TrendPart } from '../trend-part.tsx';
import { Comparison } from './comparison.tsx';
import { CountyProfile } from './profile/county-profile.tsx';
import { RequirementMatrix } from './requirement-matrix.tsx';
import { StandingTable } from './standing-table.tsx';
import { useStandingInput, useStandings } from './use-standings.ts';
import './counties.css';

export function CountiesView(): ReactNode {
  const words = useWords();
  const input = useStandingInput();
  const list = useStandings();
  const waiting = useAtlas((atlas) => atlas.evaluating);
  const pins = useAtlas((atlas) => atlas.session.pins);
  const { place } = input.session;
  const level = levelOf(input.regions, place);
  const county = level === 'county';
  const jumps = [
    { id: 'places', label: words.t('counties.jumps.places') },
    { id: 'pinned', label: words.t('counties.compare') },
    { id: 'matrix', label: words.t('counties.matrix') },
    ...(county ? (['duties', 'registers', 'figures'] as const) : []).map((id) => ({
      id,
      label: words.t(`counties.jumps.${id}`),
    })),
  ];
  const base = words.t(`shell.base.${input.session.base}`);
  return (
    <div className="trend-view" data-testid="counties-view">
      <TrendJumps parts={jumps} />
      <TrendPart
        id="places"
        title={words.t(`counties.title.${level}`)}
        note={words.t('counties.note', { base })}
        waiting={waiting}
      >
        <StandingTable list={list} />
      </TrendPart>
      <TrendPart id="pinned" title={words.t('counties.compare')} waiting={waiting}>
        <Comparison input={input} pins={pins} />
      </TrendPart>
      <TrendPart
        id="matrix"
        title={words.t('counties.matrix')}
        note={words.t('counties.matrix.note')}
        waiting={waiting}
      >
        <RequirementMatrix list={list} />
      </TrendPart>
      {level !== 'township' && <CountyProfile county={countyOf(input.regions, place)} />}
    </div>
  );
}
