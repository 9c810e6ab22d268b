// What the rounds view draws: each requirement with its counts over the rounds, in the order asked for.
import { useEffect, useMemo } from 'react';
import type { Tally } from '../../../compliance/finding.ts';
import { type Requirement, type Theme, themes } from '../../../model/requirement.ts';
import { comparisonOf, type Comparison } from '../../../state/derive/earlier-rounds.ts';
import { levelOf } from '../../../state/derive/places.ts';
import { hasPlace, type RoundPoint, roundPoints } from '../../../state/derive/round-points.ts';
import { useAtlas, useCommands } from '../../atlas-context.tsx';

export interface Trend {
  readonly requirement: Requirement;
  readonly points: readonly RoundPoint[];
  /** At the round on screen and at the one compared with; null: not judged yet, or not told apart by place. */
  readonly now: Tally | null;
  readonly earlier: Tally | null;
}

export const trendOrders = ['document', 'share', 'change'] as const;
export type TrendOrder = (typeof trendOrders)[number];

/** Judging goes on while the view is open and stops with it. */
export function useSeries(): void {
  const commands = useCommands();
  const ready = useAtlas((atlas) => atlas.phase === 'ready' && atlas.pack !== null && !atlas.evaluating);
  const isIdle = useAtlas((atlas) => atlas.series.state === 'idle');
  useEffect(() => {
    if (ready && isIdle) void commands.readSeries();
  }, [ready, isIdle, commands]);
  useEffect(() => {
    void commands.readSeries();
    return () => {
      commands.stopSeries();
    };
  }, [commands]);
}

/** The place drilled into; null: every site. */
export function usePlace(): string | null {
  return useAtlas((atlas) =>
    levelOf(atlas.regions, atlas.session.place) === 'all' ? null : atlas.session.place,
  );
}

export function useComparison(): Comparison | null {
  const rounds = useAtlas((atlas) => atlas.rounds);
  const round = useAtlas((atlas) => atlas.round);
  const since = useAtlas((atlas) => atlas.session.since);
  return useMemo(() => comparisonOf(rounds, round, since), [rounds, round, since]);
}

export function useTrends(): readonly Trend[] {
  const pack = useAtlas((atlas) => atlas.pack);
  const series = useAtlas((atlas) => atlas.series);
  const rounds = useAtlas((atlas) => atlas.rounds);
  const round = useAtlas((atlas) => atlas.round);
  const sites = useAtlas((atlas) => atlas.sites);
  const place = usePlace();
  const comparison = useComparison();
  return useMemo(() => {
    if (pack === null || sites === null) return [];
    const asked = pack.requirements.filter((requirement) => hasPlace(requirement, place));
    return asked.map((requirement) => {
      const points = roundPoints(series, rounds, requirement, sites, place);
      const at = (date: string | null | undefined): Tally | null =>
        points.find((point) => point.round === date)?.tally ?? null;
      return { requirement, points, now: at(round), earlier: at(comparison?.from) };
    });
  }, [pack, series, rounds, round, sites, place, comparison]);
}

function shareOf(tally: Tally | null): number {
  return tally?.lower ?? Infinity;
}

/** How far the share of what is known to be met rose; a fall comes first. */
function riseOf({ now, earlier }: Trend): number {
  const [after, before] = [now?.lower ?? null, earlier?.lower ?? null];
  return after === null || before === null ? Infinity : after - before;
}

export function inOrder(trends: readonly Trend[], order: TrendOrder): readonly Trend[] {
  if (order === 'share') return trends.toSorted((a, b) => compared(shareOf(a.now), shareOf(b.now)));
  if (order === 'change') return trends.toSorted((a, b) => compared(riseOf(a), riseOf(b)));
  return trends;
}

function compared(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The themes that occur, each with its requirements. */
export function byTheme(trends: readonly Trend[]): readonly (readonly [Theme, readonly Trend[]])[] {
  return themes
    .map((theme) => [theme, trends.filter(({ requirement }) => requirement.theme === theme)] as const)
    .filter(([, own]) => own.length > 0);
}
