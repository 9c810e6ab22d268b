// What is or is not there: of each subject and item the newest row of `provision` up to the round, as a struct.
import type { Fact } from './fact.ts';
import { cells, kindOf, maskedNow, staleWhere } from './fact.ts';

/** Fields of an item that a predicate may name, beside the flags stale, self, visited and masked. */
export const itemFields = ['status', 'as_of', 'source', 'verified_on'] as const;

const dayZero = "DATE '0001-01-01'";
const statusRank = ['present', 'shared', 'planned', 'absent'];
const sourceRank = ['self', 'county', 'document', 'visit'];

/**
 * One number a row that sorts as the contract says: newest as_of, then the stricter status, then the
 * better source; the day of verification rides along. Its maximum is the row that counts.
 */
const order = `(((p.as_of - ${dayZero})::BIGINT * 4 + ${rank('p.status', statusRank)}) * 4 + ${rank('p.source', sourceRank)})
    * 4194304 + coalesce(p.verified_on - ${dayZero}, 0)`;

function rank(column: string, words: readonly string[]): string {
  return `CASE ${column} ${words.map((word, index) => `WHEN '${word}' THEN ${index}`).join(' ')} END`;
}

function word(number: string, words: readonly string[]): string {
  return `CASE ${number} ${words.map((text, index) => `WHEN ${index} THEN '${text}'`).join(' ')} END`;
}

function unpack(item: string): string {
  const newest = `p.${item}`;
  return `struct_pack(
      status := ${word(`(${newest} >> 24) & 3`, statusRank)},
      as_of := ${dayZero} + CAST(${newest} >> 26 AS INTEGER),
      source := ${word(`(${newest} >> 22) & 3`, sourceRank)},
      verified_on := ${dayZero} + CAST(nullif(${newest} & 4194303, 0) AS INTEGER),
      masked := ${newest} IS NULL AND s.${item}) AS ${item}`;
}

function flags(item: string): string {
  const visited = `(${item}.source = 'visit' OR coalesce(${item}.verified_on <= parameter.round, false))`;
  return `struct_pack(status := ${item}.status, as_of := ${item}.as_of, source := ${item}.source,
      verified_on := ${item}.verified_on, masked := ${item}.masked, stale := ${staleWhere(`${item}.as_of`)},
      visited := ${visited}, self := ${item}.source = 'self' AND NOT ${visited}) AS ${item}`;
}

export const items: Fact = {
  name: 'items',
  about: ['site', 'community', 'county', 'township', 'workshop'],
  dated: true,
  masks: 'all',
  columns: Object.fromEntries(itemFields.map((field) => [field, cells('provision', field)])),
  text: (read, group) => {
    const kind = kindOf(group);
    const list = read.map((item) => `'${item}'`).join(', ');
    const newest = read.map((item) => `max(p.rank) FILTER (WHERE p.item = '${item}') AS ${item}`);
    const listed = read.map((item) => `bool_or(split_part(m.key, '|', 3) = '${item}') AS ${item}`);
    return `SELECT key, ${read.map(flags).join(',\n    ')} FROM (
  SELECT coalesce(p.key, s.key) AS key, ${read.map(unpack).join(',\n    ')}
  FROM (SELECT p.key, ${newest.join(', ')} FROM (
      SELECT p.subject_id AS key, p.item, ${order} AS rank FROM provision AS p, parameter
      WHERE p.subject_kind = '${kind}' AND p.as_of <= parameter.round AND p.item IN (${list})) AS p
    GROUP BY p.key) AS p
  FULL JOIN (SELECT split_part(m.key, '|', 2) AS key, ${listed.join(', ')} FROM masked AS m, parameter
    WHERE m.table_name = 'provision' AND m.column_name = 'status' AND ${maskedNow}
      AND split_part(m.key, '|', 1) = '${kind}' GROUP BY ALL) AS s ON s.key = p.key), parameter`;
  },
};
