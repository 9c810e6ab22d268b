// Calendar days as YYYY-MM-DD text; whole-day arithmetic without the clock or a time zone.

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parse(date: string): Day {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  if (Number.isNaN(year + month + day)) throw new RangeError(`not a date: ${date}`);
  return { year, month, day };
}

export function dateOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day `days` later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
  let { year, month, day } = parse(date);
  day += days;
  while (day < 1) {
    month -= 1;
    if (month === 0) [year, month] = [year - 1, 12];
    day += lastDayOf(year, month);
  }
  while (day > lastDayOf(year, month)) {
    day -= lastDayOf(year, month);
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  return dateOf(year, month, day);
}

/** The same day of another month, or that month's last day where it is shorter. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = parse(date);
  const index = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dateOf(newYear, newMonth, Math.min(day, lastDayOf(newYear, newMonth)));
}

export function yearOf(date: string): number {
  return parse(date).year;
}

/** The quarter end after this quarter end. */
function nextQuarter(round: string): string {
  const { year, month } = parse(addMonths(round, 3));
  return dateOf(year, month, lastDayOf(year, month));
}

/** Every quarter end from the first to the last, both included. */
export function quarterEnds(first: string, last: string): string[] {
  const rounds: string[] = [];
  for (let round = first; round <= last; round = nextQuarter(round)) rounds.push(round);
  return rounds;
}

/** First days of the three months of the quarter that ends on this day. */
export function monthsOf(round: string): string[] {
  const { year, month } = parse(round);
  return [month - 2, month - 1, month].map((each) => dateOf(year, each, 1));
}
