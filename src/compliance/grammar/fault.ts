// Why a predicate is refused, and where. Thrown inside this folder and caught at its door.

export interface PredicateFault {
  /** Character of the predicate, counted from 1. */
  readonly at: number;
  readonly reason: string;
}

export class Refusal extends Error implements PredicateFault {
  readonly at: number;
  readonly reason: string;

  constructor(at: number, reason: string) {
    super(reason);
    this.at = at;
    this.reason = reason;
  }
}

/** What was found, fit for a message: printable, short, without quotation marks of its own. */
export function shown(text: string): string {
  const plain = Array.from(text.slice(0, 40), (one) => {
    const code = one.codePointAt(0) ?? 0;
    return code > 0x20 && code < 0x7f
      ? one
      : code === 0x20
        ? ' '
        : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }).join('');
  return `“${plain}${text.length > 40 ? '…' : ''}”`;
}
