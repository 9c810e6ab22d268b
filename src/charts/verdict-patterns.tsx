// Fills that tell the verdicts apart without colour: hatched unknown, dotted hidden, lined not met.
import type { ReactNode } from 'react';

export function UnknownPattern({ id }: { readonly id: string }): ReactNode {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" className="share-bar__unknown-ground" />
      <rect width="2" height="5" className="share-bar__unknown-line" />
    </pattern>
  );
}

export function HiddenPattern({ id }: { readonly id: string }): ReactNode {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse">
      <rect width="4" height="4" className="share-bar__suppressed-ground" />
      <circle cx="2" cy="2" r="1.1" className="share-bar__suppressed-dot" />
    </pattern>
  );
}

export function NotMetPattern({ id }: { readonly id: string }): ReactNode {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse">
      <rect width="4" height="4" className="small-multiple__fail-ground" />
      <rect width="4" height="1" className="small-multiple__fail-line" />
    </pattern>
  );
}

/** A square of each fill, for the key. */
export function PatternKey({
  part,
}: {
  readonly part: 'pass' | 'fail' | 'unknown' | 'suppressed';
}): ReactNode {
  const id = `key-${part}`;
  return (
    <svg className="pattern-key" width="14" height="14" aria-hidden="true">
      <defs>
        {part === 'unknown' && <UnknownPattern id={id} />}
        {part === 'suppressed' && <HiddenPattern id={id} />}
        {part === 'fail' && <NotMetPattern id={id} />}
      </defs>
      <rect
        width="14"
        height="14"
        fill={part === 'pass' ? 'var(--verdict-pass-mark)' : `url(#${id})`}
        stroke={`var(--verdict-${part}-mark)`}
      />
    </svg>
  );
}
