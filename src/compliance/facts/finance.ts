// What a county paid by year: the maintenance fund's two halves and the property subsidy, each counted from the first
// year on its books. Sums take what is known; how far they can be trusted says `unbroken`.
import type { Fact } from './fact.ts';
import { cells } from './fact.ts';

const items = ['fund_government', 'fund_residents', 'property_subsidy'] as const;

type Figure = readonly [sql: string, ...cells: string[]];

/** By the end of a column's name: its text over the rows `r` of one item, and the cells it is made of. */
const figures: Readonly<Record<string, Figure>> = {
  /** First year that has a row. */
  first_year: ['min(r.first_year)', 'year'],
  /** Calendar years from the first that have ended by the round. */
  years: ['greatest(any_value(r.ended) - min(r.first_year) + 1, 0)', 'year'],
  /** Of those, how many from the first on are known without a gap. */
  unbroken: [
    'CAST(count(*) FILTER (WHERE r.year <= r.ended AND r.known = r.year - r.first_year + 1) AS INTEGER)',
    'year',
    'paid_yuan',
  ],
  /** Yuan of all years up to the round's own, the running year included. */
  paid: ['sum(r.paid_yuan)', 'paid_yuan'],
  due: ['sum(r.due_yuan)', 'due_yuan'],
  newest_year: ['max(r.year)', 'year'],
  newest_paid: ['max(r.paid_yuan) FILTER (WHERE r.year = r.newest_year)', 'paid_yuan'],
  newest_due: ['max(r.due_yuan) FILTER (WHERE r.year = r.newest_year)', 'due_yuan'],
  /** Of the first, second and third year; null where the year has no row or its cell is empty. */
  paid_1: ofYear('paid_yuan', 1),
  due_1: ofYear('due_yuan', 1),
  paid_2: ofYear('paid_yuan', 2),
  due_2: ofYear('due_yuan', 2),
  paid_3: ofYear('paid_yuan', 3),
  due_3: ofYear('due_yuan', 3),
  /** Yuan paid after the third year. */
  paid_later: ['sum(r.paid_yuan) FILTER (WHERE r.year > r.first_year + 2)', 'paid_yuan'],
};

function ofYear(column: string, nth: number): Figure {
  return [`max(r.${column}) FILTER (WHERE r.year = r.first_year + ${nth - 1})`, column];
}

function itemOf(column: string): string {
  return items.find((item) => column.startsWith(item)) ?? '';
}

function figureOf(column: string): string {
  return column.slice(itemOf(column).length + 1);
}

/** Rows up to the round's year; `known` numbers the paid years that are known. */
const rows = `SELECT f.*, year(parameter.round + 1) - 1 AS ended,
      min(f.year) OVER every_year AS first_year, max(f.year) OVER every_year AS newest_year,
      CASE WHEN f.paid_yuan IS NOT NULL THEN row_number() OVER (
        PARTITION BY f.adcode, f.item, f.paid_yuan IS NULL ORDER BY f.year) END AS known
    FROM finance AS f, parameter WHERE f.year <= year(parameter.round)
    WINDOW every_year AS (PARTITION BY f.adcode, f.item)`;

export const finance: Fact = {
  name: 'finance',
  about: ['county'],
  dated: false,
  masks: [],
  columns: Object.fromEntries(
    items.flatMap((item) =>
      Object.entries(figures).map(([name, [, ...own]]) => [`${item}_${name}`, cells('finance', ...own)]),
    ),
  ),
  text: (asked) => {
    const columns = asked.map((name) => `${itemOf(name)}.${figureOf(name)} AS ${name}`);
    const joins = [...new Set(asked.map(itemOf))].map((item) => {
      const own = asked.filter((name) => itemOf(name) === item).map(figureOf);
      const sums = own.map((name) => `${figures[name]?.[0] ?? 'NULL'} AS ${name}`);
      return `LEFT JOIN (SELECT r.adcode, ${sums.join(', ')} FROM (${rows}) AS r
    WHERE r.item = '${item}' GROUP BY r.adcode) AS ${item} ON ${item}.adcode = b.id`;
    });
    return `SELECT b.key, ${columns.join(', ')}
  FROM subject_county AS b ${joins.join('\n  ')}`;
  },
};
