import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdicts } from '../model/verdict.ts';
import { defaultSession, type Session } from './session.ts';
import { decodeSession, encodeSession } from './url-codec.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/);
const session: fc.Arbitrary<Session> = fc.record({
  extract: id,
  workspace: fc.constantFrom('review', 'trends', 'rules', 'brief'),
  rule: fc.option(id),
  view: fc.constantFrom('rounds', 'counties', 'calendar', 'households', 'age'),
  since: fc.constantFrom(null, '2024-12-31'),
  place: fc.option(id),
  look: fc.constantFrom({}, { matrix: 'counties', 'calendar.year': '2024', 'age.order': '-status' }),
  template: fc.constantFrom('city-monthly', 'own-one'),
  slide: fc.constantFrom(null, 'title', 'county_sheet:140802:facilities~2'),
  pins: fc.array(
    fc.tuple(fc.constantFrom('county', 'site'), id).map((parts) => parts.join(':')),
    { maxLength: 4 },
  ),
  beside: fc.option(id),
  round: fc.constantFrom(null, '2025-06-30', '2021-09-30'),
  base: fc.constantFrom('pop_total', 'pop_registered', 'pop_lifted', 'pop_sync'),
  pack: fc.constantFrom(null, 'YC', 'JY'),
  language: fc.constantFrom('zh-CN', 'en'),
  colour: fc.oneof(
    fc.constant({ by: 'missing' } as const),
    fc.constant({ by: 'age' } as const),
    fc.constant({ by: 'access' } as const),
    fc.record({ by: fc.constant('requirement' as const), id }),
    fc.constant({ by: 'rate', rate: 'willing' } as const),
  ),
  filters: fc.record({
    counties: fc.array(fc.constantFrom('140802', '140829')),
    sizes: fc.array(fc.constantFrom(-1, 0, 1, 2, 3, 4)),
    verdicts: fc.array(fc.record({ requirement: id, verdict: fc.constantFrom(...verdicts) })),
    ages: fc.array(fc.constantFrom('within_year', 'over_year', 'not_known')),
    text: fc.string({ maxLength: 20, unit: 'grapheme' }).filter((text) => text.length <= 80),
    box: fc.constantFrom(null, [110.1, 34.5, 111.25, 35.5] as const),
  }),
  sort: fc.record({ column: id.filter((column) => !column.startsWith('-')), descending: fc.boolean() }),
  site: fc.option(id),
  columns: fc.array(id),
  parameters: fc.dictionary(
    fc.constantFrom('max_lifted', 'count_shared', 'base'),
    fc.constantFrom(800, 0.5, true, 'pop_total'),
  ),
});

describe('the link of a session', () => {
  it('reopens every session as it was', () => {
    fc.assert(
      fc.property(session, (given) => {
        const { session: back, reports } = decodeSession(encodeSession(given));
        expect(reports).toEqual([]);
        expect(back).toEqual({ ...given, parameters: { ...given.parameters } });
      }),
    );
  });

  it('names the extract and the selected site by the stable parameters', () => {
    expect(encodeSession({ ...defaultSession, extract: 'yuncheng', site: 'YC-0001' })).toBe(
      '?v=1&extract=yuncheng&site=YC-0001',
    );
  });

  it.each([
    ['round=2025-6-30', 'round'],
    ['base=everyone', 'base'],
    ['pack=<b>', 'pack'],
    ['pins=county', 'pins'],
    ['show=nowhere', 'show'],
    ['lang=fr', 'lang'],
    ['colour=requirement:', 'colour'],
    ['site=%3Cscript%3E', 'site'],
    ['verdict=W03:maybe', 'verdict'],
    ['size=9', 'size'],
    ['box=1,2,3', 'box'],
    ['box=5,2,3,4', 'box'],
    ['age=old', 'age'],
    ['set=max lifted:1', 'set'],
    ['look=shade:dark', 'look'],
    ['look=matrix:<b>', 'look'],
    ['template=a b', 'template'],
    ['slide=%3Cb%3E', 'slide'],
    ['v=one', 'v'],
    ['v=0', 'v'],
  ])('keeps the valid part and reports %s', (search, part) => {
    const { session: back, reports } = decodeSession(`?extract=yuncheng&${search}`);
    expect(back).toEqual({ ...defaultSession, extract: 'yuncheng' });
    expect(reports.map((report) => [report.part, report.reason])).toEqual([[part, 'malformed']]);
  });

  it('reads a link without a version, and keeps what it knows of a newer one', () => {
    expect(decodeSession('?extract=yuncheng').reports).toEqual([]);
    expect(decodeSession('?v=1&extract=yuncheng').reports).toEqual([]);
    const { session: back, reports } = decodeSession('?v=2&extract=yuncheng&show=trends');
    expect(back).toEqual({ ...defaultSession, extract: 'yuncheng', workspace: 'trends' });
    expect(reports).toEqual([{ part: 'v', value: '2', reason: 'newer' }]);
  });

  it('stays short enough for a chat message, whatever was chosen', () => {
    fc.assert(
      fc.property(session, (given) => {
        expect(encodeSession(given).length).toBeLessThan(1500);
      }),
    );
  });

  it('reports a parameter that it does not know', () => {
    const { reports } = decodeSession('?extract=yuncheng&colour=age&shade=2');
    expect(reports).toEqual([{ part: 'shade', value: '2', reason: 'unknown' }]);
  });
});
