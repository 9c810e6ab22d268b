// Whether a subject of a finding lies in the place that Trends is drilled into.
import { useCallback, useMemo } from 'react';
import type { SubjectKind } from '../../model/requirement.ts';
import { countyOf, levelOf, rowsIn } from '../../state/derive/places.ts';
import { useAtlas } from '../atlas-context.tsx';

export function useInPlace(): (kind: SubjectKind, id: string) => boolean {
  const sites = useAtlas((atlas) => atlas.sites);
  const counted = useAtlas((atlas) => atlas.counted);
  const regions = useAtlas((atlas) => atlas.regions);
  const findings = useAtlas((atlas) => atlas.findings);
  const place = useAtlas((atlas) => atlas.session.place);
  const inside = useMemo(() => {
    const input = { sites, counted, regions, findings };
    const level = levelOf(regions, place);
    const rows = rowsIn(input, place);
    const county = countyOf(regions, place);
    return {
      level,
      county,
      communities: new Set([...rows].map((row) => sites?.community[row] ?? null)),
      others: new Set(
        (findings?.others ?? [])
          .filter((finding) => finding.county === county)
          .map(({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`),
      ),
    };
  }, [sites, counted, regions, findings, place]);
  return useCallback(
    (kind, id) => {
      if (inside.level === 'all') return true;
      if (kind === 'community') return inside.communities.has(id);
      if (inside.level === 'township') return kind === 'township' && id === place;
      return kind === 'county' || kind === 'township'
        ? id.startsWith(inside.county ?? '')
        : inside.others.has(`${kind} ${id}`);
    },
    [inside, place],
  );
}
