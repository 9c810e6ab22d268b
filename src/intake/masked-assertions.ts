// What must hold of `masked`: it names tables and columns of the contract, and the cells it names are empty.
import { columnsOf, tableNames } from '../model/tables.ts';
import type { TableName } from '../model/tables.ts';
import { quoted } from '../query/prepare-tables.ts';
import { keyOf, listed } from './row-assertions.ts';
import type { Headers, RowAssertion } from './row-assertions.ts';
import { rowColumn, staged } from './staging.ts';

export function maskedAssertions(headers: Headers): readonly RowAssertion[] {
  const header = headers.get('masked') ?? [];
  if (!keyOf('masked').every((name) => header.includes(name))) return [];
  const tables = [...headers.keys()].filter((table) => table !== 'masked');
  return [...names(), ...tables.flatMap((table) => values(table, headers, header.includes('round')))];
}

function names(): RowAssertion[] {
  const pairs = tableNames.flatMap((name) =>
    Object.keys(columnsOf(name)).map((column) => `('${name}', '${column}')`),
  );
  const tables = tableNames.map((name) => `'${name}'`).join(', ');
  const at = (column: string, where: string): RowAssertion => ({
    rule: 'contract_name',
    column,
    statement: listed(`SELECT ${rowColumn} AS "row", ${column} AS value, NULL::BIGINT AS other_row
      FROM ${staged('masked')} WHERE ${where}`),
  });
  return [
    at('table_name', `table_name NOT IN (${tables})`),
    at(
      'column_name',
      `table_name IN (${tables}) AND column_name IS NOT NULL
        AND (table_name, column_name) NOT IN (VALUES ${pairs.join(', ')})`,
    ),
  ];
}

/** Columns of the key that `masked` states as its round. */
const stated = ['round', 'period'];

function values(table: TableName, headers: Headers, hasRound: boolean): RowAssertion[] {
  const header = headers.get(table) ?? [];
  const key = keyOf(table);
  const cells = header.filter((name) => Object.hasOwn(columnsOf(table), name) && !key.includes(name));
  const round = key.find((name) => stated.includes(name));
  if (cells.length === 0 || !key.every((name) => header.includes(name))) return [];
  if (round !== undefined && !hasRound) return [];
  const own = key.filter((name) => name !== round).map((name) => `there.${quoted(name)}`);
  const sameRound = round === undefined ? '' : `AND here.round = there.${quoted(round)}`;
  const cell = cells.map((name) => `WHEN '${name}' THEN there.${quoted(name)}`).join(' ');
  const inner = `SELECT here.${rowColumn} AS "row", CASE here.column_name ${cell} END AS value,
      there.${rowColumn} AS other_row
    FROM ${staged('masked')} AS here JOIN ${staged(table)} AS there
      ON here.table_name = '${table}' AND here.key = concat_ws('|', ${own.join(', ')}) ${sameRound}`;
  const statement = listed(`SELECT * FROM (${inner}) WHERE value IS NOT NULL`);
  return [{ rule: 'masked_value', column: 'key', statement, hint: `${table}.csv` }];
}
