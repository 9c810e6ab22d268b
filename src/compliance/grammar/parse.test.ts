import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castTypes } from './expression.ts';
import type { BinaryOperator, Expression } from './expression.ts';
import { writtenLength } from './limits.ts';
import { parsePredicate } from './parse.ts';
import { printed } from '../../testing/print-predicate.ts';

const parse = (source: string) => parsePredicate(source, { length: writtenLength });

function treeOf(source: string): Expression {
  const parsed = parse(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.fault.at} ${parsed.fault.reason}`);
  return parsed.expression;
}

function faultOf(source: string): { at: number; reason: string } {
  const parsed = parse(source);
  if (parsed.ok) throw new Error(`accepted: ${source}`);
  return parsed.fault;
}

const word = fc.stringMatching(/^[a-z][a-z_]{0,6}$/);
const alias = fc.oneof(
  word.filter((text) => text.length > 2),
  fc.constantFrom('F01', 'Z18a'),
);
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.stringMatching(/^[0-9]{1,6}(\.[0-9]{1,3})?$/).map((text) => ({ kind: 'number' as const, text })),
  fc.stringMatching(/^[a-z' 甲%;]{0,8}$/).map((value) => ({ kind: 'text' as const, value })),
  fc.constantFrom('2025-06-30', '2024-02-29').map((value) => ({ kind: 'date' as const, value })),
  fc.constantFrom(true, false, null).map((value) => ({ kind: 'constant' as const, value })),
  fc.record({ kind: fc.constant('column' as const), alias, column: word }),
  fc.record({ kind: fc.constant('chosen' as const), alias, parameter: word }),
  fc.record({ kind: fc.constant('parameter' as const), name: word }),
);

const operators = ['OR', 'AND', '||', '=', '<>', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%'];

const tree: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => {
  const inner = tie('tree');
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return {
    tree: fc.oneof(
      { maxDepth: 6, depthIdentifier: 'tree' },
      leaf,
      fc.record({ kind: fc.constant('not' as const), operand: inner }),
      fc.record({ kind: fc.constant('negative' as const), operand: inner }),
      fc.record({
        kind: fc.constant('binary' as const),
        operator: fc.constantFrom(...(operators as BinaryOperator[])),
        left: inner,
        right: inner,
      }),
      fc.record({
        kind: fc.constant('is' as const),
        operand: inner,
        negated: fc.boolean(),
        value: fc.constantFrom(true, false, null),
      }),
      fc.record({ kind: fc.constant('in' as const), operand: inner, negated: fc.boolean(), list: several }),
      fc.record({
        kind: fc.constant('between' as const),
        operand: inner,
        negated: fc.boolean(),
        low: inner,
        high: inner,
      }),
      fc.record({
        kind: fc.constant('case' as const),
        operand: fc.option(inner),
        branches: fc.array(fc.record({ when: inner, result: inner }), { minLength: 1, maxLength: 2 }),
        otherwise: fc.option(inner),
      }),
      fc.record({ kind: fc.constant('cast' as const), operand: inner, type: fc.constantFrom(...castTypes) }),
      fc.record({
        kind: fc.constant('call' as const),
        name: fc.constantFrom('coalesce', 'least'),
        values: several,
      }),
    ),
  };
}).tree;

describe('a predicate', () => {
  it('that was printed is read as the same tree', () => {
    fc.assert(
      fc.property(tree, (expression) => {
        const parsed = parsePredicate(printed(expression), { length: 100_000 });
        expect(parsed).toMatchObject({ ok: true });
        if (parsed.ok) expect(parsed.expression).toEqual(expression);
      }),
      { numRuns: 1000 },
    );
  });

  it('of random text is a tree or a fault within the text, never a crash', () => {
    const pieces = fc.constantFrom(
      ...[
        '(',
        ')',
        ',',
        '.',
        "'",
        '$',
        'a.b',
        'NOT',
        'IN',
        'AND',
        'CASE',
        'WHEN',
        'END',
        'IS',
        'NULL',
        ' ',
        '-',
        '1',
      ],
      ...['coalesce(', 'CAST(', ' AS INTEGER)', 'DATE ', 'BETWEEN', '[', ';', '\u200b', 'select'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const parsed = parse(source);
        if (parsed.ok) return;
        expect(parsed.fault.at).toBeGreaterThanOrEqual(1);
        expect(parsed.fault.at).toBeLessThanOrEqual(source.length + 1);
        expect(parsed.fault.reason).not.toBe('');
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['a.b = 1 OR NOT a.c AND a.d IS NULL', 'a.b = 1 OR (NOT a.c) AND (a.d IS NULL)'],
    ['1 - 2 - 3 * 4', '(1 - 2) - (3 * 4)'],
    ['a.b = 1 IS NULL', '(a.b = 1) IS NULL'],
    [
      "a.b BETWEEN 1 + 1 AND 3 AND a.c NOT IN ('x', 'y')",
      "(a.b BETWEEN (1 + 1) AND 3) AND (a.c NOT IN ('x', 'y'))",
    ],
  ])('%s holds together as SQL has it', (source, same) => {
    expect(treeOf(source)).toEqual(treeOf(same));
  });

  it.each([
    ['', 1, 'missing'],
    ['a.b = ', 7, 'missing'],
    ['pop > 1', 1, 'pop'],
    ['a.b; DROP TABLE site', 4, ';'],
    ['a.b -- x', 5, '--'],
    ['(SELECT 1)', 2, 'SELECT'],
    ['a.b::INTEGER', 4, ':'],
    ['a.b[1]', 4, '['],
    ["E'x'", 2, 'apart'],
    ["'x", 1, 'not closed'],
    ['1e9', 2, 'apart'],
    ['read_text(1)', 1, 'read_text'],
    ['a.b.c', 4, '.'],
    ['a.b(1)', 4, '('],
    ['main.f(1)', 7, '('],
    ['CAST(a.b AS TEXT)', 13, 'TEXT'],
    ['CAST(a.b AS VARCHAR[])', 20, '['],
    ["date_part('epoch', a.b)", 1, 'date_part'],
    ['nullif(a.b)', 1, 'takes 2'],
    ["DATE '2025-02-30'", 6, 'no day'],
    ["'a' 'b'", 5, 'not expected'],
    ['a.b < 1 < 2', 9, '<'],
    ['1 --1', 3, '--'],
    ['- -1', 3, 'minus'],
    ['а.b', 1, 'U+0430'],
    ["'a\u200bb'", 3, 'U+200B'],
    ['"a".b', 1, '"'],
  ])('%s is refused', (source, at, reason) => {
    const fault = faultOf(source);
    expect(fault.reason).toContain(reason);
    expect(fault.at).toBe(at);
  });

  it.each([
    ['deep', `${'('.repeat(41)}1${')'.repeat(41)}`, 42, 'deeper'],
    ['of very many terms', `1${' + 1'.repeat(201)}`, 803, 'in a row'],
    ['long', `'${'x'.repeat(4000)}'`, 4000, 'longer'],
    ['of a long text', `'${'x'.repeat(300)}'`, 1, 'too long'],
  ])('that is too %s is refused', (_, source, at, reason) => {
    const fault = faultOf(source);
    expect(fault.reason).toContain(reason);
    expect(fault.at).toBe(at);
  });
});
