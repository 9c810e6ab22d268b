// Age in whole months, counted as the verdicts count: a day that a month does not have is its last one.

const parts = (date: string): readonly [year: number, month: number, day: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The most months that can be added to `from` (ISO) without passing `to`; 0 where `from` is later. */
export function wholeMonths(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  const reached = Math.min(fromDay, daysIn(toYear, toMonth)) <= toDay;
  return Math.max(0, reached ? months : months - 1);
}
