// What a county paid by year: the maintenance fund's two halves and the property subsidy, each counted from the first
// year on its books. Sums take what is known; how far they can be trusted says `unbroken`.
import type { Fact } from './fact.ts';
import { cells } from './fact.ts';
import { listedColumns } from './workshops.ts';

const items = ['fund_government', 'fund_residents', 'property_subsidy'] as const;

interface Figure {
  /** Over the rows `r` of one item. */
  readonly sql: string;
  readonly cells: readonly string[];
  /** Whether a cell behind it was suppressed. */
  readonly hidden?: string;
}

function money(aggregate: 'sum' | 'max', column: 'paid_yuan' | 'due_yuan', years?: string): Figure {
  const filter = years === undefined ? '' : ` FILTER (WHERE ${years})`;
  const hidden = `coalesce(bool_or(r.${column}_hidden)${filter}, false)`;
  return { sql: `${aggregate}(r.${column})${filter}`, cells: [column], hidden };
}

function ofYear(column: 'paid_yuan' | 'due_yuan', nth: number): Figure {
  return money('max', column, `r.year = r.first_year + ${nth - 1}`);
}

/** By the end of a column's name. */
const figures: Readonly<Record<string, Figure>> = {
  /** First year that has a row. */
  first_year: { sql: 'min(r.first_year)', cells: ['year'] },
  /** Calendar years from the first that have ended by the round. */
  years: { sql: 'greatest(any_value(r.ended) - min(r.first_year) + 1, 0)', cells: ['year'] },
  /** Of those, how many from the first on are known without a gap. */
  unbroken: {
    sql: 'CAST(count(*) FILTER (WHERE r.year <= r.ended AND r.known = r.year - r.first_year + 1) AS INTEGER)',
    cells: ['year', 'paid_yuan'],
  },
  /** Rows up to the round's year, the running one included, whose payment is not known. */
  blank: {
    sql: 'CAST(count(*) FILTER (WHERE r.paid_yuan IS NULL) AS INTEGER)',
    cells: ['paid_yuan'],
  },
  /** Yuan of all years up to the round's own, the running year included. */
  paid: money('sum', 'paid_yuan'),
  due: money('sum', 'due_yuan'),
  newest_year: { sql: 'max(r.year)', cells: ['year'] },
  newest_paid: money('max', 'paid_yuan', 'r.year = r.newest_year'),
  newest_due: money('max', 'due_yuan', 'r.year = r.newest_year'),
  /** Of the first, second and third year; null where the year has no row or its cell is empty. */
  paid_1: ofYear('paid_yuan', 1),
  due_1: ofYear('due_yuan', 1),
  paid_2: ofYear('paid_yuan', 2),
  due_2: ofYear('due_yuan', 2),
  paid_3: ofYear('paid_yuan', 3),
  due_3: ofYear('due_yuan', 3),
  /** Yuan paid after the third year. */
  paid_later: money('sum', 'paid_yuan', 'r.year > r.first_year + 2'),
};

const names = items.flatMap((item) => Object.keys(figures).map((figure) => ({ item, figure })));

function hiddenIn(column: string): string {
  return `f.${column} IS NULL AND coalesce(list_contains(s.names, '${column}'), false) AS ${column}_hidden`;
}

/** Rows up to the round's year; `known` numbers the years whose payment is known. */
const rows = `SELECT f.*, year(parameter.round + 1) - 1 AS ended, ${hiddenIn('paid_yuan')}, ${hiddenIn('due_yuan')},
      min(f.year) OVER every_year AS first_year, max(f.year) OVER every_year AS newest_year,
      CASE WHEN f.paid_yuan IS NOT NULL THEN row_number() OVER (
        PARTITION BY f.adcode, f.item, f.paid_yuan IS NULL ORDER BY f.year) END AS known
    FROM finance AS f CROSS JOIN parameter
    LEFT JOIN (${listedColumns('finance')}) AS s ON s.key = f.adcode || '|' || f.year || '|' || f.item
    WHERE f.year <= year(parameter.round)
    WINDOW every_year AS (PARTITION BY f.adcode, f.item)`;

export const finance: Fact = {
  name: 'finance',
  about: ['county'],
  dated: false,
  masks: names.flatMap(({ item, figure }) =>
    figures[figure]?.hidden === undefined ? [] : [`${item}_${figure}`],
  ),
  columns: Object.fromEntries(
    names.map(({ item, figure }) => [
      `${item}_${figure}`,
      cells('finance', ...(figures[figure]?.cells ?? [])),
    ]),
  ),
  text: (asked) => {
    const read = names.filter(({ item, figure }) => asked.includes(`${item}_${figure}`));
    const columns = read.flatMap(({ item, figure }) => [
      `${item}.${figure} AS ${item}_${figure}`,
      ...(figures[figure]?.hidden === undefined
        ? []
        : [`${item}.${figure}_masked AS ${item}_${figure}_masked`]),
    ]);
    const joins = [...new Set(read.map(({ item }) => item))].map((item) => {
      const sums = read.filter((one) => one.item === item).flatMap(({ figure }) => sumsOf(figure));
      return `LEFT JOIN (SELECT r.adcode, ${sums.join(', ')} FROM (${rows}) AS r
    WHERE r.item = '${item}' GROUP BY r.adcode) AS ${item} ON ${item}.adcode = b.id`;
    });
    return `SELECT b.key, ${columns.join(', ')}
  FROM subject_county AS b ${joins.join('\n  ')}`;
  },
};

function sumsOf(name: string): string[] {
  const figure = figures[name];
  if (figure === undefined) return [];
  const own = `${figure.sql} AS ${name}`;
  return figure.hidden === undefined ? [own] : [own, `${figure.hidden} AS ${name}_masked`];
}
