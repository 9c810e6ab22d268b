// A predicate → its tree, or the first thing in it that is not allowed. It calls no engine and knows no pack.
import { additions, castTypes, comparisons, multiplications } from './expression.ts';
import type { BinaryOperator, Expression } from './expression.ts';
import { Cursor } from './cursor.ts';
import { Refusal, shown } from './fault.ts';
import type { PredicateFault } from './fault.ts';
import { functionRule } from './functions.ts';
import { longestChain } from './limits.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A name that stands in a predicate, for whoever knows which names there are. */
export type Named =
  | { readonly kind: 'column'; readonly alias: string; readonly column: string; readonly at: number }
  | { readonly kind: 'chosen'; readonly alias: string; readonly parameter: string; readonly at: number }
  | { readonly kind: 'parameter'; readonly name: string; readonly at: number };

export type Parsed =
  | { readonly ok: true; readonly expression: Expression; readonly names: readonly Named[] }
  | { readonly ok: false; readonly fault: PredicateFault };

export interface ParseOptions {
  /** Greatest length in characters. */
  readonly length: number;
  /** Words that may stand alone. */
  readonly words?: readonly string[];
}

export function parsePredicate(source: string, { length, words = [] }: ParseOptions): Parsed {
  try {
    if (source.length > length) throw new Refusal(length, `longer than ${length} characters`);
    const names: Named[] = [];
    const parser = new Parser(tokensOf(source), words, names);
    return { ok: true, expression: parser.whole(), names };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: { at: error.at, reason: error.reason } };
    throw error;
  }
}

const constants: Readonly<Record<string, boolean | null>> = { TRUE: true, FALSE: false, NULL: null };

class Parser extends Cursor {
  readonly #words: readonly string[];
  readonly #names: Named[];

  constructor(tokens: readonly Token[], words: readonly string[], names: Named[]) {
    super(tokens);
    this.#words = words;
    this.#names = names;
  }

  whole(): Expression {
    const expression = this.#or();
    if (this.now.kind !== 'end') this.refuse('is not expected here');
    return expression;
  }

  #inside(): Expression {
    return this.within(() => this.#or());
  }

