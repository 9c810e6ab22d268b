// A figure as the statement gives it (a text) → its value.
import type { Measured } from '../model/requirement.ts';
import type { MeasuredValue } from './finding.ts';

/** Null stays null. Dates and texts stay texts. */
export function typedValue(text: string | null, type: Measured['type']): MeasuredValue {
  if (text === null) return null;
  if (type === 'bool') return text === 'true';
  return type === 'int' || type === 'real' ? Number(text) : text;
}
