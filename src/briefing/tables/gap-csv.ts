// The gap list as CSV: what it is stands above it, one line a finding. Texts are those of the screen. Pure.
import type { Words } from '../../language/language.ts';
import { csvLines } from './csv.ts';
import type { GapField } from './gap-fields.ts';
import { gapFields } from './gap-fields.ts';
import type { GapLines, GapScope, Line } from './gap-lines.ts';
import { linesWithin, scopeLine } from './gap-lines.ts';

/** Pieces of the file, in order. `provenance` begins with the synthetic notice where there is one. */
export function gapCsv(
  gaps: GapLines,
  words: Words,
  provenance: readonly Line[],
  scope: GapScope = 'all',
): Iterable<string> {
  const fields = gapFields(words);
  return csvLines({
    preamble: [...provenance, scopeLine(gaps, scope, words)],
    head: fields.map(({ title }) => title),
    rows: rowsOf(gaps, scope, fields),
  });
}

function* rowsOf(gaps: GapLines, scope: GapScope, fields: readonly GapField[]) {
  for (const line of linesWithin(gaps, scope)) yield fields.map(({ of }) => of(line) ?? '');
}
