// A month as weeks of seven days from Monday. Pure, by calendar days without a time zone.

const day = 86_400_000;

/** `2026-11` → weeks of ISO days; days of the months beside fill the first and the last week. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = Date.parse(`${month}-01`);
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * day;
  const after = Date.parse(`${monthAfter(month, 1)}-01`);
  const count = Math.ceil((after - start) / (7 * day));
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => new Date(start + (week * 7 + at) * day).toISOString().slice(0, 10)),
  );
}

/** `2026-11`, 2 → `2027-01`. */
export function monthAfter(month: string, steps: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + steps, 1)).toISOString().slice(0, 7);
}
