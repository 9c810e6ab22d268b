// Chinese of the page offline.

export const zhOffline = {} as const;
