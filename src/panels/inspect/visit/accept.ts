// What may be kept of a typed field, as the ledger would hold it. Pure.

export type Typed = 'note' | 'count' | 'minutes';

/** Longest note, in UTF-16 units. */
export const longestNote = 4000;
export const mostCount = 1_000_000;
export const mostMinutes = 600;

/** Half of a character that a keyboard left behind cannot be written as UTF-8; the ledger keeps it so too. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** Digits of full width are digits too. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').trim();
}

function acceptNumber(text: string, pattern: RegExp, most: number): string | null {
  const digits = plainDigits(text);
  if (digits === '') return '';
  const number = pattern.test(digits) ? Number(digits) : NaN;
  return number <= most ? String(number) : null;
}

export const acceptOf: Readonly<Record<Typed, (text: string) => string | null>> = {
  note: wellFormed,
  count: (text) => acceptNumber(text, /^\d{1,9}$/, mostCount),
  minutes: (text) => acceptNumber(text, /^\d{1,4}(\.\d)?$/, mostMinutes),
};
