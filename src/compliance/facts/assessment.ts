// The yearly assessment of a county beside the counties of its city: the newest year that had ended by the round.
// Rank 1 is the highest city score; equal scores share a rank, and a county without a score has none.
import type { Fact } from './fact.ts';
import { cells } from './fact.ts';

const scores = cells('assessment', 'year', 'city_score');
const sqlOf: Readonly<Record<string, string>> = {
  year: 'n.year',
  self_score: 'a.self_score',
  city_score: 'a.city_score',
  rank: 'CASE WHEN a.city_score IS NOT NULL THEN CAST(1 + p.above AS INTEGER) END',
  sharing: 'CASE WHEN a.city_score IS NOT NULL THEN CAST(p.sharing AS INTEGER) END',
  ranked: 'CAST(p.ranked AS INTEGER)',
  missing: 'CAST(p.counties - p.ranked AS INTEGER)',
};

export const assessment: Fact = {
  name: 'assessment',
  about: ['county'],
  dated: false,
  masks: [],
  columns: {
    /** Newest year with any score in the city that ended by the round; the same for all its counties. */
    year: cells('assessment', 'year'),
    self_score: cells('assessment', 'self_score'),
    city_score: cells('assessment', 'city_score'),
    rank: scores,
    /** Counties with exactly this score, the county itself among them. */
    sharing: scores,
    /** Counties of the city with a score that year, and those without. */
    ranked: scores,
    missing: scores,
  },
  text: (read) => {
    const year = `SELECT left(a.county_adcode, 4) AS city, max(a.year) AS year FROM assessment AS a, parameter
    WHERE make_date(a.year, 12, 31) <= parameter.round GROUP BY 1`;
    const peers = `SELECT b.key, count(*) AS counties, count(o.city_score) AS ranked,
      count(*) FILTER (WHERE o.city_score > own.city_score) AS above,
      count(*) FILTER (WHERE o.city_score = own.city_score) AS sharing
    FROM subject_county AS b JOIN newest AS n ON n.city = left(b.id, 4)
    JOIN region AS r ON r.level = 'county' AND left(r.adcode, 4) = n.city
    LEFT JOIN assessment AS own ON own.county_adcode = b.id AND own.year = n.year
    LEFT JOIN assessment AS o ON o.county_adcode = r.adcode AND o.year = n.year
    GROUP BY b.key`;
    return `WITH newest AS MATERIALIZED (${year})
  SELECT b.key, ${read.map((name) => `${sqlOf[name] ?? 'NULL'} AS ${name}`).join(',\n    ')}
  FROM subject_county AS b JOIN newest AS n ON n.city = left(b.id, 4)
  JOIN (${peers}) AS p ON p.key = b.key
  LEFT JOIN assessment AS a ON a.county_adcode = b.id AND a.year = n.year`;
  },
};
