// Chinese of the problems of inspections.

export const zhInspectProblems = {} as const;
