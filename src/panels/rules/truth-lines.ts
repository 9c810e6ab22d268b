// A case of a truth table in words: its world table by table, what is unusual about it, and what must come out. Pure.
import type { TruthRow } from '../../compliance/truth-rows.ts';
import { truthRound } from '../../compliance/truth-rows.ts';
import type { FigureCase, VerdictCase } from '../../compliance/truth-text.ts';
import type { Words } from '../../language/language.ts';
import type { Measured, Pack } from '../../model/requirement.ts';
import { parameterText } from '../header/parameters/parameter-input.ts';
import { measuredText } from '../figure-text.ts';

type Case = VerdictCase | FigureCase;

export interface WorldRow {
  readonly table: string;
  readonly text: string;
}

/** A name that only repeats the id says nothing. */
function worthSaying({ table, cells }: TruthRow, name: string): boolean {
  return !(table === 'site' && name === 'name_zh' && cells['name_zh'] === cells['site_id']);
}

export function worldRows(words: Words, { given }: Case): WorldRow[] {
  return given.map((row) => ({
    table: row.table,
    text: Object.entries(row.cells)
      .filter(([name]) => worthSaying(row, name))
      .map(([name, value]) => `${name} ${value === null ? words.t('rules.truth.null') : String(value)}`)
      .join(' · '),
  }));
}

/** Changed parameters, missing tables, another round: whatever sets the world apart. */
export function unusual(words: Words, pack: Pack, one: Case): string[] {
  const parameters = Object.entries(one.parameters).map(([name, value]) => {
    const parameter = pack.parameters.find((candidate) => candidate.name === name);
    return parameter === undefined
      ? `${name} = ${String(value)}`
      : `${words.pick(parameter.title)} = ${parameterText(words, parameter, value)}`;
  });
  return [
    ...(parameters.length === 0
      ? []
      : [words.t('rules.truth.parameters', { parameters: parameters.join(words.t('review.comma')) })]),
    ...(one.absent.length === 0
      ? []
      : [words.t('rules.truth.absent', { tables: one.absent.join(words.t('review.comma')) })]),
    ...(one.round === truthRound ? [] : [words.t('rules.truth.round', { round: one.round })]),
    ...(one.subject === null
      ? []
      : [words.t('rules.truth.subject', { subject: [one.subject, one.period ?? ''].join(' ').trim() })]),
  ];
}

/** The figures that a worked example must give, as `title value`. */
export function figuresText(words: Words, measured: readonly Measured[], one: FigureCase): string {
  const said = Object.entries(one.figures).map(([name, value]) => {
    const figure = measured.find((candidate) => candidate.name === name);
    if (figure === undefined) return `${name} ${String(value)}`;
    const text =
      value === 'suppressed' ? words.t('review.verdict.suppressed') : measuredText(words, figure, value);
    return `${words.pick(figure.title)} ${text}`;
  });
  const concerned =
    one.applies === null
      ? [words.t('rules.figure.appliesUnknown')]
      : one.applies
        ? []
        : [words.t('rules.truth.notConcerned')];
  return [...concerned, ...said].join(words.t('review.comma'));
}
