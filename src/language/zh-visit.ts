// Chinese of the visit on site.

export const zhVisit = {} as const;
