import { expect, test } from 'vitest';
import type { Parameter } from '../../../model/requirement.ts';
import { readParameter } from './parameter-input.ts';

const both = { zh: '', en: '' };
const whole: Parameter = {
  name: 'max_lifted',
  title: both,
  type: 'int',
  default: 800,
  unit: null,
  min: 1,
  max: 1000,
  options: [],
  source: both,
};
const day: Parameter = { ...whole, type: 'date', default: '2021-08-23', min: null, max: null };

test.each([
  [whole, ' 600 ', { status: 'good', value: 600 }],
  [whole, '1', { status: 'good', value: 1 }],
  [whole, '1000', { status: 'good', value: 1000 }],
  [whole, '0', { status: 'bad', fault: 'range' }],
  [whole, '1001', { status: 'bad', fault: 'range' }],
  [whole, '12.5', { status: 'bad', fault: 'whole' }],
  [whole, '', { status: 'bad', fault: 'malformed' }],
  [whole, '1e3', { status: 'bad', fault: 'malformed' }],
  [{ ...whole, type: 'real' }, '0.5', { status: 'bad', fault: 'range' }],
  [day, '2022-01-31', { status: 'good', value: '2022-01-31' }],
  [day, '2022-02-30', { status: 'bad', fault: 'date' }],
  [{ ...day, type: 'bool', default: false }, 'true', { status: 'good', value: true }],
] as const)('reads %o from %j', (parameter, text, input) => {
  expect(readParameter(parameter, text)).toEqual(input);
});
