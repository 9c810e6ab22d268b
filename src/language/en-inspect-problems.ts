// English of the problems of inspections.
import type { zhInspectProblems } from './zh-inspect-problems.ts';

type Key = keyof typeof zhInspectProblems;

export const enInspectProblems: Readonly<Record<Key, string>> = {};
