// A measured figure or a table cell as a person reads it. Pure.
import type { MeasuredValue } from '../../../compliance/finding.ts';
import type { Words } from '../../../language/language.ts';
import type { Bilingual, Measured } from '../../../model/requirement.ts';

const statuses = ['present', 'absent', 'planned', 'shared'] as const;
const sources = ['self', 'county', 'visit', 'document'] as const;

function wordOf(words: Words, name: string, value: string): string {
  const status = statuses.find((candidate) => candidate === value);
  if (name === 'status' && status !== undefined) return words.t(`review.status.${status}`);
  const source = sources.find((candidate) => candidate === value);
  if (name === 'source' && source !== undefined) return words.t(`review.source.${source}`);
  return value;
}

export function valueText(
  words: Words,
  name: string,
  value: MeasuredValue | undefined,
  unit: Bilingual | null,
): string {
  if (value === null || value === undefined) return words.t('review.unknownValue');
  if (typeof value === 'boolean') return words.t(value ? 'review.yes' : 'review.no');
  if (typeof value === 'string') return wordOf(words, name, value);
  const digits = Number.isInteger(value) ? words.number(value) : words.number(Number(value.toFixed(3)));
  return unit === null ? digits : `${digits} ${words.pick(unit)}`;
}

export function measuredText(words: Words, measured: Measured, value: MeasuredValue | undefined): string {
  return valueText(words, measured.name, value, measured.unit);
}
