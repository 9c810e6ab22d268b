// The lines of a measure or reference: its figures over the subjects given, and the published ones. Pure.
import { hiddenTogether, overall, type Measurement } from '../../compliance/measurement.ts';
import type { Words } from '../../language/language.ts';
import type { Measure, Measured, ReferenceClause } from '../../model/requirement.ts';
import { amountText, figureText, totalState, totalText } from '../figure-text.ts';

export type Figured = Measure | ReferenceClause;

export interface FigureLine {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly state: 'known' | 'unknown' | 'suppressed';
  /** How many subjects are in and how many are left out; the period of a single one. */
  readonly doubt: string;
}

function doubtText(words: Words, known: number, unknown: number, hidden: number): string {
  return words.t('counties.basis', { known, unknown, hidden });
}

function many(words: Words, measured: Measured, concerned: readonly Measurement[]): FigureLine {
  const { name } = measured;
  const title = words.pick(measured.title);
  const total = overall(measured, concerned);
  if (total === null) {
    const count = (state: FigureLine['state']): number =>
      concerned.filter(({ figures }) => (figures[name]?.state ?? 'unknown') === state).length;
    const doubt = doubtText(words, count('known'), count('unknown'), count('suppressed'));
    return { name, title, text: words.t('counties.notSummed'), state: 'known', doubt };
  }
  const doubt = doubtText(words, total.known, total.unknown, total.suppressed);
  return { name, title, text: totalText(words, measured, total), state: totalState(total), doubt };
}

function single(words: Words, measured: Measured, one: Measurement): FigureLine {
  const title = words.pick(measured.title);
  const figure = one.figures[measured.name];
  const text = figureText(words, measured, figure);
  const doubt = one.stale ? words.t('review.mark.stale') : '';
  return { name: measured.name, title, text, state: figure?.state ?? 'unknown', doubt };
}

export function figureLines(
  words: Words,
  entry: Figured,
  measurements: readonly Measurement[],
): readonly FigureLine[] {
  const concerned = hiddenTogether(measurements).filter(({ applies }) => applies !== false);
  const [first] = concerned;
  if (first === undefined) {
    if (measurements.length === 0) return [];
    const text = words.t('review.verdict.not_applicable');
    return [{ name: entry.id, title: words.pick(entry.base), text, state: 'known', doubt: '' }];
  }
  if (concerned.length === 1) return entry.measured.map((measured) => single(words, measured, first));
  return entry.measured.map((measured) => many(words, measured, concerned));
}

export function publishedLines(words: Words, entry: Figured): readonly FigureLine[] {
  if (entry.kind !== 'reference') return [];
  return entry.published.map(({ title, value, unit }, index) => ({
    name: `published ${index}`,
    title: words.t('counties.published', { title: words.pick(title) }),
    text: amountText(words, value, unit),
    state: 'known',
    doubt: words.t('counties.publishedNote'),
  }));
}
