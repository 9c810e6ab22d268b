// The text of a predicate → tokens. A character that no token begins with is refused: comments, semicolons, brackets,
// colons, backslashes, dollar quotes, quoted names and everything beyond ASCII outside a text.
import { Refusal, shown } from './fault.ts';
import { longestNumber, longestText } from './limits.ts';

export interface Token {
  readonly kind: 'name' | 'parameter' | 'number' | 'text' | 'sign' | 'end';
  /** As written; of a text its value, of a parameter its name without the dollar. */
  readonly text: string;
  /** Character of the predicate, counted from 1. */
  readonly at: number;
  /** Nothing stands between this token and the one before. */
  readonly joined: boolean;
}

const blank = /[ \n\t]+/y;
const name = /[A-Za-z][A-Za-z0-9_]*/y;
const parameter = /\$[a-z][a-z0-9_]*/y;
const number = /[0-9]+(\.[0-9]+)?/y;
const text = /'(?:[^']|'')*'/y;
const sign = /<=|>=|<>|!=|\|\||[-+*/%=<>(),.]/y;
/** Two signs in a row that an engine would read as something else. */
const forbiddenPairs = ['--', '/*', '*/', '//', '**'];
/** Control, format (zero width, direction), private and unassigned characters. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/u;

export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  let joined = false;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = place;
    const found = pattern.exec(source)?.[0] ?? null;
    if (found !== null) place += found.length;
    return found;
  };
  while (place < source.length) {
    if (take(blank) !== null) {
      joined = false;
      continue;
    }
    const at = place + 1;
    const pair = forbiddenPairs.find((one) => source.startsWith(one, place));
    if (pair !== undefined) throw new Refusal(at, `${shown(pair)} is not allowed`);
    const token = oneToken(take, at, joined) ?? refuseCharacter(source, place);
    const before = tokens.at(-1);
    if (token.joined && before !== undefined && isWord(before) && isWord(token)) {
      throw new Refusal(at, `${shown(token.text)} must stand apart from what is before it`);
    }
    tokens.push(token);
    joined = true;
  }
  return [...tokens, { kind: 'end', text: '', at: source.length + 1, joined: false }];
}

/** Two of these without a blank between them would be read differently by an engine: 1e5, x'00', 0x10. */
function isWord({ kind }: Token): boolean {
  return kind !== 'sign';
}

type Take = (pattern: RegExp) => string | null;

function oneToken(take: Take, at: number, joined: boolean): Token | null {
  const named = take(name);
  if (named !== null) return { kind: 'name', text: named, at, joined };
  const dollar = take(parameter);
  if (dollar !== null) return { kind: 'parameter', text: dollar.slice(1), at, joined };
  const digits = take(number);
  if (digits !== null) {
    if (digits.length > longestNumber) throw new Refusal(at, 'the number has too many digits');
    return { kind: 'number', text: digits, at, joined };
  }
  const quoted = take(text);
  if (quoted !== null) return { kind: 'text', text: checkedText(quoted, at), at, joined };
  const found = take(sign);
  return found === null ? null : { kind: 'sign', text: found, at, joined };
}

function checkedText(quoted: string, at: number): string {
  const value = quoted.slice(1, -1).replaceAll("''", "'");
  if (value.length > longestText) throw new Refusal(at, 'the text is too long');
  const hidden = unseen.exec(value);
  if (hidden !== null)
    throw new Refusal(at + 1 + hidden.index, `${shown(hidden[0])} is not allowed in a text`);
  const special = /[$\\]/.exec(value);
  if (special !== null)
    throw new Refusal(at + 1 + special.index, `${shown(special[0])} is not allowed in a text`);
  return value;
}

function refuseCharacter(source: string, place: number): never {
  const found = String.fromCodePoint(source.codePointAt(place) ?? 0);
  if (found === "'") throw new Refusal(place + 1, 'the text is not closed');
  throw new Refusal(place + 1, `${shown(found)} is not allowed`);
}
