// Duties of a month: its last day, and what was held in it.
import type { Reader } from './reader.ts';
import { textOf } from './registers.ts';
import type { Truth } from './truth.ts';

/** Last day of a month (YYYY-MM). */
export function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** At least one event of the kind in the month up to the round; none is a failure once the month is over. */
export function heldInMonth(read: Reader, kind: string, id: string, month: string, event: string): Truth {
  if (!read.has('event')) return null;
  const held = read
    .about('event', 'subject_id', id)
    .filter((row) => row['subject_kind'] === kind && row['kind'] === event)
    .map((row) => textOf(row['held_on']))
    .some((day) => day !== null && day.startsWith(month) && day <= read.round);
  if (held) return true;
  return lastDay(month) <= read.round ? false : null;
}
