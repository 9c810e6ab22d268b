// Figures of registers and measures in words: known, not known, hidden. A hidden one is never a zero or a gap. Pure.
import type { MeasuredValue } from '../../compliance/finding.ts';
import type { FigureValue } from '../../compliance/measurement.ts';
import type { Words } from '../../language/language.ts';
import type { Bilingual, Measured } from '../../model/requirement.ts';
import { decimalText } from './decimal-text.ts';

export function valueText(words: Words, value: MeasuredValue, unit: Bilingual | null): string {
  if (value === null) return words.t('review.unknownValue');
  if (typeof value === 'boolean') return words.t(value ? 'review.yes' : 'review.no');
  if (typeof value === 'string') return statusText(words, value);
  return unit === null ? decimalText(words, value) : `${decimalText(words, value)} ${words.pick(unit)}`;
}

const statuses = ['present', 'absent', 'planned', 'shared'] as const;
const sources = ['self', 'county', 'visit', 'document'] as const;

function statusText(words: Words, value: string): string {
  const status = statuses.find((candidate) => candidate === value);
  if (status !== undefined) return words.t(`review.status.${status}`);
  const source = sources.find((candidate) => candidate === value);
  return source === undefined ? value : words.t(`review.source.${source}`);
}

/** A ratio of two other figures, or one called a rate or share, reads as a percentage. */
export function isRatio({ name, type, over, unit }: Measured): boolean {
  const named = type === 'real' && /(?:^|_)(?:rate|share)$/.test(name);
  return unit === null && (named || (typeof over === 'object' && over !== null));
}

export function figureText(words: Words, measured: Measured, figure: FigureValue | undefined): string {
  if (figure === undefined) return words.t('review.unknownValue');
  if (figure.state === 'suppressed') return words.t('review.verdict.suppressed');
  if (isRatio(measured) && typeof figure.value === 'number') return words.percent(figure.value);
  if (/(?:^|_)year$/.test(measured.name) && figure.value !== null) return String(figure.value);
  return valueText(words, figure.value, measured.unit);
}

/** A count of a register. */
export function cellText(
  words: Words,
  cell: { readonly state: 'known' | 'unknown' | 'suppressed'; readonly value: number | null },
): string {
  if (cell.state === 'known' && cell.value !== null) return decimalText(words, cell.value);
  return words.t(cell.state === 'suppressed' ? 'review.verdict.suppressed' : 'review.unknownValue');
}
