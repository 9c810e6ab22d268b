// Two small cells of one county at a time: one alone could be had back by subtracting its neighbours from the sum.
import type { TableName } from '../model/tables.ts';
import type { MaskedCell } from './mask.ts';
import type { Cell } from './register.ts';

type AnyRow = Readonly<Record<string, Cell>>;

/** The rows of a table, how one is named in `masked`, and which may be hidden at all. */
export interface Source {
  readonly table: TableName;
  readonly rows: Iterable<AnyRow>;
  /** Columns of the key other than round or period. */
  readonly keys: readonly string[];
  readonly subject: string;
  readonly period: string;
  readonly isFree: (subject: string) => boolean;
}

function sizeOf(cell: Cell | undefined): number {
  return typeof cell === 'number' ? cell : Number(cell === true);
}

interface Candidate {
  readonly county: string;
  readonly key: string;
  readonly round: string;
  readonly size: number;
}

function candidates(source: Source, columns: readonly string[]): Candidate[] {
  const found: Candidate[] = [];
  for (const row of source.rows) {
    const subject = String(row[source.subject]);
    const size = sizeOf(row[columns[0] ?? '']);
    if (size === 0 || !source.isFree(subject)) continue;
    const key = source.keys.map((name) => String(row[name])).join('|');
    found.push({ county: subject.slice(0, 6), key, round: String(row[source.period]), size });
  }
  return found;
}

/** All of the columns in the newest round, at the two of one county whose first column is smallest but not zero. */
export function pairMasks(source: Source, columns: readonly string[]): MaskedCell[] {
  const found = candidates(source, columns);
  const newest = found.reduce((round, one) => (one.round > round ? one.round : round), '');
  const latest = found
    .filter(({ round }) => round === newest)
    .sort((a, b) => a.size - b.size || (a.key < b.key ? -1 : 1));
  const twice = latest.find(({ county }, i) => latest.findIndex((one) => one.county === county) !== i);
  const pair = latest.filter(({ county }) => county === twice?.county).slice(0, 2);
  return pair.flatMap(({ key, round }) =>
    columns.map((column) => ({ table: source.table, key, round, column })),
  );
}
