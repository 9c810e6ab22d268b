// The same figures place by place: rates, the pipeline or the monitored classes. For the table and its export. Pure.
import type { Words } from '../../../language/language.ts';
import {
  coverageRate,
  coverages,
  monitoredClasses,
  pipeline,
  pipelineStages,
  totals,
} from '../../../state/derive/coverage.ts';
import type { Place } from '../../../state/derive/places.ts';
import type { SafetyTable } from '../../../state/safety-table.ts';
import { baseText, leftOutText, rateText, type SafetyState, stateOf, sumText } from './safety-text.ts';

export const subjects = ['coverage', 'pipeline', 'monitored'] as const;
export type Subject = (typeof subjects)[number];

export interface PlaceCell {
  readonly state: SafetyState;
  readonly text: string;
  /** Base and sites left out; empty where there is nothing to add. */
  readonly doubt: string;
}

export function heads(words: Words, subject: Subject): readonly string[] {
  if (subject === 'coverage') return coverages.map(({ id }) => words.t(`households.coverage.${id}`));
  if (subject === 'monitored') return monitoredClasses.map((column) => words.t(`households.${column}`));
  return [
    ...pipelineStages.map((stage) => words.t(`households.stage.${stage}`)),
    words.t('households.transferred'),
  ];
}

function joined(words: Words, ...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(words.t('review.comma'));
}

export function placeCells(
  words: Words,
  table: SafetyTable,
  subject: Subject,
  { rows }: Pick<Place, 'rows'>,
): readonly PlaceCell[] {
  if (subject === 'coverage') {
    return coverages.map((coverage) => {
      const rate = coverageRate(table, coverage, rows);
      const doubt = joined(words, baseText(words, rate, coverage.unit), leftOutText(words, rate));
      return { state: stateOf(rate), text: rateText(words, rate), doubt };
    });
  }
  if (subject === 'monitored') {
    const found = totals(table, monitoredClasses, rows);
    return monitoredClasses.map((column, index) => ({
      state: stateOf(found),
      text: sumText(words, found, column),
      doubt: index === 0 ? leftOutText(words, found) : '',
    }));
  }
  const found = pipeline(table, rows);
  const state = stateOf(found);
  const stages = pipelineStages.map((stage, index) => ({
    state,
    text: sumText(words, found, stage),
    doubt: index === 0 ? leftOutText(words, found) : '',
  }));
  const rate =
    found.sums === null
      ? sumText(words, found, 'dibao_eligible')
      : found.rate === null
        ? words.t('review.rate.zero')
        : words.percent(found.rate);
  return [...stages, { state, text: rate, doubt: '' }];
}
