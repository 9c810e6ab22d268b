// What a user typed for a parameter, read and checked. Pure.
import { checkParameter } from '../../../compliance/parameters.ts';
import type { Words } from '../../../language/language.ts';
import type { Parameter, ParameterValue } from '../../../model/requirement.ts';
import { populationBases } from '../../../model/size-class.ts';

export type ParameterInput =
  | { readonly status: 'good'; readonly value: ParameterValue }
  | { readonly status: 'bad'; readonly fault: 'malformed' | 'whole' | 'range' | 'date' };

function read(parameter: Parameter, text: string): ParameterValue | null {
  const trimmed = text.trim();
  if (parameter.type === 'bool') return trimmed === 'true';
  if (parameter.type !== 'int' && parameter.type !== 'real') return trimmed;
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : null;
}

export function readParameter(parameter: Parameter, text: string): ParameterInput {
  const value = read(parameter, text);
  if (value === null) return { status: 'bad', fault: 'malformed' };
  const fault = checkParameter(parameter, value);
  if (fault === null) return { status: 'good', value };
  if (fault === 'range' || fault === 'date') return { status: 'bad', fault };
  return { status: 'bad', fault: parameter.type === 'int' ? 'whole' : 'malformed' };
}

export function faultText(words: Words, parameter: Parameter, input: ParameterInput): string | null {
  if (input.status === 'good') return null;
  const range = { min: parameter.min ?? '–', max: parameter.max ?? '–' };
  return words.t(`review.parameter.${input.fault}`, range);
}

/** A value with its unit, as a person reads it. */
export function parameterText(words: Words, parameter: Parameter, value: ParameterValue): string {
  if (typeof value === 'boolean') return words.t(value ? 'review.yes' : 'review.no');
  const base = populationBases.find((name) => name === value);
  if (parameter.type === 'choice' && base !== undefined) return words.t(`shell.base.${base}`);
  return parameter.unit === null ? String(value) : `${value} ${words.pick(parameter.unit)}`;
}

/** The value in force; where it was changed, with the default beside it. */
export function settingText(words: Words, parameter: Parameter, changed: ParameterValue | undefined): string {
  const value = changed ?? parameter.default;
  const said = parameterText(words, parameter, value);
  if (value === parameter.default) return said;
  const fallback = parameterText(words, parameter, parameter.default);
  return [said, words.t('review.parameter.changed', { value: fallback })].join(words.t('review.comma'));
}
