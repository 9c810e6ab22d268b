// What is counted in the table `measure`: of each subject and item the newest period up to the round, as a struct;
// in a monthly group the period that lies in the month.
import type { Fact, SubjectGroup } from './fact.ts';
import { cells, isMonthly, kindOf, staleWhere } from './fact.ts';

/** Fields of an item of `measure` that a predicate may name, beside the flag stale and each field's `<field>_masked`. */
export const figureFields = ['numerator', 'denominator', 'value', 'period'] as const;
const maskable = ['numerator', 'denominator', 'value'] as const;

/** Rows of `measure` up to the round, with the cells that were suppressed; also rows of which nothing else is left. */
function rowsText(list: string, group: SubjectGroup): string {
  const kind = kindOf(group);
  const hidden = maskable.map(
    (name) => `r.${name} IS NULL AND coalesce(list_contains(s.names, '${name}'), false) AS ${name}_masked`,
  );
  return `SELECT coalesce(r.subject_id, s.id) AS id, coalesce(r.item, s.item) AS item,
      coalesce(r.period, s.period) AS period, r.as_of, r.numerator, r.denominator, r.value, ${hidden.join(', ')}
    FROM (SELECT * FROM measure WHERE subject_kind = '${kind}' AND item IN (${list})) AS r
    FULL JOIN (SELECT split_part(m.key, '|', 2) AS id, split_part(m.key, '|', 3) AS item, m.round AS period,
        list(m.column_name) AS names FROM masked AS m
      WHERE m.table_name = 'measure' AND split_part(m.key, '|', 1) = '${kind}' AND m.round IS NOT NULL
      GROUP BY ALL) AS s
      ON s.id = r.subject_id AND s.item = r.item AND s.period = r.period`;
}

function newest(item: string): string {
  const fields = [...figureFields, 'as_of', ...maskable.map((name) => `${name}_masked`)];
  return `arg_max(struct_pack(${fields.map((name) => `${name} := f.${name}`).join(', ')}), f.period)
      FILTER (WHERE f.item = '${item}') AS ${item}`;
}

function withAge(item: string): string {
  const fields = [...figureFields, ...maskable.map((name) => `${name}_masked`)];
  return `struct_pack(${fields.map((name) => `${name} := ${item}.${name}`).join(', ')},
      stale := ${staleWhere(`coalesce(${item}.as_of, ${item}.period)`)}) AS ${item}`;
}

export const figures: Fact = {
  name: 'figures',
  about: [
    'site',
    'community',
    'county',
    'township',
    'workshop',
    'city',
    'county_month',
    'township_month',
    'city_month',
  ],
  dated: true,
  masks: maskable,
  columns: Object.fromEntries(figureFields.map((field) => [field, cells('measure', field)])),
  text: (read, group) => {
    const key = isMonthly(group) ? `f.id || strftime(f.period, '|%Y-%m')` : 'f.id';
    const list = read.map((item) => `'${item}'`).join(', ');
    return `SELECT key, ${read.map(withAge).join(',\n    ')} FROM (
  SELECT ${key} AS key, ${read.map(newest).join(',\n    ')}
  FROM (${rowsText(list, group)}) AS f, parameter WHERE f.period <= parameter.round GROUP BY 1), parameter`;
  },
};
