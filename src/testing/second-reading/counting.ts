// Several items asked together, and a whole of which every part must be covered.
import type { Subject } from './decide.ts';
import type { Reader } from './reader.ts';
import { and, compared, type Truth } from './truth.ts';

/** One item: present is met; shared only where `sharedCounts`; absent and planned are not; no row is not known. */
export function isThere(read: Reader, kind: string, id: string, code: string, sharedCounts = false): Truth {
  const { status } = read.item(kind, id, code);
  if (status === null) return null;
  return status === 'present' || (status === 'shared' && sharedCounts);
}

export function allThere(
  read: Reader,
  kind: string,
  id: string,
  codes: readonly string[],
  sharedCounts = false,
): Truth {
  return and(...codes.map((code) => isThere(read, kind, id, code, sharedCounts)));
}

interface Ratio {
  readonly part: number | null;
  readonly whole: number | null;
}

/** Numerator and denominator of a counted item, both read. */
export function ratio(read: Reader, kind: string, { id, month }: Subject, code: string): Ratio {
  return {
    part: read.readPart(kind, id, code, 'numerator', month),
    whole: read.readPart(kind, id, code, 'denominator', month),
  };
}

export function some({ whole }: Ratio): Truth {
  return compared(whole, '>', 0);
}

export function covered({ part, whole }: Ratio): Truth {
  return compared(part, '>=', whole);
}
