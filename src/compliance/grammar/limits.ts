// How large a predicate may be. What is refused here can neither fill the parser's stack nor the engine's memory.

/** Characters of a predicate as it is written in a pack. */
export const writtenLength = 4000;
/** Characters once items and counted sets are written out. */
export const expandedLength = 40_000;
/** Parentheses, calls and branches inside each other. */
export const greatestDepth = 40;
/** Operators of one level in a row: a + b + c … */
export const longestChain = 200;
/** Digits of a number and characters of a text. */
export const longestNumber = 20;
export const longestText = 200;
