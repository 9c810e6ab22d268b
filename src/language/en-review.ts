// English words of: review.
import type { zhReview } from './zh-review.ts';

export const enReview: Readonly<Record<keyof typeof zhReview, string>> = {
  'review.name': '',
};
