// Households and social safety of the place that Trends is drilled into: rates, transfers, monitoring, figures of the pack.
import { type ReactNode, useMemo } from 'react';
import type { CatalogueEntry } from '../../../model/requirement.ts';
import type { Measurement } from '../../../compliance/measurement.ts';
import { rowsIn } from '../../../state/derive/places.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useStandingInput } from '../counties/use-standings.ts';
import type { Figured } from '../measure-lines.ts';
import { MeasureList } from '../measure-list.tsx';
import { TrendPart } from '../trend-part.tsx';
import { useInPlace } from '../use-in-place.ts';
import { useRead, useRoundKey } from '../use-read.ts';
import { CoveragePart } from './coverage-part.tsx';
import { MonitoredPart } from './monitored-part.tsx';
import { PipelinePart } from './pipeline-part.tsx';
import { SafetyPlaceTable } from './place-table.tsx';
import './households.css';

/** Clauses about households and social safety in the shipped packs; of any other pack those on monitoring. */
const ofHouseholds = /^(?:H|M|K|J)\d|^Z(?:05|11|12|13|26|28|29)/;

export function householdEntries(catalogue: readonly CatalogueEntry[]): readonly Figured[] {
  return catalogue.filter(
    (entry): entry is Figured =>
      (entry.kind === 'measure' || entry.kind === 'reference') &&
      (ofHouseholds.test(entry.id) || entry.theme === 'monitoring'),
  );
}

function useMeasurementsHere(): {
  readonly own: readonly Measurement[];
  readonly waiting: boolean;
  readonly unread: boolean;
} {
  const input = useStandingInput();
  const inPlace = useInPlace();
  const key = useRoundKey();
  const read = useRead(key, (commands) => commands.roundMeasurements());
  const own = useMemo(() => {
    const { place } = input.session;
    const sites = new Set([...rowsIn(input, place)].map((row) => input.sites?.id[row] ?? ''));
    return (read.value ?? []).filter(({ subjectKind, subjectId, county }) => {
      if (place === null) return true;
      if (subjectKind === 'site') return sites.has(subjectId);
      return subjectKind === 'project' || subjectKind === 'workshop'
        ? county === place
        : inPlace(subjectKind, subjectId);
    });
  }, [input, inPlace, read.value]);
  return { own, waiting: read.waiting, unread: read.value === null };
}

function PackFigures(): ReactNode {
  const words = useWords();
  const catalogue = useAtlas((atlas) => atlas.pack?.catalogue);
  const { own, waiting, unread } = useMeasurementsHere();
  const title = words.t('households.measures');
  return (
    <TrendPart id="pack-figures" title={title} note={words.t('households.measures.note')} waiting={waiting}>
      <MeasureList
        entries={householdEntries(catalogue ?? [])}
        measurements={own}
        name={title}
        unread={unread}
      />
    </TrendPart>
  );
}

function SafetyParts(): ReactNode {
  const words = useWords();
  const key = useRoundKey();
  const input = useStandingInput();
  const { value: table, waiting } = useRead(key, (commands) => commands.safetyTable());
  const rows = useMemo(() => rowsIn(input, input.session.place), [input]);
  if (table === null || table.asOf.length !== (input.sites?.count ?? 0)) {
    return (
      <TrendPart title={words.t('households.coverage')} waiting>
        {words.t('review.loading')}
      </TrendPart>
    );
  }
  if (!table.present || rows.length === 0) {
    const why = table.present ? 'households.noSites' : 'households.absent';
    return (
      <TrendPart title={words.t('households.coverage')}>
        <p className="muted">{words.t(why)}</p>
      </TrendPart>
    );
  }
  return (
    <>
      <TrendPart
        id="coverage"
        title={words.t('households.coverage')}
        note={words.t('households.coverage.note', { round: table.round })}
        waiting={waiting}
      >
        <CoveragePart table={table} rows={rows} />
      </TrendPart>
      <div className="households__pair">
        <TrendPart
          id="pipeline"
          title={words.t('households.pipeline')}
          note={words.t('households.pipeline.note')}
          waiting={waiting}
        >
          <PipelinePart table={table} rows={rows} />
        </TrendPart>
        <TrendPart
          id="monitored"
          title={words.t('households.monitored')}
          note={words.t('households.monitored.note')}
          waiting={waiting}
        >
          <MonitoredPart table={table} rows={rows} />
        </TrendPart>
      </div>
      <TrendPart
        id="safety-places"
        title={words.t('households.places')}
        note={words.t('households.places.note')}
        waiting={waiting}
      >
        <SafetyPlaceTable table={table} />
      </TrendPart>
    </>
  );
}

export function HouseholdsView(): ReactNode {
  return (
    <div className="trend-view" data-testid="households-view">
      <SafetyParts />
      <PackFigures />
    </div>
  );
}
