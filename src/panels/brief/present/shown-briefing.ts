// What is on the wall: the newest briefing, or the one that was frozen. Says when the dashboard speaks of other data. Pure.
import type { BriefingDocument } from '../../../briefing/document.ts';
import type { BriefingFacts } from '../../../briefing/facts.ts';
import type { Boundary } from '../../../state/ports.ts';
import type { Words } from '../../../language/language.ts';

export interface Shown {
  readonly document: BriefingDocument;
  readonly facts: BriefingFacts;
  readonly boundary: Boundary | null;
}

/** What the second says otherwise of where its figures are from: values of the lines that differ, at most two. */
export function differingLines(shown: BriefingDocument, now: BriefingDocument): string[] {
  if (shown.extract !== now.extract) return [now.extract];
  if (shown.hash !== now.hash) return [now.hash.slice(0, 8)];
  if (shown.round !== now.round) return [now.round];
  if (shown.language !== now.language) return [];
  const before = new Map(shown.provenance);
  return now.provenance
    .filter(([label, value]) => before.get(label) !== value)
    .map(([label, value]) => `${label} ${value}`)
    .slice(0, 2);
}

/** The frozen mark: of which data, and what the dashboard shows meanwhile where that is something else. */
export function frozenText(words: Words, frozen: BriefingDocument, now: BriefingDocument | null): string {
  const { extract, hash, round } = frozen;
  const mark = words.t('present.frozen', { extract, hash: hash.slice(0, 8), round });
  const others = now === null ? [] : differingLines(frozen, now);
  if (others.length === 0) return mark;
  return `${mark}${words.t('say.semicolon')}${words.t('present.frozen.other', { now: others.join(words.t('say.comma')) })}`;
}
