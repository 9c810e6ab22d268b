// A number as a person reads it: whole, or with as many decimals as it has, three at most. Pure.
import type { Words } from '../../language/language.ts';

export function decimalText(words: Words, value: number): string {
  return words.number(Number.isInteger(value) ? value : Number(value.toFixed(3)));
}
