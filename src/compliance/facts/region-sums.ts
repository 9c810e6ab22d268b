// Sums over the sites of a county or city that count at the round, of one column of site_round each;
// beside each sum how many sites it rests on. A site whose cell is not known is left out, never taken as zero;
// where no site is known and a cell was suppressed, the sum is suppressed.
import { columnsOf } from '../../model/tables.ts';
import type { Fact } from './fact.ts';
import { cells, stillOpen } from './fact.ts';
import { listedColumns } from './workshops.ts';

const own = Object.entries(columnsOf('site_round'))
  .filter(([, { type }]) => type === 'int')
  .map(([name]) => name);

export const regionSums: Fact = {
  name: 'region_sums',
  about: ['county', 'city'],
  dated: false,
  masks: own,
  columns: {
    /** Sites that count at the round. */
    sites: cells('site', 'site_id', 'closed_on', 'merged_into'),
    ...Object.fromEntries(own.map((name) => [name, cells('site_round', name)])),
    ...Object.fromEntries(own.map((name) => [`${name}_sites`, cells('site_round', name)])),
  },
  text: (asked, group) => {
    const figures = asked.flatMap((name) => {
      if (name === 'sites') return ['CAST(count(s.site_id) AS INTEGER) AS sites'];
      const column = name.replace(/_sites$/, '');
      if (name !== column) return [`CAST(count(r.${column}) AS INTEGER) AS ${name}`];
      return [
        `CAST(sum(r.${name}) AS BIGINT) AS ${name}`,
        `sum(r.${name}) IS NULL AND coalesce(bool_or(list_contains(h.names, '${name}')), false) AS ${name}_masked`,
      ];
    });
    const inside =
      group === 'city' ? 'starts_with(s.county_adcode, left(b.id, 4))' : 's.county_adcode = b.id';
    return `SELECT b.key, ${figures.join(', ')}
  FROM subject_${group} AS b CROSS JOIN parameter
  LEFT JOIN (SELECT s.site_id, s.county_adcode FROM site AS s, parameter WHERE ${stillOpen('s')}) AS s ON ${inside}
  LEFT JOIN site_round AS r ON r.site_id = s.site_id AND r.round = parameter.round
  LEFT JOIN (${listedColumns('site_round')}) AS h ON h.key = s.site_id
  GROUP BY b.key`;
  },
};
