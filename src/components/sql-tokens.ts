// The SQL of a predicate cut into coloured pieces. It knows words, not grammar: every character is kept, in order.

export const tokenKinds = [
  'keyword',
  'function',
  'text',
  'number',
  'column',
  'parameter',
  'sign',
  'plain',
] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface SqlToken {
  readonly kind: TokenKind;
  readonly text: string;
}

const keywords = new Set(
  `and or not is null true false case when then else end in between like cast as date integer double boolean
  varchar interval distinct from select where group by order filter coalesce nullif exists any all`.split(
    /\s+/,
  ),
);

/** Tried in this order at each place. */
const patterns: readonly (readonly [TokenKind | 'word', RegExp])[] = [
  ['text', /'(?:[^']|'')*'?/y],
  ['parameter', /\$[A-Za-z_]\w*/y],
  ['column', /[A-Za-z_]\w*\.\$?[A-Za-z_]\w*/y],
  ['number', /\d+(?:\.\d+)?/y],
  ['word', /[A-Za-z_]\w*/y],
  ['sign', /[<>=!+\-*/%|]+/y],
];

export function sqlTokens(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  const add = (kind: TokenKind, text: string): void => {
    const last = tokens.at(-1);
    if (last?.kind === 'plain' && kind === 'plain') {
      tokens[tokens.length - 1] = { kind, text: last.text + text };
    } else tokens.push({ kind, text });
  };
  for (let place = 0; place < sql.length;) {
    const [kind, text] = pieceAt(sql, place);
    add(kind, text);
    place += text.length;
  }
  return tokens;
}

function pieceAt(sql: string, place: number): readonly [TokenKind, string] {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = place;
    const text = pattern.exec(sql)?.[0];
    if (text !== undefined) return [kind === 'word' ? wordKind(sql, place, text) : kind, text];
  }
  return ['plain', sql[place] ?? ''];
}

/** A keyword, a function (a word before a bracket), or a name. */
function wordKind(sql: string, place: number, word: string): TokenKind {
  if (keywords.has(word.toLowerCase())) return 'keyword';
  return /^\s*\(/.test(sql.slice(place + word.length)) ? 'function' : 'plain';
}

/** Line breaks before the joints of a long predicate, so that it reads down and not across; what is in brackets stays. */
export function brokenUp(sql: string, width = 76): string {
  const flat = sql.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= width) return flat;
  let [brackets, cases, broken] = [0, 0, ''];
  for (const { kind, text } of sqlTokens(flat)) {
    if (kind === 'plain') brackets += bracketsOpened(text);
    const word = kind === 'keyword' && brackets === 0 ? text.toUpperCase() : '';
    const joint =
      cases === 0 ? betweenTests.has(word) : cases === 1 && flat.startsWith('CASE') && insideCase.has(word);
    broken = joint ? `${broken.trimEnd()}\n  ${text}` : broken + text;
    cases += word === 'CASE' ? 1 : word === 'END' ? -1 : 0;
  }
  return broken;
}

const betweenTests = new Set(['AND', 'OR']);
const insideCase = new Set(['WHEN', 'ELSE', 'END']);

function bracketsOpened(text: string): number {
  return text.split('(').length - text.split(')').length;
}
