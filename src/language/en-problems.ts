// English words of: problems.
import type { zhProblems } from './zh-problems.ts';

export const enProblems: Readonly<Record<keyof typeof zhProblems, string>> = {
  'problems.name': '',
};
