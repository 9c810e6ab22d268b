// Where a site belongs and since when: the columns of `site` that a clause asks about.
import type { Fact } from './fact.ts';
import { cells } from './fact.ts';

const own = ['township_adcode', 'community', 'kind', 'opened_on'] as const;

export const place: Fact = {
  name: 'place',
  about: ['site'],
  dated: false,
  masks: [],
  columns: Object.fromEntries(own.map((name) => [name, cells('site', name)])),
  text: (read) => `SELECT s.site_id AS key, ${read.map((name) => `s.${name}`).join(', ')} FROM site AS s`,
};
