// Chinese of the ledgers.

export const zhLedgers = {} as const;
