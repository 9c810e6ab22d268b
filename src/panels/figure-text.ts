// Cells of registers and figures of clauses in words: known, not known, hidden. A hidden one is never a zero or a gap. Pure.
import type { MeasuredValue } from '../compliance/finding.ts';
import type { FigureValue, Overall } from '../compliance/measurement.ts';
import type { Words } from '../language/language.ts';
import { sourceText, statusText } from '../language/record-words.ts';
import type { Bilingual, Measured } from '../model/requirement.ts';

/** Whole, or with as many decimals as it has, three at most. */
export function decimalText(words: Words, value: number): string {
  return words.number(Number.isInteger(value) ? value : Number(value.toFixed(3)));
}

/** A number with its unit. */
export function amountText(words: Words, value: number, unit: Bilingual | null): string {
  return unit === null ? decimalText(words, value) : `${decimalText(words, value)} ${words.pick(unit)}`;
}

/** A cell of a table; `name` is its column. */
export function valueText(words: Words, name: string, value: MeasuredValue | undefined): string {
  if (value === null || value === undefined) return words.t('review.unknownValue');
  if (typeof value === 'boolean') return words.t(value ? 'review.yes' : 'review.no');
  if (typeof value === 'number') return decimalText(words, value);
  const said =
    name === 'status' ? statusText(words, value) : name === 'source' ? sourceText(words, value) : null;
  return said ?? value;
}

/** A ratio of two other figures, or one called a rate or share, reads as a percentage. */
function isRatio({ name, type, over, unit }: Measured): boolean {
  const named = type === 'real' && /(?:^|_)(?:rate|share)$/.test(name);
  return unit === null && (named || (typeof over === 'object' && over !== null));
}

/** A figure that a clause names: percentages and years as such, words for what is on record. */
export function measuredText(words: Words, measured: Measured, value: MeasuredValue | undefined): string {
  if (typeof value === 'string') return statusText(words, value) ?? sourceText(words, value) ?? value;
  if (typeof value !== 'number') return valueText(words, measured.name, value);
  if (isRatio(measured)) return words.percent(value);
  if (/(?:^|_)year$/.test(measured.name)) return String(value);
  return amountText(words, value, measured.unit);
}

export function figureText(words: Words, measured: Measured, figure: FigureValue | undefined): string {
  if (figure?.state === 'suppressed') return words.t('review.verdict.suppressed');
  return measuredText(words, measured, figure?.value);
}

/** What is said instead of a total that nothing known makes up: hidden only where nothing else is missing. */
export function totalState({ value, unknown, suppressed }: Overall): FigureValue['state'] {
  if (value !== null) return 'known';
  return unknown === 0 && suppressed > 0 ? 'suppressed' : 'unknown';
}

export function totalText(words: Words, measured: Measured, total: Overall): string {
  return figureText(words, measured, { state: totalState(total), value: total.value });
}

/** A count of a register. */
export function cellText(
  words: Words,
  cell: { readonly state: 'known' | 'unknown' | 'suppressed'; readonly value: number | null },
): string {
  if (cell.state === 'known' && cell.value !== null) return decimalText(words, cell.value);
  return words.t(cell.state === 'suppressed' ? 'review.verdict.suppressed' : 'review.unknownValue');
}
