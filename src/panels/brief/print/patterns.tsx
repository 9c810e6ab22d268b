// Fills of the bars in print: solid, hatched, dotted, plain, empty. In grey they are as far apart as in colour.
import type { ReactNode } from 'react';
import { verdictLook } from '../../../components/verdict-look.ts';
import type { Words } from '../../../language/language.ts';
import type { Verdict } from '../../../model/verdict.ts';

export const patternId = (verdict: Verdict): string => `print-fill-${verdict}`;

const shown = [
  'fail',
  'unknown',
  'suppressed',
  'pass',
  'not_applicable',
] as const satisfies readonly Verdict[];

const ink = (verdict: Verdict): string => verdictLook[verdict].light.ink;
const ground = (verdict: Verdict): string => verdictLook[verdict].light.ground ?? '#ffffff';

/** Once in a document, before anything that is filled with them. */
export function PrintPatterns(): ReactNode {
  return (
    <svg className="print-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {shown.map((verdict) => (
          <Pattern key={verdict} verdict={verdict} />
        ))}
      </defs>
    </svg>
  );
}

function Pattern({ verdict }: { readonly verdict: Verdict }): ReactNode {
  return (
    <pattern
      id={patternId(verdict)}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      {...(verdict === 'unknown' && { patternTransform: 'rotate(45)' })}
    >
      <rect width="5" height="5" fill={verdict === 'fail' ? ink(verdict) : ground(verdict)} />
      {verdict === 'unknown' && <rect width="1.8" height="5" fill={ink(verdict)} />}
      {verdict === 'suppressed' && <circle cx="2.5" cy="2.5" r="1.2" fill={ink(verdict)} />}
    </pattern>
  );
}

/** Which fill and letter stand for which state. */
export function PatternKey({ words }: { readonly words: Words }): ReactNode {
  return (
    <ul className="print-key" aria-label={words.t('print.key')}>
      {shown.map((verdict) => (
        <li key={verdict}>
          <svg width="18" height="10" viewBox="0 0 18 10" aria-hidden="true" focusable="false">
            <rect
              x="0.5"
              y="0.5"
              width="17"
              height="9"
              fill={`url(#${patternId(verdict)})`}
              stroke={ink(verdict)}
            />
          </svg>
          {words.pick(verdictLook[verdict].glyph)} {words.t(verdictLook[verdict].word)}
        </li>
      ))}
    </ul>
  );
}
