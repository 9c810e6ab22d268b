// Everything the matrix shows, recomputed only where what it reads has changed.
import { useMemo } from 'react';
import type { Tally } from '../../../compliance/finding.ts';
import { facilityColumns } from '../../../state/derive/columns.ts';
import { missingFacilities, type MissingFacilities } from '../../../compliance/missing-facilities.ts';
import { sortedSites } from '../../../state/derive/sorting.ts';
import { defaultSession } from '../../../state/session.ts';
import { useAtlas } from '../../atlas-context.tsx';
import { columnTallies, type MatrixColumn, matrixColumns } from './matrix-model.ts';

export interface MatrixView {
  readonly columns: readonly MatrixColumn[];
  /** Rows of the site table in the order shown. */
  readonly rows: Uint32Array;
  readonly missing: MissingFacilities | null;
  readonly tallies: ReadonlyMap<string, Tally>;
}

export function useMatrix(): MatrixView {
  const pack = useAtlas((atlas) => atlas.pack);
  const session = useAtlas((atlas) => atlas.session);
  const sites = useAtlas((atlas) => atlas.sites);
  const roundTable = useAtlas((atlas) => atlas.roundTable);
  const findings = useAtlas((atlas) => atlas.findings);
  const matching = useAtlas((atlas) => atlas.matching);
  const { base, columns: chosen, sort } = session;
  const columns = useMemo(() => matrixColumns(pack, { base, columns: chosen }), [pack, base, chosen]);
  const missing = useMemo(
    () =>
      pack === null || findings === null
        ? null
        : missingFacilities(findings, facilityColumns(pack), sites?.count ?? 0),
    [pack, findings, sites],
  );
  const rows = useMemo(
    () =>
      sortedSites({ session: { ...defaultSession, sort }, sites, roundTable, findings, matching }, missing),
    [sort, sites, roundTable, findings, matching, missing],
  );
  const tallies = useMemo(() => columnTallies(columns, findings, matching), [columns, findings, matching]);
  return { columns, rows, missing, tallies };
}
