// Which lines of the gap list a table holds, and what its file is called. Pure.
import type { Words } from '../../language/language.ts';
import type { BriefingFacts } from '../facts.ts';
import type { GapLine } from '../gap-list.ts';

/** Can be gone through more than once; large ones are unpacked line by line. */
export type GapLines = Iterable<GapLine>;

/** `open`: without the lines that pass or do not apply. */
export type GapScope = 'all' | 'open';

export type Line = readonly [label: string, value: string];

export function isOpen({ verdict }: GapLine): boolean {
  return verdict === 'fail' || verdict === 'unknown' || verdict === 'suppressed';
}

export function* linesWithin(gaps: GapLines, scope: GapScope): Generator<GapLine> {
  for (const line of gaps) if (scope === 'all' || isOpen(line)) yield line;
}

/** Lines that the table holds, and all there are. */
export function countLines(gaps: GapLines, scope: GapScope): { readonly held: number; readonly all: number } {
  const count = { held: 0, all: 0 };
  for (const line of gaps) {
    count.all += 1;
    if (scope === 'all' || isOpen(line)) count.held += 1;
  }
  return count;
}

/** Says how many lines there are, and which were left out; it stands with the provenance. */
export function scopeLine(gaps: GapLines, scope: GapScope, words: Words): Line {
  const { held, all } = countLines(gaps, scope);
  const counts = { held: words.number(held), all: words.number(all) };
  return [words.t('workbook.scope'), words.t(`workbook.scope.${scope}`, counts)];
}

export type TableKind = 'xlsx' | 'csv' | 'geojson' | 'parquet';

/** `<extract>-<round>-gaps[-synthetic].xlsx` */
export function gapFileName({ extract, round }: BriefingFacts, kind: TableKind): string {
  return `${extract.id}-${round}-gaps${extract.synthetic ? '-synthetic' : ''}.${kind}`;
}
