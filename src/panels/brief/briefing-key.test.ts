import { describe, expect, it } from 'vitest';
import type { Template, TemplateSection } from '../../briefing/template.ts';
import type { Atlas } from '../../state/atlas-state.ts';
import { defaultSession } from '../../state/session.ts';
import { askedText, factsKey, readsSelected } from './briefing-key.ts';

const of = (...sections: TemplateSection[]): Template => ({
  ...{ schema: 1, id: 'mine', title: { zh: '我的', en: 'Mine' } },
  sections,
});

describe('what the sections ask of the registers', () => {
  it('is the same whatever their order, their notes, and how often they stand there', () => {
    const one = of({ kind: 'data_age' }, { kind: 'movers' }, { kind: 'title' });
    const two = of(
      { kind: 'movers', note: 'slowly' },
      { kind: 'map' },
      { kind: 'data_age' },
      { kind: 'movers' },
    );
    expect(askedText(two)).toBe(askedText(one));
  });

  it('is another with other counties, requirements, sites or registers', () => {
    const asked = [
      of({ kind: 'title' }),
      of({ kind: 'employment' }),
      of({ kind: 'issues' }),
      of({ kind: 'issues', counties: ['140802'] }),
      of({ kind: 'movers' }),
      of({ kind: 'movers', requirements: ['W03'] }),
      of({ kind: 'site_sheet' }),
      of({ kind: 'site_sheet', sites: ['S1'] }),
    ].map(askedText);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('knows whether the selected site is told', () => {
    expect(readsSelected(of({ kind: 'site_sheet' }))).toBe(true);
    expect(readsSelected(of({ kind: 'site_sheet', sites: ['S1'] }, { kind: 'map' }))).toBe(false);
  });
});

describe('what the facts depend on', () => {
  const atlas = {
    ...{ manifest: {}, round: '2026-06-30', pack: { id: 'YC' }, trial: false, phase: 'ready' },
    ...{ evaluating: false, session: { ...defaultSession, extract: 'yuncheng', site: 'S1' } },
  } as unknown as Atlas;
  const withSession = (part: Partial<Atlas['session']>): Atlas => ({
    ...atlas,
    session: { ...atlas.session, ...part },
  });

  it('are round, rules, filters, parameters and what is compared; not language, slide, looks or order', () => {
    const key = factsKey(atlas, '', false);
    const others: Partial<Atlas['session']>[] = [
      { language: 'en' },
      { slide: 'map' },
      { look: { 'trends.table': 'on' } },
      { site: 'S2' },
    ];
    for (const part of others) expect(factsKey(withSession(part), '', false)).toBe(key);
    const changed = [
      factsKey({ ...atlas, round: '2026-03-31' }, '', false),
      factsKey(withSession({ base: 'pop_registered' }), '', false),
      factsKey(withSession({ since: '2025-12-31' }), '', false),
      factsKey(withSession({ parameters: { max_lifted: 500 } }), '', false),
      factsKey(withSession({ filters: { ...atlas.session.filters, counties: ['140802'] } }), '', false),
      factsKey(atlas, 'data_age', false),
      factsKey(atlas, '', true),
    ];
    expect(new Set([key, ...changed]).size).toBe(changed.length + 1);
  });

  it('are others for rules of the same name that were read again', () => {
    const again = { ...atlas, pack: { ...atlas.pack } } as Atlas;
    expect(factsKey(again, '', false)).not.toBe(factsKey(atlas, '', false));
    expect(factsKey(atlas, '', false)).toBe(factsKey(atlas, '', false));
  });

  it('are not known while something is loaded or judged', () => {
    expect(factsKey({ ...atlas, evaluating: true }, '', false)).toBeNull();
    expect(factsKey({ ...atlas, pack: null }, '', false)).toBeNull();
  });
});
