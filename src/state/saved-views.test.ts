import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptRecord } from '../model/kept-record.ts';
import { Problem } from '../model/problem.ts';
import { readViews, viewsText, viewsToAdd } from './saved-views.ts';

const view = (name: string, text = '?v=1&extract=yuncheng'): KeptRecord => ({
  kind: 'view',
  name,
  text,
  keptOn: '2025-07-01',
});

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
const views = fc.uniqueArray(
  fc
    .record({ name, text: fc.stringMatching(/^\?[a-z0-9=&:,-]{0,60}$/) })
    .map(({ name: own, text }) => view(own, text)),
  { selector: (record) => record.name, maxLength: 12 },
);

describe('the file of saved views', () => {
  it('comes back as it was written, in any language', () => {
    fc.assert(
      fc.property(views, (kept) => {
        const back = readViews(viewsText(kept), 'views.json');
        expect(new Map(back.map((one) => [one.name, one]))).toEqual(
          new Map(kept.map((one) => [one.name, one])),
        );
      }),
    );
  });

  it.each([
    ['no JSON', '{', undefined],
    ['a list', '[]', 'schema'],
    ['no schema', '{"views":[]}', 'schema'],
    ['a newer schema', '{"schema":2,"views":[]}', 'schema'],
    ['an unknown part', '{"schema":1,"views":[],"extra":1}', 'extra'],
    ['no link', '{"schema":1,"views":[{"name":"a","kept_on":"2025-07-01"}]}', 'views.0.link'],
    [
      'an outside address',
      '{"schema":1,"views":[{"name":"a","link":"https://x","kept_on":"2025-07-01"}]}',
      'views.0.link',
    ],
    [
      'a script',
      '{"schema":1,"views":[{"name":"a","link":"javascript:1","kept_on":"2025-07-01"}]}',
      'views.0.link',
    ],
    [
      'an empty name',
      '{"schema":1,"views":[{"name":"","link":"?a","kept_on":"2025-07-01"}]}',
      'views.0.name',
    ],
    [
      'a control character',
      '{"schema":1,"views":[{"name":"a\\u0007","link":"?a","kept_on":"2025-07-01"}]}',
      'views.0.name',
    ],
    [
      'half a character',
      '{"schema":1,"views":[{"name":"\\ud842","link":"?a","kept_on":"2025-07-01"}]}',
      'views.0.name',
    ],
    ['a bad day', '{"schema":1,"views":[{"name":"a","link":"?a","kept_on":"today"}]}', 'views.0.kept_on'],
    ['too much', ' '.repeat(1_000_001), '1 MB'],
  ])('is refused whole with %s', (_, text, part) => {
    const read = (): unknown => readViews(text, 'mine.json');
    expect(read).toThrow(Problem);
    try {
      read();
    } catch (error) {
      expect((error as Problem).detail).toMatchObject({ file: 'mine.json' });
      if (part !== undefined) expect((error as Problem).detail['part']).toBe(part);
    }
  });

  it('adds to what is kept and loses nothing of it', () => {
    const kept = [view('Gaps', '?a'), view('Gaps (2)', '?b')];
    expect(viewsToAdd(kept, [view('Gaps', '?a')])).toEqual([]);
    expect(viewsToAdd(kept, [view('Gaps', '?c'), view('New', '?d')]).map((one) => one.name)).toEqual([
      'Gaps (3)',
      'New',
    ]);
    const long = view('长'.repeat(80), '?a');
    const [added] = viewsToAdd([long], [{ ...long, text: '?b' }]);
    expect(added?.name).toHaveLength(80);
  });
});
