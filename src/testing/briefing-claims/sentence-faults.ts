// What can be wrong with a sentence of a briefing, whatever it claims: numbers that no figure carries, plurals, gaps.
import type { Figure, Sentence } from '../../briefing/document.ts';
import { wordsFor, type Words } from '../../language/language.ts';

/**
 * Whether the text is made of nothing but words, the names and the texts of the figures, each in its order: no digit
 * stands outside of them.
 */
export function isMadeOf(text: string, figures: readonly Figure[], names: readonly string[]): boolean {
  const seen = new Set<number>();
  const visit = (at: number, figure: number, name: number): boolean => {
    if (at === text.length) return figure === figures.length && name === names.length;
    const key = (at * (figures.length + 1) + figure) * (names.length + 1) + name;
    if (seen.has(key)) return false;
    seen.add(key);
    const [number, word] = [figures[figure]?.text ?? '', names[name] ?? ''];
    if (number !== '' && text.startsWith(number, at) && visit(at + number.length, figure + 1, name))
      return true;
    if (word !== '' && text.startsWith(word, at) && visit(at + word.length, figure, name + 1)) return true;
    return !/\p{Nd}/u.test(text.charAt(at)) && visit(at + 1, figure, name);
  };
  return visit(0, 0, 0);
}

const english = {
  sites: ['site', 'sites'],
  people: ['person', 'people'],
  households: ['household', 'households'],
  workshops: ['workshop', 'workshops'],
  counties: ['county', 'counties'],
  subjects: ['subject', 'subjects'],
  requirements: ['requirement', 'requirements'],
  verdicts: ['verdict', 'verdicts'],
  facilities: ['facility', 'facilities'],
  issues: ['issue', 'issues'],
  visits: ['visit', 'visits'],
  records: ['record', 'records'],
  points: ['percentage point', 'percentage points'],
  minutes: ['minute', 'minutes'],
  yuan: ['yuan', 'yuan'],
} as const;

/** The text without its names, from the longest on: what is left is ours. */
export function withoutNames(text: string, names: readonly string[]): string {
  const sorted = [...names].toSorted((a, b) => b.length - a.length);
  return sorted.reduce((rest, name) => (name === '' ? rest : rest.replaceAll(name, '◇')), text);
}

const forms = Object.values(english).filter(([one, many]) => one !== many);
const oneOfMany = new RegExp(`(?<![\\d.,])1 (?:${forms.map(([, many]) => many).join('|')})\\b`);
const manyOfOne = new RegExp(`(?<![\\d.,])(?!1 )[\\d.,]+ (?:${forms.map(([one]) => one).join('|')})\\b`);

/** `1 sites`, `2 site`: a number followed by the wrong form of any unit. */
function wrongPlural(text: string): string | null {
  return (oneOfMany.exec(text) ?? manyOfOne.exec(text))?.[0] ?? null;
}

const unitOfWord = new Map<string, string>(
  Object.entries(english).flatMap(([unit, words]) => words.map((word): [string, string] => [word, unit])),
);

/** A number that is followed by the unit of another figure. Chinese units stand in the pattern of the unit alone. */
function wrongUnit(words: Words, text: string, { figures }: Sentence): string | null {
  if (words.language !== 'en') return null;
  for (const [said, number, word] of text.matchAll(/(?<![\d.,])([\d,]*\d) ([a-z]+)/g)) {
    const unit = unitOfWord.get(word ?? '');
    const own = figures.filter((one) => one.text === number);
    if (unit !== undefined && own.length > 0 && own.every((one) => one.unit !== unit)) return said;
  }
  return null;
}

const gaps: readonly RegExp[] = [
  /NaN|undefined|\bnull\b|Infinity|\[object/,
  /\{\{|\}\}|\$t\(/,
  /say\.[a-zA-Z]+\.|review\.|counties\./,
  /[，,；;、：:。]\s*[，,；;、。]/,
  /\(\s*\)|（\s*）|\s{2}/,
  /^[，,；;、\s]|[，,；;、：\s]$/,
];

function gapIn(text: string): string | null {
  const found = gaps.find((pattern) => pattern.test(text));
  return found === undefined ? null : `reads badly: ${String(found)}`;
}

/** Faults of one sentence; none where it reads as it should. */
export function sentenceFaults(words: Words, one: Sentence): string[] {
  const ours = withoutNames(one.text, one.names);
  const found = [
    isMadeOf(one.text, one.figures, one.names) ? null : 'its numbers are not those of its figures',
    words.language === 'en' ? wrongPlural(ours) : null,
    wrongUnit(words, ours, one),
    gapIn(ours),
  ];
  return found.flatMap((fault) => (fault === null ? [] : [`${one.key}: ${fault}: ${one.text}`]));
}

/** A text that is no sentence: only that it reads well. */
export function textFaults(text: string, names: readonly string[] = []): string[] {
  const gap = text === '' ? null : gapIn(withoutNames(text, names));
  return gap === null ? [] : [`${gap}: ${text}`];
}

export const bothWords: readonly Words[] = [wordsFor('zh-CN'), wordsFor('en')];
