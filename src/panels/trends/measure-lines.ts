// The lines of a measure or reference: its figures over the subjects given, and the published ones. Pure.
import { overall, type Measurement } from '../../compliance/measurement.ts';
import type { Words } from '../../language/language.ts';
import type { Measure, Measured, ReferenceClause } from '../../model/requirement.ts';
import { decimalText } from './decimal-text.ts';
import { figureText, isRatio, valueText } from './figure-text.ts';

export type Figured = Measure | ReferenceClause;

export interface FigureLine {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly state: 'known' | 'unknown' | 'suppressed';
  /** How many subjects are in and how many are left out; the period of a single one. */
  readonly doubt: string;
}

/**
 * A subject with one hidden figure gives none of its figures: the others could give the hidden one away. It counts
 * as hidden.
 */
export function withoutHidden(measurements: readonly Measurement[]): {
  readonly shown: readonly Measurement[];
  readonly hidden: number;
} {
  const isHidden = ({ figures }: Measurement): boolean =>
    Object.values(figures).some(({ state }) => state === 'suppressed');
  const concerned = measurements.filter(({ applies }) => applies !== false);
  const shown = concerned.filter((one) => !isHidden(one));
  return { shown, hidden: concerned.length - shown.length };
}

function doubtText(words: Words, known: number, unknown: number, hidden: number): string {
  return words.t('counties.basis', { known, unknown, hidden });
}

function many(words: Words, measured: Measured, shown: readonly Measurement[], hidden: number): FigureLine {
  const { name } = measured;
  const title = words.pick(measured.title);
  const total = overall(measured, shown);
  if (total === null) {
    const known = shown.filter(({ figures }) => figures[name]?.state === 'known').length;
    const doubt = doubtText(words, known, shown.length - known, hidden);
    return { name, title, text: words.t('counties.notSummed'), state: 'known', doubt };
  }
  const doubt = doubtText(words, total.known, total.unknown, total.suppressed + hidden);
  if (total.value === null) {
    const state = total.unknown === 0 && hidden > 0 ? 'suppressed' : 'unknown';
    const text = words.t(state === 'suppressed' ? 'review.verdict.suppressed' : 'review.unknownValue');
    return { name, title, text, state, doubt };
  }
  const text = isRatio(measured)
    ? words.percent(total.value)
    : measured.unit === null
      ? decimalText(words, total.value)
      : `${decimalText(words, total.value)} ${words.pick(measured.unit)}`;
  return { name, title, text, state: 'known', doubt };
}

function single(words: Words, measured: Measured, one: Measurement): FigureLine {
  const title = words.pick(measured.title);
  const anyHidden = withoutHidden([one]).hidden > 0;
  const figure = anyHidden ? ({ state: 'suppressed', value: null } as const) : one.figures[measured.name];
  const text = figureText(words, measured, figure);
  const doubt = one.stale ? words.t('review.mark.stale') : '';
  return { name: measured.name, title, text, state: figure?.state ?? 'unknown', doubt };
}

export function figureLines(
  words: Words,
  entry: Figured,
  measurements: readonly Measurement[],
): readonly FigureLine[] {
  const concerned = measurements.filter(({ applies }) => applies !== false);
  const [first] = concerned;
  if (first === undefined) {
    if (measurements.length === 0) return [];
    const text = words.t('review.verdict.not_applicable');
    return [{ name: entry.id, title: words.pick(entry.base), text, state: 'known', doubt: '' }];
  }
  if (concerned.length === 1) return entry.measured.map((measured) => single(words, measured, first));
  const { shown, hidden } = withoutHidden(concerned);
  return entry.measured.map((measured) => many(words, measured, shown, hidden));
}

export function publishedLines(words: Words, entry: Figured): readonly FigureLine[] {
  if (entry.kind !== 'reference') return [];
  return entry.published.map(({ title, value, unit }, index) => ({
    name: `published ${index}`,
    title: words.t('counties.published', { title: words.pick(title) }),
    text: valueText(words, value, unit),
    state: 'known',
    doubt: words.t('counties.publishedNote'),
  }));
}
