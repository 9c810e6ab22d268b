// Which issues are shown and in which order. Pure; a choice of the moment that no link keeps.
import type { LedgerRow, Stage } from './ledger-row.ts';
import { isOverdue, stages } from './ledger-row.ts';

/** Empty: no condition. */
export interface LedgerFilter {
  readonly text: string;
  readonly county: string;
  readonly dimension: string;
  readonly owner: string;
  readonly stage: Stage | '';
  readonly origin: LedgerRow['origin'] | '';
  readonly standing: 'open' | 'overdue' | '';
}

export const noFilter: LedgerFilter = {
  text: '',
  county: '',
  dimension: '',
  owner: '',
  stage: '',
  origin: '',
  standing: '',
};

export function isFiltered(filter: LedgerFilter): boolean {
  return Object.values(filter).some((value) => value !== '');
}

function holdsText(row: LedgerRow, text: string): boolean {
  if (text === '') return true;
  const sought = [row.title, row.siteName, row.countyName, row.owner, row.requirement, row.action, row.site];
  return sought.some((value) => value?.toLowerCase().includes(text) === true);
}

export function filteredRows(rows: readonly LedgerRow[], filter: LedgerFilter): readonly LedgerRow[] {
  const text = filter.text.trim().toLowerCase();
  const same = (wanted: string, value: string | null): boolean => wanted === '' || wanted === (value ?? '');
  return rows.filter(
    (row) =>
      same(filter.county, row.county) &&
      same(filter.dimension, row.dimension) &&
      same(filter.owner, row.owner) &&
      same(filter.stage, row.stage) &&
      same(filter.origin, row.origin) &&
      (filter.standing !== 'open' || row.isOpen) &&
      (filter.standing !== 'overdue' || isOverdue(row)) &&
      holdsText(row, text),
  );
}

export const sortColumns = [
  'due',
  'site',
  'county',
  'dimension',
  'title',
  'severity',
  'owner',
  'stage',
  'found',
] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface RowOrder {
  readonly column: SortColumn;
  readonly descending: boolean;
}

const severityRank = { low: 1, medium: 2, high: 3 } as const;

const keys: Readonly<Record<SortColumn, (row: LedgerRow) => string | number | null>> = {
  due: (row) => (row.isOpen ? row.dueOn : null),
  site: (row) => row.siteName,
  county: (row) => row.county,
  dimension: (row) => row.dimension,
  title: (row) => row.title,
  severity: (row) => (row.severity === null ? null : severityRank[row.severity]),
  owner: (row) => row.owner,
  stage: (row) => stages.indexOf(row.stage),
  found: (row) => row.foundOn,
};

/** What is not known stands last whichever way; equal rows stay in the order of their keys. */
export function orderedRows(
  rows: readonly LedgerRow[],
  { column, descending }: RowOrder,
  language: string,
): readonly LedgerRow[] {
  const key = keys[column];
  const collator = new Intl.Collator(language);
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: key(row) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null) || compare(a.row.key, b.row.key);
      const order =
        typeof a.value === 'number' && typeof b.value === 'number'
          ? a.value - b.value
          : collator.compare(String(a.value), String(b.value));
      return sign * order || compare(a.row.key, b.row.key);
    })
    .map(({ row }) => row);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
