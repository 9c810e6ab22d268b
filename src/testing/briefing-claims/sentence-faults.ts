// What can be wrong with a sentence of a briefing, whatever it claims: numbers that no figure carries, plurals, gaps.
import type { Figure, Sentence } from '../../briefing/document.ts';
import { wordsFor, type Words } from '../../language/language.ts';

/**
 * Whether the text is made of nothing but words, the names and the texts of the figures, each in its order: no digit
 * stands outside of them.
 */
export function isMadeOf(text: string, figures: readonly Figure[], names: readonly string[]): boolean {
  const seen = new Set<string>();
  const visit = (at: number, figure: number, name: number): boolean => {
    if (at === text.length) return figure === figures.length && name === names.length;
    const key = `${at} ${figure} ${name}`;
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

/** `1 sites`, `2 site`: a number followed by the wrong form of any unit. */
function wrongPlural(text: string): string | null {
  for (const [one, many] of Object.values(english)) {
    if (one === many) continue;
    if (new RegExp(`(?<![\\d.,])1 ${many}\\b`).test(text)) return `1 ${many}`;
    const single = new RegExp(`(?<![\\d.,])(?!1 )[\\d.,]+ ${one}\\b`).exec(text);
    if (single !== null) return single[0];
  }
  return null;
}

/** Units in Chinese and English that may follow the number of a figure; a bare number names its unit elsewhere. */
function wrongUnit(words: Words, text: string, { figures }: Sentence): string | null {
  if (words.language !== 'en') return null;
  for (const { text: number, unit, value } of figures) {
    if (value === null || unit === 'percent') continue;
    const follows = new RegExp(`(?<![\\d.,])${number.replaceAll(/[.+]/g, '\\$&')} (\\w+)`).exec(text)?.[1];
    const others = Object.entries(english)
      .filter(([name]) => name !== unit)
      .flatMap(([, forms]) => forms);
    const isOther = follows !== undefined && others.some((form) => form === follows);
    const isOwn = figures.some((one) => one.text === number && one.unit !== unit);
    if (isOther && !isOwn) return `${number} ${follows} is a figure of ${unit}`;
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
