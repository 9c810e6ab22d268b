// A place in the tokens of a predicate: what stands there, whether it is what was hoped for, and how deep it lies.
import { Refusal, shown } from './fault.ts';
import { greatestDepth } from './limits.ts';
import type { Token } from './tokens.ts';

export class Cursor {
  #place = 0;
  #depth = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  protected get now(): Token {
    const token = this.#tokens[this.#place] ?? this.#tokens.at(-1);
    if (token === undefined) throw new Refusal(1, 'the predicate is empty');
    return token;
  }

  /** The token so many places on; undefined beyond the end. */
  protected ahead(places: number): Token | undefined {
    return this.#tokens[this.#place + places];
  }

  protected skip(places: number): void {
    this.#place += places;
  }

  protected take(): Token {
    const token = this.now;
    this.#place += 1;
    return token;
  }

  protected refuse(reason: string): never {
    const { kind, text, at } = this.now;
    if (kind === 'end') throw new Refusal(at, 'something is missing at the end');
    throw new Refusal(at, `${shown(kind === 'parameter' ? `$${text}` : text)} ${reason}`);
  }

  protected isSign(text: string, places = 0): boolean {
    const token = this.ahead(places);
    return token?.kind === 'sign' && token.text === text;
  }

  /** Keywords are written in any case. */
  protected isKeyword(word: string, places = 0): boolean {
    const token = this.ahead(places);
    return token?.kind === 'name' && token.text.toUpperCase() === word;
  }

  protected accept(word: string): boolean {
    const there = this.isKeyword(word) || this.isSign(word);
    if (there) this.#place += 1;
    return there;
  }

  protected expect(word: string): void {
    if (!this.accept(word)) this.refuse(`stands where ${word} is expected`);
  }

  /** What stands inside parentheses, a call or a branch. */
  protected within<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > greatestDepth) this.refuse(`lies deeper than ${greatestDepth} levels`);
    const found = read();
    this.#depth -= 1;
    return found;
  }
}
