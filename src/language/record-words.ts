// The codes that registers keep, in words: whether a thing is there, and who says so.
import type { Words } from './language.ts';

const statuses = ['present', 'absent', 'planned', 'shared'] as const;
const sources = ['self', 'county', 'visit', 'document'] as const;

/** Null for what is no status. */
export function statusText(words: Words, value: string): string | null {
  const status = statuses.find((candidate) => candidate === value);
  return status === undefined ? null : words.t(`review.status.${status}`);
}

/** The same as it is ticked on the spot, on the tablet and on paper. Null for what is no status. */
export function foundStatusText(words: Words, value: string): string | null {
  const status = statuses.find((candidate) => candidate === value);
  return status === undefined ? null : words.t(`packet.status.${status}`);
}

/** Null for what is no source. */
export function sourceText(words: Words, value: string): string | null {
  const source = sources.find((candidate) => candidate === value);
  return source === undefined ? null : words.t(`review.source.${source}`);
}
