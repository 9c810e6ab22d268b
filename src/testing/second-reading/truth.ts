// Kleene's three-valued logic over plain values: null is not known.

export type Truth = boolean | null;

/** False if any is false, else null if any is null. */
export function and(...parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

/** True if any is true, else null if any is null. */
export function or(...parts: readonly Truth[]): Truth {
  if (parts.includes(true)) return true;
  return parts.includes(null) ? null : false;
}

export function not(part: Truth): Truth {
  return part === null ? null : !part;
}

/** Null where either side is null. */
export function compared<T extends number | string>(
  a: T | null,
  operator: '<' | '<=' | '=' | '>=' | '>',
  b: T | null,
): Truth {
  if (a === null || b === null) return null;
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '=':
      return a === b;
    case '>=':
      return a >= b;
    case '>':
      return a > b;
  }
}
