// Chinese words of: problems.
export const zhProblems = {
  'problems.name': '',
} as const;
