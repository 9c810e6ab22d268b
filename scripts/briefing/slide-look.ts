// Colours of slides that are made without a page: those of tokens.css and of the verdicts, darkened to 7:1 for text.
import type { SlideLook } from '../../src/briefing/pptx/slide-look.ts';
import { verdictLook } from '../../src/components/verdict-look.ts';
import type { Verdict } from '../../src/model/verdict.ts';

function fill(verdict: Verdict): { mark: string; ground: string } {
  const { mark, ground } = verdictLook[verdict].light;
  return { mark, ground: ground ?? '#ffffff' };
}

export const slideLook: SlideLook = {
  ground: '#ffffff',
  ink: '#17212b',
  muted: '#4a5560',
  hairline: '#dadfe3',
  accent: '#0b4d66',
  notice: '#5a4d18',
  verdicts: {
    pass: fill('pass'),
    fail: fill('fail'),
    unknown: fill('unknown'),
    suppressed: fill('suppressed'),
    not_applicable: fill('not_applicable'),
  },
  lines: ['#0f5b78', '#8a4b08', '#5c4b86', '#176356'],
};
