// The places below the one that is drilled into, ranked. Recomputed only where what it reads has changed.
import { useMemo } from 'react';
import { placesBelow } from '../../../state/derive/places.ts';
import { ranked, type Ranked, type StandingInput, standings } from '../../../state/derive/standing.ts';
import { defaultSession } from '../../../state/session.ts';
import { useAtlas } from '../../atlas-context.tsx';

/** What places, tallies and ranks read of the state (of the session only base and place), made anew when it changes. */
export function useStandingInput(): StandingInput {
  const sites = useAtlas((atlas) => atlas.sites);
  const counted = useAtlas((atlas) => atlas.counted);
  const regions = useAtlas((atlas) => atlas.regions);
  const findings = useAtlas((atlas) => atlas.findings);
  const pack = useAtlas((atlas) => atlas.pack);
  const base = useAtlas((atlas) => atlas.session.base);
  const place = useAtlas((atlas) => atlas.session.place);
  const roundTable = useAtlas((atlas) => atlas.roundTable);
  return useMemo(
    () => ({
      ...{ sites, counted, regions, findings, pack, roundTable },
      session: { ...defaultSession, base, place },
    }),
    [sites, counted, regions, findings, pack, base, place, roundTable],
  );
}

export function useStandings(): readonly Ranked[] {
  const input = useStandingInput();
  return useMemo(() => ranked(standings(input, placesBelow(input, input.session.place))), [input]);
}
