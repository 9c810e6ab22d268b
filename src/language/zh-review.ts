// Chinese words of: review.
export const zhReview = {
  'review.verdict.pass': '达到',
  'review.verdict.fail': '未达',
  'review.verdict.unknown': '未知',
  'review.verdict.not_applicable': '不适用',
  'review.verdict.suppressed': '已隐藏',
  'review.verdict.shared': '共享',
  'review.facility.pass': '有',
  'review.facility.fail': '缺',
} as const;
