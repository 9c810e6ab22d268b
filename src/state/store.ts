// The store: one state, changed only by commands. Derived parts are recomputed where what they read changed.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Atlas } from './atlas-state.ts';
import { countedRows } from './derive/counting.ts';
import { figuresOf } from './derive/figures.ts';
import { rowsMatching } from './derive/filtering.ts';
import { noSeries, seriesKey } from './series.ts';
import { defaultSession } from './session.ts';

export type AtlasStore = StoreApi<Atlas>;

export const emptyAtlas: Atlas = {
  phase: 'starting',
  config: null,
  extracts: [],
  manifest: null,
  progress: null,
  notices: [],
  linkReports: [],
  session: defaultSession,
  theme: 'light',
  sites: null,
  boundary: null,
  rivers: null,
  regions: [],
  rounds: [],
  round: null,
  roundTable: null,
  workshops: [],
  ties: [],
  shared: new Map(),
  packs: [],
  stoppedPacks: [],
  pack: null,
  trial: false,
  findings: null,
  baseline: null,
  beside: null,
  previous: null,
  previousRoundTable: null,
  series: noSeries,
  draft: null,
  evaluating: false,
  profile: null,
  counted: new Uint32Array(0),
  matching: new Uint32Array(0),
  figures: null,
};

const matchingReads = [
  'sites',
  'counted',
  'roundTable',
  'findings',
] as const satisfies readonly (keyof Atlas)[];
const figureReads = [...matchingReads, 'previous', 'previousRoundTable', 'matching'] as const;

export function createAtlasStore(): AtlasStore {
  return createStore<Atlas>(() => emptyAtlas);
}

/** Applies a change and recomputes what depends on it, in one update. */
export function change(store: AtlasStore, part: Partial<Atlas>): void {
  store.setState((before) => {
    let after: Atlas = { ...before, ...part };
    if (after.sites !== before.sites || after.round !== before.round) {
      after = { ...after, counted: countedRows(after.sites, after.round) };
    }
    const filtersChanged =
      after.session.filters !== before.session.filters || after.session.base !== before.session.base;
    if (filtersChanged || matchingReads.some((key) => after[key] !== before[key])) {
      after = { ...after, matching: rowsMatching(after) };
    }
    if (after.session.base !== before.session.base || figureReads.some((key) => after[key] !== before[key])) {
      after = { ...after, figures: figuresOf(after) };
    }
    if (after.series.key !== '' && after.series.key !== seriesKey(after))
      after = { ...after, series: noSeries };
    return after;
  });
}
