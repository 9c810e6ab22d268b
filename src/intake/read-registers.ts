// Registers → validated tables in the database, or the list of all faults. The one entry of this folder.
import type { Manifest } from '../model/manifest.ts';
import { schemaVersion } from '../model/manifest.ts';
import type { TableName } from '../model/tables.ts';
import type { Database } from '../query/port.ts';
import { aboutFile, readAbout } from './about.ts';
import type { About } from './about.ts';
import { boundaryFile, readBoundary } from './boundary.ts';
import type { Outlines } from './boundary.ts';
import { checkTables, doubtRows } from './check-registers.ts';
import type { Datum } from './datum.ts';
import { hasPosition } from './datum.ts';
import { FaultCollector, faultOf } from './fault.ts';
import type { Findings } from './fault.ts';
import type { RegisterFolder } from './folder.ts';
import { noPacks, readPackFiles } from './pack-files.ts';
import type { PackFile, PackReader } from './pack-files.ts';
import { packIds, packsOf } from './pack-regions.ts';
import { doubtShiftedWorkshops, doubtSitesOutside } from './position-doubts.ts';
import { readRounds } from './rounds.ts';
import type { Headers } from './row-assertions.ts';
import { staged } from './staging.ts';
import { fillTables, statedDatum } from './typed-tables.ts';

/** A register that became a table: its columns in contract order are those that the file has. */
export interface ReadTable {
  readonly table: TableName;
  readonly header: readonly string[];
}

export type Intake =
  | { readonly status: 'faulty'; readonly faults: Findings; readonly doubts: Findings }
  | {
      readonly status: 'ready';
      readonly doubts: Findings;
      readonly tables: readonly ReadTable[];
      readonly outlines: Outlines | null;
      /** Packs beside the registers, sorted by id. */
      readonly packs: readonly PackFile[];
      readonly manifest: Omit<Manifest, 'files' | 'builder'>;
    };

/** Reads a folder into a fresh database. `datum` holds for rows without one of their own; null: assumed WGS-84. */
export async function readRegisters(
  database: Database,
  folder: RegisterFolder,
  datum: Datum | null,
  packReader: PackReader = noPacks,
): Promise<Intake> {
  const collector = new FaultCollector();
  const packs = await readPackFiles(folder, packReader, collector);
  const known = [...packIds, ...packs.map(({ id }) => id)];
  const about = readAbout(await textOf(folder, aboutFile, collector), folder.name, known, collector);
  const headers = await checkTables(database, folder, collector);
  const outlines = await outlinesOf(database, folder, headers, datum, collector);
  if (collector.faults.counts.length > 0) {
    return { status: 'faulty', faults: collector.faults, doubts: collector.doubts };
  }
  await doubtRows(database, headers, collector);
  const stated = await statedDatums(database, headers, datum, outlines);
  await fillTables(database, headers, datum ?? 'wgs84');
  await doubtSitesOutside(database, headers, outlines, collector);
  await doubtShiftedWorkshops(database, headers, collector);
  return {
    status: 'ready',
    doubts: collector.doubts,
    tables: [...headers].map(([table, header]) => ({ table, header })),
    outlines,
    packs,
    manifest: await manifestOf(database, headers, about, packs, stated),
  };
}

async function textOf(folder: RegisterFolder, file: string, faults: FaultCollector): Promise<string | null> {
  if (!folder.files.includes(file)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await folder.read(file));
  } catch {
    faults.add(faultOf('not_utf8', { file }));
    return null;
  }
}

async function outlinesOf(
  database: Database,
  folder: RegisterFolder,
  headers: Headers,
  datum: Datum | null,
  faults: FaultCollector,
): Promise<Outlines | null> {
  const text = await textOf(folder, boundaryFile, faults);
  if (text === null || !headers.get('region')?.includes('adcode')) return null;
  const rows = await database.query({ text: `SELECT adcode FROM ${staged('region')}`, values: [] });
  return readBoundary(text, datum ?? 'wgs84', new Set(rows.column('adcode').map(String)), faults);
}

async function statedDatums(
  database: Database,
  headers: Headers,
  datum: Datum | null,
  outlines: Outlines | null,
): Promise<Readonly<Record<string, string>>> {
  const stated: Record<string, string> = {};
  for (const [table, header] of headers) {
    if (!hasPosition(table) || !header.includes('lon')) continue;
    stated[`${table}.csv`] = await statedDatum(database, table, header, datum);
  }
  if (outlines !== null) stated[boundaryFile] = datum ?? 'assumed wgs84';
  return stated;
}

async function manifestOf(
  database: Database,
  headers: Headers,
  about: About,
  packs: readonly PackFile[],
  datum: Readonly<Record<string, string>>,
): Promise<Omit<Manifest, 'files' | 'builder'>> {
  const rounds = await readRounds(database, headers);
  const counties = await database.query({
    text: "SELECT adcode FROM region WHERE level = 'county' ORDER BY adcode",
    values: [],
  });
  const region = counties.column('adcode').map(String);
  return {
    schema: schemaVersion,
    extract_id: about.extract_id,
    data_through: rounds.at(-1) ?? '',
    synthetic: about.synthetic,
    title: about.title,
    region,
    rounds,
    packs: about.packs ?? packsOf(region, packs),
    datum,
    map_review_number: about.map_review_number,
    source: about.source,
    disclosure: { k: null, audience: '', suppressed_cells: await countMasked(database, headers) },
  };
}

async function countMasked(database: Database, headers: Headers): Promise<number> {
  if (!headers.has('masked')) return 0;
  const rows = await database.query({ text: 'SELECT count(*) AS n FROM masked', values: [] });
  return Number(rows.column('n')[0]);
}
