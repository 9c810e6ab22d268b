// English words of: review.
import type { zhReview } from './zh-review.ts';

export const enReview: Readonly<Record<keyof typeof zhReview, string>> = {
  'review.verdict.pass': 'met',
  'review.verdict.fail': 'not met',
  'review.verdict.unknown': 'unknown',
  'review.verdict.not_applicable': 'not applicable',
  'review.verdict.suppressed': 'hidden',
  'review.verdict.shared': 'shared',
  'review.facility.pass': 'present',
  'review.facility.fail': 'missing',
};
