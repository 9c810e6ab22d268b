// Counts of the ledger of issues as figures: of a place, or of one dimension of the inspection in it.
import { dimensions as headings } from '../../../inspection/dimension.ts';
import type { IssueLine } from '../../../model/county-record.ts';
import type { Figure } from '../../document.ts';
import type { Composer } from '../composer.ts';
import { figure } from '../figure.ts';
import type { IssueCounts, IssuePart } from '../registers.ts';

export const dimensions = [...headings, 'other'] as const;
export type Dimension = (typeof dimensions)[number];

export function dimensionOf({ dimension }: IssueLine): Dimension {
  return dimensions.find((one) => one === dimension) ?? 'other';
}

const partOfOpen: ReadonlySet<IssuePart> = new Set(['overdue', 'noDue']);

/** `of` follows the part in the id: a dimension; empty for all of them. */
export function issueFigure(
  { words, facts }: Composer,
  place: string,
  counts: IssueCounts,
  part: IssuePart,
  of: Dimension | '' = '',
): Figure {
  const whole = part === 'found' ? null : partOfOpen.has(part) ? counts.open : counts.found;
  const dimension = of === '' ? [] : [words.t(`counties.issues.${of}`)];
  return figure(words, {
    id: `${place}/issues/${part}${of === '' ? '' : `:${of}`}`,
    label: [...dimension, words.t(`counties.issues.${part}`)].join(words.t('say.dot')),
    value: counts[part],
    unit: 'issues',
    asOf: facts.round,
    ...(whole === null ? {} : { numerator: counts[part], denominator: whole }),
  });
}

export function closingFigure(
  { words, facts }: Composer,
  place: string,
  { closed, found }: IssueCounts,
): Figure {
  return figure(words, {
    id: `${place}/issueRate/closed`,
    label: words.t('say.issues.closingRate'),
    value: found === 0 ? null : closed / found,
    unit: 'percent',
    asOf: facts.round,
    numerator: closed,
    denominator: found,
  });
}
