// One finding as a line of the gap list. What decided is shown with its name and unit; of a hidden verdict nothing. Pure.
import type { GapLine } from '../../../briefing/gap-list.ts';
import type { MeasuredValue } from '../../../compliance/finding.ts';
import type { Words } from '../../../language/language.ts';
import { sourceText, statusText } from '../../../language/record-words.ts';
import type { Measured, Requirement } from '../../../model/requirement.ts';
import type { Verdict } from '../../../model/verdict.ts';

/** Date of the facts, under the name that packs give it. */
const factDate = 'as_of';

type Decided = Pick<GapLine, 'figureName' | 'figure' | 'unit'>;
const nothing: Decided = { figureName: '', figure: null, unit: '' };

/** What can decide: no yes or no, and no id of another subject where there is anything else. */
function candidates(measured: readonly Measured[]): readonly number[] {
  const figures = measured.flatMap(({ type }, index) => (type === 'bool' ? [] : [index]));
  const own = figures.filter((index) => measured[index]?.name.endsWith('_id') === false);
  return own.length > 0 ? own : figures;
}

/**
 * The first figure that is known; where the verdict is open the first one whatever it is, for a later one did not
 * decide. Suppressed: its name alone.
 */
export function decidingFigure(
  words: Words,
  { measured }: Pick<Requirement, 'measured'>,
  verdict: Verdict,
  valueAt: (index: number) => MeasuredValue,
): Decided {
  const asked = candidates(measured);
  const isOpen = verdict === 'unknown' || verdict === 'suppressed';
  const known = isOpen ? undefined : asked.find((index) => valueAt(index) !== null);
  const index = known ?? asked[0];
  const figure = index === undefined ? undefined : measured[index];
  if (index === undefined || figure === undefined) return nothing;
  const value = verdict === 'suppressed' ? null : valueAt(index);
  return {
    figureName: words.pick(figure.title),
    figure:
      typeof value === 'string'
        ? (statusText(words, value) ?? sourceText(words, value) ?? value)
        : numberOrNull(value),
    unit: figure.unit === null ? '' : words.pick(figure.unit),
  };
}

function numberOrNull(value: MeasuredValue): number | null {
  return typeof value === 'number' ? value : null;
}

export function dateOf(
  { measured }: Pick<Requirement, 'measured'>,
  valueAt: (index: number) => MeasuredValue,
  round: string,
): string {
  const index = measured.findIndex(({ name, type }) => name === factDate && type === 'date');
  const date = index < 0 ? null : valueAt(index);
  return typeof date === 'string' ? date : round;
}

/** What every line of one requirement says. */
export function clauseOf(
  words: Words,
  { id, title, clause, strength, departments, subject }: Requirement,
): Pick<GapLine, 'requirement' | 'title' | 'clause' | 'strength' | 'owner' | 'subjectKind'> {
  const owner = departments.map((department) => words.pick(department)).join(words.t('review.comma'));
  return { requirement: id, title: words.pick(title), clause, strength, owner, subjectKind: subject };
}
