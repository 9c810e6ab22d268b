// The age of tables and counties in words, and their order. Pure.
import type { MessageKey, Words } from '../../../language/language.ts';
import type { Region } from '../../../state/site-table.ts';
import {
  type AgeRow,
  type AgeStatus,
  ageStatus,
  ageStatuses,
  monthsBehind,
} from '../../../state/derive/data-age.ts';
import { regionName } from '../../site-name.ts';

export const ageColumns = [
  'county',
  'table',
  'cycle',
  'newest',
  'asOf',
  'status',
  'behind',
  'never',
] as const;
export type AgeColumn = (typeof ageColumns)[number];

export interface AgeLine {
  readonly row: AgeRow;
  readonly status: AgeStatus;
  readonly cells: Readonly<Record<AgeColumn, string>>;
}

/** Items are recorded of several kinds of subjects, each a line of its own. */
function tableName(words: Words, { table, unit }: AgeRow): string {
  const name = words.t(`trends.table.${table}`);
  if (table !== 'provision' && table !== 'measure') return name;
  return words.t('trends.age.tableOf', { table: name, subject: words.t(`trends.age.subject.${unit}`) });
}

export interface AgeSettings {
  readonly round: string;
  readonly staleMonths: number;
  readonly regions: readonly Region[];
}

export function ageLine(words: Words, row: AgeRow, { round, staleMonths, regions }: AgeSettings): AgeLine {
  const status = ageStatus(row, round);
  const unknown = words.t('trends.age.unknown');
  const unit = words.t(`trends.age.unit.${row.unit}`);
  const of = (count: number): string =>
    words.t('trends.age.of', { count: words.number(count), n: words.number(row.subjects), unit });
  const months = row.until === null ? 0 : monthsBehind(row.until, round);
  return {
    row,
    status,
    cells: {
      county: regionName(words, regions, row.county),
      table: tableName(words, row),
      cycle: words.t(`trends.age.cycle.${row.cycle}`, { months: staleMonths }),
      newest: row.newest ?? unknown,
      asOf: row.asOf ?? unknown,
      status: words.t(`trends.age.status.${status}`, { months }),
      behind: row.present && row.cycle !== 'none' ? of(row.behind) : '—',
      never: row.present ? of(row.subjects - row.recorded) : '—',
    },
  };
}

type Key = string | number;

/** Unknown dates and figures that do not exist stand at the end in either direction. */
function keyOf({ row, status, cells }: AgeLine, column: AgeColumn): Key {
  switch (column) {
    case 'county':
      return row.county;
    case 'newest':
      return row.newest ?? '';
    case 'asOf':
      return row.asOf ?? '';
    case 'status':
      return ageStatuses.indexOf(status);
    case 'behind':
      return row.present && row.cycle !== 'none' ? row.behind : '';
    case 'never':
      return row.present ? row.subjects - row.recorded : '';
    case 'table':
    case 'cycle':
      return cells[column];
  }
}

export function sortedLines(
  lines: readonly AgeLine[],
  column: AgeColumn,
  descending: boolean,
): readonly AgeLine[] {
  return lines.toSorted((a, b) => {
    const [left, right] = [keyOf(a, column), keyOf(b, column)];
    if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1;
    const order = left < right ? -1 : left > right ? 1 : 0;
    return descending ? -order : order;
  });
}

/** "12 部分落后，3 从未记录": how many lines are in each state, from the worst on. */
export function statusCounts(words: Words, lines: readonly AgeLine[]): string {
  const names: Readonly<Record<AgeStatus, MessageKey>> = {
    never: 'trends.age.status.never',
    behind: 'trends.age.isBehind',
    partly: 'trends.age.status.partly',
    not_known: 'trends.age.status.not_known',
    no_cycle: 'trends.age.status.no_cycle',
    within: 'trends.age.status.within',
  };
  return ageStatuses
    .flatMap((status) => {
      const count = lines.filter((line) => line.status === status).length;
      return count === 0 ? [] : [`${words.t(names[status])} ${words.number(count)}`];
    })
    .join(words.t('review.comma'));
}
