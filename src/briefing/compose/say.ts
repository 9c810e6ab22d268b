// Sentences are made here and nowhere else: a pattern of the catalogue, with figures and names in its places.
import type { MessageKey, Words } from '../../language/language.ts';
import type { Figure, Sentence } from '../document.ts';

/** A piece of text that says which figures and names it is made of. */
export interface Said {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly names: readonly string[];
}

export const nothing: Said = { text: '', figures: [], names: [] };

/** What fills a place of a pattern: a figure with its unit, a name as it stands in the data, or a piece already said. */
export type Part = Figure | string | Said;

export type SentenceKey = Extract<MessageKey, `say.${string}`>;

const isFigure = (part: Part): part is Figure => typeof part !== 'string' && 'unit' in part;

/** `38 sites`, `1 site`, `93.1%`. */
function phrase(words: Words, figure: Figure): string {
  if (figure.value === null) return figure.text;
  return words.t(`say.unit.${figure.unit}`, { text: figure.text, count: Math.abs(figure.value) });
}

function saidOf(words: Words, part: Part): Said {
  if (typeof part === 'string') return { text: part, figures: [], names: part === '' ? [] : [part] };
  return isFigure(part) ? { text: phrase(words, part), figures: [part], names: [] } : part;
}

const [opening, closing] = ['\u0001', '\u0002'];

/**
 * Fills the pattern `key`. `count` chooses the plural of a verb where a figure is its subject. The places are filled
 * after the pattern is read, so nothing in a name can be taken for a place.
 */
export function piece(
  words: Words,
  key: SentenceKey,
  parts: Readonly<Record<string, Part>> = {},
  count?: Figure,
): Said {
  const places = Object.fromEntries(Object.keys(parts).map((name) => [name, `${opening}${name}${closing}`]));
  const plural = count === undefined ? {} : { count: Math.abs(count.value ?? 0) };
  const pattern = words.t(key, { ...places, ...plural });
  const pieces = pattern.split(new RegExp(`${opening}(\\w+)${closing}`)).map((text, index): Said => {
    if (index % 2 === 0) return { text, figures: [], names: [] };
    const part = parts[text];
    return part === undefined ? nothing : saidOf(words, part);
  });
  return together(pieces);
}

/** Pieces one after the other, with `between` between those that are not empty. */
export function together(pieces: readonly Said[], between = ''): Said {
  const full = between === '' ? pieces : pieces.filter(({ text }) => text !== '');
  return {
    text: full.map(({ text }) => text).join(between),
    figures: full.flatMap(({ figures }) => figures),
    names: full.flatMap(({ names }) => names),
  };
}

export function sentence(
  words: Words,
  key: SentenceKey,
  parts: Readonly<Record<string, Part>> = {},
  count?: Figure,
): Sentence {
  return { key, ...piece(words, key, parts, count) };
}
