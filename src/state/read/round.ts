// Everything of one round that the page keeps at hand: figures of all sites, workshops, relations.
import type { Database } from '../../query/port.ts';
import { maskedCells, roundTable } from '../../query/round-table.ts';
import { workshopsOfRound, workshopTies } from '../../query/workshops.ts';
import {
  roundColumns,
  type RoundColumn,
  type RoundTable,
  type Workshop,
  type WorkshopTie,
} from '../site-table.ts';
import { doubles, fullTexts, numbersOrNull, texts } from './rows.ts';

function isRoundColumn(name: string): name is RoundColumn {
  return (roundColumns as readonly string[]).includes(name);
}

export async function readRoundTable(database: Database, round: string): Promise<RoundTable> {
  const rows = await database.query(roundTable(round, roundColumns));
  const hidden = await database.query(maskedCells(round));
  const masked: Partial<Record<RoundColumn, Uint8Array>> = {};
  const names = fullTexts(hidden, 'column_name');
  const sites = hidden.numbers('row');
  names.forEach((name, index) => {
    if (!isRoundColumn(name)) return;
    const cells = (masked[name] ??= new Uint8Array(rows.rowCount));
    cells[sites[index] ?? -1] = 1;
  });
  const values = Object.fromEntries(roundColumns.map((name) => [name, doubles(rows, name)]));
  return { round, asOf: texts(rows, 'as_of'), values: values as Record<RoundColumn, Float64Array>, masked };
}

export async function readWorkshops(database: Database, round: string): Promise<Workshop[]> {
  const rows = await database.query(workshopsOfRound(round));
  const [id, nameZh, nameEn] = [
    fullTexts(rows, 'workshop_id'),
    texts(rows, 'name_zh'),
    texts(rows, 'name_en'),
  ];
  const [county, status] = [fullTexts(rows, 'county_adcode'), fullTexts(rows, 'status')];
  const [kind, acceptedOn] = [texts(rows, 'kind'), texts(rows, 'accepted_on')];
  const [lon, lat] = [doubles(rows, 'lon'), doubles(rows, 'lat')];
  return id.map((workshop, index) => ({
    id: workshop,
    nameZh: nameZh[index] ?? workshop,
    nameEn: nameEn[index] ?? null,
    county: county[index] ?? '',
    lon: lon[index] ?? NaN,
    lat: lat[index] ?? NaN,
    status: status[index] ?? '',
    kind: kind[index] ?? null,
    acceptedOn: acceptedOn[index] ?? null,
  }));
}

export async function readTies(database: Database, round: string): Promise<WorkshopTie[]> {
  const rows = await database.query(workshopTies(round));
  const [workshop, site] = [fullTexts(rows, 'workshop_id'), fullTexts(rows, 'site_id')];
  const [posts, minutes] = [numbersOrNull(rows, 'posts_allocated'), numbersOrNull(rows, 'walk_minutes')];
  const measuredOn = texts(rows, 'measured_on');
  return workshop.map((id, index) => ({
    workshop: id,
    site: site[index] ?? '',
    postsAllocated: posts[index] ?? null,
    walkMinutes: minutes[index] ?? null,
    measuredOn: measuredOn[index] ?? null,
  }));
}
