import { describe, expect, it } from 'vitest';
import type { Drill } from '../../briefing/document.ts';
import { smallAtlas } from '../../testing/small-atlas.ts';
import type { Services } from '../ports.ts';
import type { Session } from '../session.ts';
import { change, createAtlasStore } from '../store.ts';
import { setSession, type CommandContext } from './context.ts';
import { drill } from './drill.ts';
import { returnToSlide } from './return-to-slide.ts';

function presenting(): CommandContext {
  const store = createAtlasStore();
  const { sites, session } = smallAtlas([{ name: '甲', county: '140802' }], { counties: ['140802'] });
  const shown: Session = { ...session, extract: 'small', workspace: 'brief', slide: 'workshops' };
  change(store, { phase: 'ready', sites, session: shown });
  return {
    store,
    services: { writeUrl: () => undefined } as unknown as Services,
    open: null,
    loading: null,
    evaluation: 0,
    due: new Set(),
    profileCall: 0,
    seriesCall: 0,
    judged: new Map(),
    left: null,
  };
}

const bar: Drill = {
  workspace: 'review',
  county: '140822',
  requirement: 'W03',
  verdict: 'fail',
  site: null,
  view: null,
};
const sessionOf = (context: CommandContext): Session => context.store.getState().session;

describe('a slide that was left for the dashboard', () => {
  it('is returned to with filters, colour and all as they were, in the language of now', async () => {
    const context = presenting();
    const before = sessionOf(context);
    await drill(context, bar);
    expect(sessionOf(context)).toMatchObject({
      workspace: 'review',
      slide: 'workshops',
      colour: { by: 'requirement', id: 'W03' },
      filters: { counties: ['140822'], verdicts: [{ requirement: 'W03', verdict: 'fail' }] },
    });
    setSession(context, { language: 'en', base: 'pop_lifted' });
    await returnToSlide(context);
    expect(sessionOf(context)).toEqual({ ...before, language: 'en' });
  });

  it('stays the one that was left through further drilling in the dashboard', async () => {
    const context = presenting();
    const before = sessionOf(context);
    await drill(context, bar);
    await drill(context, { ...bar, workspace: 'trends', view: 'counties' });
    await returnToSlide(context);
    expect(sessionOf(context)).toEqual(before);
  });

  it('is only opened again where nothing is known of it: after a reload, or over another extract', async () => {
    const reloaded = presenting();
    setSession(reloaded, { workspace: 'review', base: 'pop_lifted' });
    await returnToSlide(reloaded);
    expect(sessionOf(reloaded)).toMatchObject({ workspace: 'brief', slide: 'workshops', base: 'pop_lifted' });
    const elsewhere = presenting();
    await drill(elsewhere, bar);
    setSession(elsewhere, { extract: 'other' });
    await returnToSlide(elsewhere);
    expect(sessionOf(elsewhere)).toMatchObject({ workspace: 'brief', extract: 'other' });
  });
});
