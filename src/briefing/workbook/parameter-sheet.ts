// The parameters in force: value beside default, range, and where the default comes from. Pure.
import type { Words } from '../../language/language.ts';
import type { Parameter, ParameterValue } from '../../model/requirement.ts';
import { populationBases } from '../../model/size-class.ts';
import type { BriefingFacts, ParameterFacts } from '../facts.ts';
import type { Sheet, SheetCell, SheetColumn } from './workbook.ts';

function valueCell(words: Words, value: ParameterValue): SheetCell {
  if (typeof value === 'boolean') return words.t(value ? 'review.yes' : 'review.no');
  const base = populationBases.find((name) => name === value);
  return base === undefined ? value : words.t(`shell.base.${base}`);
}

function rangeText(words: Words, { min, max, options }: Parameter): string {
  if (options.length > 0) {
    return options.map((option) => valueCell(words, option)).join(words.t('workbook.semicolon'));
  }
  return min === null && max === null ? '' : `${min ?? ''}–${max ?? ''}`;
}

function rowOf(words: Words, { parameter, value, changed }: ParameterFacts): readonly SheetCell[] {
  return [
    parameter.name,
    words.pick(parameter.title),
    valueCell(words, value),
    valueCell(words, parameter.default),
    words.t(changed ? 'review.yes' : 'review.no'),
    parameter.unit === null ? '' : words.pick(parameter.unit),
    rangeText(words, parameter),
    words.pick(parameter.source),
  ];
}

export function parameterSheet(
  words: Words,
  common: Pick<Sheet, 'notice' | 'heading'>,
  { parameters }: BriefingFacts,
): Sheet {
  const column = (name: ParameterColumn, width: number, format: SheetColumn['format']): SheetColumn => ({
    title: words.t(`workbook.parameter.${name}`),
    width,
    format,
  });
  return {
    ...common,
    name: words.t('workbook.sheet.parameters'),
    columns: [
      column('name', 26, 'text'),
      column('title', 40, 'wrapped'),
      column('value', 18, 'number'),
      column('default', 18, 'number'),
      column('changed', 10, 'text'),
      column('unit', 10, 'text'),
      column('range', 24, 'wrapped'),
      column('source', 60, 'wrapped'),
    ],
    frozenColumns: 1,
    filter: true,
    count: parameters.length,
    rows: () => parameters.map((one) => rowOf(words, one)),
  };
}

type ParameterColumn = 'name' | 'title' | 'value' | 'default' | 'changed' | 'unit' | 'range' | 'source';
