// Text as it may stand inside the parts of a workbook: what XML forbids is removed, markup and escapes are escaped. Pure.

/** Characters (UTF-16 units) that a cell can hold. */
export const cellLimit = 32_767;

/** Control characters but tab and line feed, halves of pairs, and what is no character. */
const forbidden = /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu;
/** Spreadsheets read `_x0041_` in a text as a character of that code. */
const codeLike = /_(?=x[0-9a-f]{4}_)/gi;

/** The text of a cell as it will be read back. A text that is too long ends with an ellipsis. */
export function cellText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(forbidden, '');
  if (clean.length <= cellLimit) return clean;
  return `${clean.slice(0, cellLimit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** One entry of the shared strings. */
export function stringItem(text: string): string {
  const content = escaped(text.replace(codeLike, '_x005F_'));
  return `<si><t xml:space="preserve">${content}</t></si>`;
}

/** A tab's name: at most 31 characters, none of []:*?/\, no apostrophe at its ends. */
export function tabName(name: string, suffix = ''): string {
  const clean = cellText(name)
    .replace(/[[\]:*?/\\\n\t]/g, ' ')
    .replace(/^'+|'+$/g, '');
  const room = clean.slice(0, 31 - suffix.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${room}${suffix}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest < 0 ? '' : columnName(rest)}${String.fromCharCode(65 + (index % 26))}`;
}

/** Days since the epoch of the spreadsheet; null where the text is no day since March 1900. */
export function dayNumber(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-03-01') return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return null;
  return time / 86_400_000 + 25_569;
}
