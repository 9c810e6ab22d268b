// What a predicate of a pack may say, as a tree: one scalar expression over columns of facts and parameters.
// There is no node for a statement, a subquery or an aggregate, so none can be written.

export const comparisons = ['=', '<>', '!=', '<', '<=', '>', '>='] as const;
export const additions = ['+', '-'] as const;
export const multiplications = ['*', '/', '%'] as const;
export type BinaryOperator =
  | 'OR'
  | 'AND'
  | '||'
  | (typeof comparisons)[number]
  | (typeof additions)[number]
  | (typeof multiplications)[number];

export const castTypes = ['INTEGER', 'BIGINT', 'DOUBLE', 'VARCHAR', 'BOOLEAN', 'DATE'] as const;
export type CastType = (typeof castTypes)[number];

export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly value: string }
  /** A day as YYYY-MM-DD. */
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'constant'; readonly value: boolean | null }
  | { readonly kind: 'column'; readonly alias: string; readonly column: string }
  /** The column that a parameter of type choice names: alias.$parameter. */
  | { readonly kind: 'chosen'; readonly alias: string; readonly parameter: string }
  | { readonly kind: 'parameter'; readonly name: string }
  /** A word that the pack's form gives a meaning, such as `counted`. */
  | { readonly kind: 'word'; readonly name: string }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'negative'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'is';
      readonly operand: Expression;
      readonly negated: boolean;
      readonly value: boolean | null;
    }
  | {
      readonly kind: 'in';
      readonly operand: Expression;
      readonly negated: boolean;
      readonly list: readonly Expression[];
    }
  | {
      readonly kind: 'between';
      readonly operand: Expression;
      readonly negated: boolean;
      readonly low: Expression;
      readonly high: Expression;
    }
  | {
      readonly kind: 'case';
      readonly operand: Expression | null;
      readonly branches: readonly { readonly when: Expression; readonly result: Expression }[];
      readonly otherwise: Expression | null;
    }
  | { readonly kind: 'cast'; readonly operand: Expression; readonly type: CastType }
  | { readonly kind: 'call'; readonly name: string; readonly values: readonly Expression[] };
