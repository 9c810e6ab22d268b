// Minutes of a day as words: how long, and at which time by the clock.
import type { Words } from '../../../language/language.ts';

const dayMinutes = 1440;

/** `08:30` → 510; null where it is no time of day. */
export function minutesOfClock(text: string): number | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/u.exec(text.trim().replace('：', ':'));
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

/** Minutes after midnight → `09:05`; past midnight `+1 00:15`. */
export function clockText(minutes: number): string {
  const rest = minutes % dayMinutes;
  const text = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
  const days = Math.floor(minutes / dayMinutes);
  return days === 0 ? text : `+${String(days)} ${text}`;
}

export function durationText(words: Words, minutes: number): string {
  if (minutes < 60) return words.t('itinerary.minutes', { minutes: words.number(minutes) });
  return words.t('itinerary.hoursMinutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
