// A predicate's tree → its text, with parentheses only where the tree needs them, for tests of the grammar.
import type { Expression } from '../compliance/grammar/expression.ts';

/** How tightly an expression holds together: the higher, the tighter. */
function strength(expression: Expression): number {
  switch (expression.kind) {
    case 'binary':
      return operatorStrength[expression.operator];
    case 'not':
      return 3;
    case 'is':
      return 4;
    case 'in':
    case 'between':
      return 6;
    case 'negative':
      return 10;
    default:
      return 11;
  }
}

const operatorStrength = {
  OR: 1,
  AND: 2,
  '=': 5,
  '<>': 5,
  '!=': 5,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  '||': 7,
  '+': 8,
  '-': 8,
  '*': 9,
  '/': 9,
  '%': 9,
} as const;

export function printed(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'text':
      return quoted(expression.value);
    case 'date':
      return `DATE ${quoted(expression.value)}`;
    case 'constant':
      return String(expression.value).toUpperCase();
    case 'column':
      return `${expression.alias}.${expression.column}`;
    case 'chosen':
      return `${expression.alias}.$${expression.parameter}`;
    case 'parameter':
      return `$${expression.name}`;
    case 'word':
      return expression.name;
    case 'cast':
      return `CAST(${printed(expression.operand)} AS ${expression.type})`;
    case 'call':
      return `${expression.name}(${expression.values.map(printed).join(', ')})`;
    case 'case':
      return printedCase(expression);
    default:
      return printedOperation(expression);
  }
}

type Operation = Extract<Expression, { kind: 'not' | 'negative' | 'binary' | 'is' | 'in' | 'between' }>;

function printedOperation(expression: Operation): string {
  const own = strength(expression);
  const not = 'negated' in expression && expression.negated ? 'NOT ' : '';
  switch (expression.kind) {
    case 'not':
      return `NOT ${within(expression.operand, own + 1)}`;
    case 'negative':
      return `-${within(expression.operand, own + 1)}`;
    case 'is':
      return `${within(expression.operand, own + 1)} IS ${not}${String(expression.value).toUpperCase()}`;
    case 'in':
      return `${within(expression.operand, own + 1)} ${not}IN (${expression.list.map(printed).join(', ')})`;
    case 'between': {
      const [low, high] = [within(expression.low, own + 1), within(expression.high, own + 1)];
      return `${within(expression.operand, own + 1)} ${not}BETWEEN ${low} AND ${high}`;
    }
    case 'binary': {
      const left = within(expression.left, own === operatorStrength['='] ? own + 1 : own);
      return `${left} ${expression.operator} ${within(expression.right, own + 1)}`;
    }
  }
}

function printedCase({ operand, branches, otherwise }: Extract<Expression, { kind: 'case' }>): string {
  const first = operand === null ? '' : ` ${printed(operand)}`;
  const cases = branches.map(({ when, result }) => ` WHEN ${printed(when)} THEN ${printed(result)}`);
  const last = otherwise === null ? '' : ` ELSE ${printed(otherwise)}`;
  return `CASE${first}${cases.join('')}${last} END`;
}

function within(expression: Expression, least: number): string {
  return strength(expression) < least ? `(${printed(expression)})` : printed(expression);
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