  #chain(operators: readonly BinaryOperator[], operand: () => Expression): Expression {
    let left = operand();
    for (let length = 1; ; length += 1) {
      const operator = operators.find((one) => this.isSign(one) || this.isKeyword(one));
      if (operator === undefined) return left;
      if (length > longestChain) this.refuse(`is one of more than ${longestChain} in a row`);
      this.skip(1);
      left = { kind: 'binary', operator, left, right: operand() };
    }
  }

  #or(): Expression {
    return this.#chain(['OR'], () => this.#chain(['AND'], () => this.#not()));
  }

  #not(): Expression {
    let count = 0;
    while (this.accept('NOT')) count += 1;
    if (count > 1) this.refuse('follows NOT NOT; use parentheses');
    const operand = this.#is();
    return count === 1 ? { kind: 'not', operand } : operand;
  }

  #is(): Expression {
    const operand = this.#comparison();
    if (!this.accept('IS')) return operand;
    const negated = this.accept('NOT');
    const word = this.now.kind === 'name' ? this.now.text.toUpperCase() : '';
    const value = Object.hasOwn(constants, word) ? constants[word] : undefined;
    if (value === undefined) this.refuse('stands where NULL, TRUE or FALSE is expected');
    this.skip(1);
    return { kind: 'is', operand, negated, value };
  }

  #comparison(): Expression {
    const left = this.#range();
    const operator = comparisons.find((one) => this.isSign(one));
    if (operator === undefined) return left;
    this.skip(1);
    return { kind: 'binary', operator, left, right: this.#range() };
  }

  #range(): Expression {
    const operand = this.#joined();
    const after = this.isKeyword('NOT') ? 1 : 0;
    const negated = after === 1;
    if (this.isKeyword('IN', after)) {
      this.skip(after + 1);
      this.expect('(');
      const list = this.#list();
      return { kind: 'in', operand, negated, list };
    }
    if (this.isKeyword('BETWEEN', after)) {
      this.skip(after + 1);
      const low = this.#joined();
      this.expect('AND');
      return { kind: 'between', operand, negated, low, high: this.#joined() };
    }
    return operand;
  }

  #joined(): Expression {
    const product = () => this.#chain(multiplications, () => this.#signed());
    return this.#chain(['||'], () => this.#chain(additions, product));
  }

  #signed(): Expression {
    if (!this.accept('-')) return this.#primary();
    if (this.isSign('-')) this.refuse('follows another minus; use parentheses');
    return { kind: 'negative', operand: this.#primary() };
  }

  /** After the opening parenthesis, up to and with the closing one; at least one. */
  #list(): Expression[] {
    const found = [this.#inside()];
    while (this.accept(',')) {
      found.push(this.#inside());
      if (found.length > longestChain) this.refuse(`follows more than ${longestChain} values`);
    }
    this.expect(')');
    return found;
  }

  #primary(): Expression {
    const token = this.now;
    if (this.accept('(')) {
      const inner = this.#inside();
      this.expect(')');
      return inner;
    }
    switch (token.kind) {
      case 'number':
        return { kind: 'number', text: this.take().text };
      case 'text':
        return { kind: 'text', value: this.take().text };
      case 'parameter': {
        this.skip(1);
        this.#names.push({ kind: 'parameter', name: token.text, at: token.at });
        return { kind: 'parameter', name: token.text };
      }
      case 'name':
        return this.#named();
      default:
        return this.refuse('is not expected here');
    }
  }

  #named(): Expression {
    const word = this.now.text.toUpperCase();
    const next = this.ahead(1);
    if (this.isSign('.', 1)) return this.#column();
    if (Object.hasOwn(constants, word)) {
      this.skip(1);
      return { kind: 'constant', value: constants[word] ?? null };
    }
    if (word === 'DATE' && next?.kind === 'text') return this.#date();
    if (word === 'CASE') return this.#case();
    if (word === 'CAST') return this.#cast();
    if (this.isSign('(', 1)) return this.#call();
    if (this.#words.includes(this.now.text)) return { kind: 'word', name: this.take().text };
    return this.refuse('is no column of a fact; columns are written fact.column');
  }

  #column(): Expression {
    const { text: alias, at } = this.take();
    this.skip(1);
    const last = this.now;
    if (last.kind === 'parameter') {
      this.skip(1);
      this.#names.push({ kind: 'chosen', alias, parameter: last.text, at });
      return { kind: 'chosen', alias, parameter: last.text };
    }
    if (last.kind !== 'name') this.refuse('stands where a column is expected');
    this.skip(1);
    if (this.isSign('.')) this.refuse('may not follow a column');
    if (this.isSign('(')) this.refuse('may not follow a column');
    this.#names.push({ kind: 'column', alias, column: last.text, at });
    return { kind: 'column', alias, column: last.text };
  }

  #date(): Expression {
    this.skip(1);
    const { text, at } = this.take();
    if (!isDay(text)) throw new Refusal(at, `${shown(text)} is no day (YYYY-MM-DD)`);
    return { kind: 'date', value: text };
  }

  #case(): Expression {
    this.skip(1);
    const operand = this.isKeyword('WHEN') ? null : this.#inside();
    const branches: { when: Expression; result: Expression }[] = [];
    while (this.accept('WHEN')) {
      const when = this.#inside();
      this.expect('THEN');
      branches.push({ when, result: this.#inside() });
      if (branches.length > longestChain) this.refuse(`follows more than ${longestChain} branches`);
    }
    if (branches.length === 0) this.refuse('stands where WHEN is expected');
    const otherwise = this.accept('ELSE') ? this.#inside() : null;
    this.expect('END');
    return { kind: 'case', operand, branches, otherwise };
  }

  #cast(): Expression {
    this.skip(1);
    this.expect('(');
    const operand = this.#inside();
    this.expect('AS');
    const type = castTypes.find((one) => this.isKeyword(one));
    if (type === undefined) this.refuse(`is no type that a predicate may use (${castTypes.join(', ')})`);
    this.skip(1);
    this.expect(')');
    return { kind: 'cast', operand, type };
  }

  #call(): Expression {
    const { text, at } = this.now;
    const name = text.toLowerCase();
    const rule = functionRule(name);
    if (rule === null) return this.refuse('is no function that a predicate may call');
    this.skip(2);
    const values = this.#list();
    const [least, most] = rule.takes;
    if (values.length < least || values.length > most) {
      const takes = least === most ? String(least) : `${least} to ${most}`;
      throw new Refusal(at, `${name} takes ${takes} values, not ${values.length}`);
    }
    const [first] = values;
    if (rule.part !== undefined && (first?.kind !== 'text' || !rule.part.includes(first.value))) {
      throw new Refusal(at, `${name} begins with one of ${rule.part.map((part) => `'${part}'`).join(', ')}`);
    }
    return { kind: 'call', name, values };
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
