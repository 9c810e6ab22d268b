// The sites whose verdict changed between the two rounds that are compared.
import { useMemo } from 'react';
import type { Requirement } from '../../../model/requirement.ts';
import type { Comparison } from '../../../state/derive/earlier-rounds.ts';
import {
  type SiteChange,
  siteChanges,
  type Succession,
  successionOf,
} from '../../../state/derive/changes.ts';
import { isInPlace } from '../../../state/derive/round-points.ts';
import type { Series } from '../../../state/series.ts';
import type { SiteTable } from '../../../state/site-table.ts';
import { useAtlas } from '../../atlas-context.tsx';
import { useComparison, usePlace } from './use-trends.ts';

export interface ChangeReading {
  readonly sites: SiteTable;
  readonly series: Series;
  readonly comparison: Comparison;
  readonly succession: Succession;
  readonly place: string | null;
}

/** Null while there is nothing to compare with, or one of the two rounds is not judged yet. */
export function useChangeReading(): ChangeReading | null {
  const sites = useAtlas((atlas) => atlas.sites);
  const series = useAtlas((atlas) => atlas.series);
  const comparison = useComparison();
  const place = usePlace();
  const succession = useMemo(
    () => (sites === null || comparison === null ? null : successionOf(sites, comparison)),
    [sites, comparison],
  );
  if (sites === null || comparison === null || succession === null) return null;
  if (!series.rounds.has(comparison.from) || !series.rounds.has(comparison.to)) return null;
  return { sites, series, comparison, succession, place };
}

/** Empty for a requirement that does not judge sites. */
export function changesOf(reading: ChangeReading, { id }: Requirement): readonly SiteChange[] {
  const { sites, series, comparison, succession, place } = reading;
  const before = series.rounds.get(comparison.from)?.sites.get(id);
  const after = series.rounds.get(comparison.to)?.sites.get(id);
  if (before === undefined || after === undefined) return [];
  return siteChanges(sites, comparison, succession, before, after, isInPlace(sites, place));
}
