// The colours of slides that leave the page as a file: the light ones of tokens.css (a test compares), because paper
// and most projectors are light.
import type { SlideLook } from '../briefing/pptx/slide-look.ts';
import type { Verdict } from '../model/verdict.ts';
import { verdictLook } from './verdict-look.ts';

const ground = '#fbfbf8';

function fill(verdict: Verdict): { mark: string; ground: string } {
  const colours = verdictLook[verdict].light;
  return { mark: colours.mark, ground: colours.ground ?? ground };
}

export const slideLook: SlideLook = {
  ground,
  ink: '#17212b',
  muted: '#414d58',
  hairline: '#c3cbd0',
  accent: '#0b4a63',
  notice: '#54480f',
  verdicts: {
    pass: fill('pass'),
    fail: fill('fail'),
    not_applicable: fill('not_applicable'),
    unknown: fill('unknown'),
    suppressed: fill('suppressed'),
  },
  lines: ['#0b4a63', '#8b2812', '#4b3c74', '#0f4d43'],
};
