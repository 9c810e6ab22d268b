// What the registers say of one workshop: its trade and terms, and its posts and workers at the round.
import type { Fact } from './fact.ts';
import { cells, maskedNow } from './fact.ts';

const lasting = ['in_project_library', 'library_id', 'trade', 'home_work', 'piece_rate'] as const;
const ofRound = ['posts', 'posts_reserved', 'workers', 'workers_resettled', 'workers_lifted'] as const;

export const workshopRecord: Fact = {
  name: 'workshop_record',
  about: ['workshop'],
  dated: false,
  masks: 'all',
  columns: {
    ...Object.fromEntries(lasting.map((name) => [name, cells('workshop', name)])),
    ...Object.fromEntries(ofRound.map((name) => [name, cells('workshop_round', name)])),
  },
  text: (read) => {
    const figures = read.flatMap((name) => {
      const [row, listed] = lasting.some((one) => one === name) ? ['w', 'k'] : ['r', 'l'];
      return [`${row}.${name}`, `${row}.${name} IS NULL AND ${listed}.${name} AS ${name}_masked`];
    });
    const hidden = (table: string): string => `SELECT m.key,
      ${read.map((name) => `bool_or(m.column_name = '${name}') AS ${name}`).join(', ')}
    FROM masked AS m, parameter WHERE m.table_name = '${table}' AND ${maskedNow} GROUP BY m.key`;
    return `SELECT w.workshop_id AS key, ${figures.join(', ')}
  FROM workshop AS w CROSS JOIN parameter
  LEFT JOIN workshop_round AS r ON r.workshop_id = w.workshop_id AND r.round = parameter.round
  LEFT JOIN (${hidden('workshop')}) AS k ON k.key = w.workshop_id
  LEFT JOIN (${hidden('workshop_round')}) AS l ON l.key = w.workshop_id`;
  },
};
