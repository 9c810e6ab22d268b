// Coordinate datums of registers → WGS-84. Says which tables have positions; never guesses a datum.
import gcoord from 'gcoord';
import { columnsOf, tableNames } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';

export const datums = ['gcj02', 'bd09', 'wgs84', 'cgcs2000'] as const;
export type Datum = (typeof datums)[number];

export type Position = readonly [lon: number, lat: number];

export function isDatum(text: string): text is Datum {
  return (datums as readonly string[]).includes(text);
}

export function hasPosition(table: TableName): boolean {
  return Object.hasOwn(columnsOf(table), 'lon');
}

export const positionTables: readonly TableName[] = tableNames.filter(hasPosition);

/** Whether positions of this datum need moving; CGCS2000 agrees with WGS-84 within centimetres. */
export function needsConversion(datum: Datum): boolean {
  return datum === 'gcj02' || datum === 'bd09';
}

/** A position in WGS-84 degrees, rounded to 1e-7 (about a centimetre) where it was converted. */
export function toWgs84(position: Position, datum: Datum): Position {
  if (!needsConversion(datum)) return position;
  const from = datum === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09;
  const [lon, lat] = gcoord.transform([position[0], position[1]], from, gcoord.WGS84);
  return [round7(lon ?? Number.NaN), round7(lat ?? Number.NaN)];
}

function round7(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
