import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenUp, sqlTokens } from './sql-tokens.ts';

const kindsOf = (sql: string) =>
  sqlTokens(sql)
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, text }) => `${kind} ${text.trim()}`);

describe('pieces of SQL', () => {
  it('tells columns, parameters, keywords, numbers and texts apart', () => {
    expect(kindsOf("site_round.pop_lifted <= $max AND F01.status = 'it''s' OR 0.5 > 1")).toEqual([
      'column site_round.pop_lifted',
      'sign <=',
      'parameter $max',
      'keyword AND',
      'column F01.status',
      'sign =',
      "text 'it''s'",
      'keyword OR',
      'number 0.5',
      'sign >',
      'number 1',
    ]);
  });

  it('knows a function by its bracket and a column that a parameter chooses', () => {
    expect(kindsOf('greatest(site_round.$base, 1)')).toEqual([
      'function greatest',
      'plain (',
      'column site_round.$base',
      'plain ,',
      'number 1',
      'plain )',
    ]);
  });

  it('keeps every character, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (sql) => {
        expect(
          sqlTokens(sql)
            .map(({ text }) => text)
            .join(''),
        ).toBe(sql);
      }),
    );
  });
});

describe('a long predicate', () => {
  it('breaks before AND and WHEN, but not inside a text', () => {
    const long = `CASE WHEN a.b = 'one AND two AND three' THEN true WHEN c.d < 100 AND e.f IS NOT NULL THEN false END`;
    expect(brokenUp(long).split('\n')).toEqual([
      'CASE',
      "  WHEN a.b = 'one AND two AND three' THEN true",
      '  WHEN c.d < 100 AND e.f IS NOT NULL THEN false',
      '  END',
    ]);
  });

  it('keeps what stands in brackets together', () => {
    const long = `(${'a.b = 1 AND '.repeat(4)}c.d = 2) AND (e.f > 1 OR greatest(g.h, 1) = 3) OR i.j IS NULL`;
    expect(brokenUp(long).split('\n')).toEqual([
      '(a.b = 1 AND a.b = 1 AND a.b = 1 AND a.b = 1 AND c.d = 2)',
      '  AND (e.f > 1 OR greatest(g.h, 1) = 3)',
      '  OR i.j IS NULL',
    ]);
  });

  it('leaves a short one on its line', () => {
    expect(brokenUp('a.b\n  AND c.d')).toBe('a.b AND c.d');
  });
});
