// Chinese words of: review.
export const zhReview = {
  'review.name': '',
} as const;
