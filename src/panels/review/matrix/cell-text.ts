// What one cell of the matrix says: for the eye, for those who listen, and for CSV. Pure.
import { noFinding, type FindingSet } from '../../../compliance/finding.ts';
import type { Words } from '../../../language/language.ts';
import type { PopulationBase } from '../../../model/size-class.ts';
import { type Mark, verdictOf } from '../../../model/verdict.ts';
import type { Verdict } from '../../../model/verdict.ts';
import type { Atlas } from '../../../state/atlas-state.ts';
import type { RoundTable } from '../../../state/site-table.ts';
import { marksOfBits, verdictName } from '../../../components/verdict-cell.tsx';
import type { MatrixColumn, RequirementColumn } from './matrix-model.ts';

export interface CellFinding {
  readonly verdict: Verdict;
  readonly marks: readonly Mark[];
  /** A facility that the site shares with others, whether it counts or not. */
  readonly shared: boolean;
}

/** Null where there is no finding: the pack does not bind the site, or verdicts are not there yet. */
export function cellFinding(
  { findings, shared }: { readonly findings: FindingSet | null; readonly shared: Atlas['shared'] },
  requirement: string,
  row: number,
): CellFinding | null {
  const found = findings?.sites.get(requirement);
  const code = found?.verdicts[row] ?? noFinding;
  if (code === noFinding) return null;
  return {
    verdict: verdictOf(code),
    marks: marksOfBits(found?.marks[row] ?? 0),
    shared: shared.get(requirement)?.[row] === 1,
  };
}

export type Population =
  | { readonly state: 'known'; readonly value: number }
  | { readonly state: 'unknown' | 'suppressed' }
  /** The round has not been read yet. */
  | { readonly state: 'waiting' };

export function populationCell(table: RoundTable | null, base: PopulationBase, row: number): Population {
  if (table === null) return { state: 'waiting' };
  const value = table.values[base][row] ?? NaN;
  if (!Number.isNaN(value)) return { state: 'known', value };
  return { state: table.masked[base]?.[row] === 1 ? 'suppressed' : 'unknown' };
}

export function findingText(words: Words, column: RequirementColumn, finding: CellFinding | null): string {
  if (finding === null) return words.t('review.verdict.none');
  const said = verdictName(words, finding.verdict, column.facility, finding.marks);
  return finding.shared ? `${words.t('review.verdict.shared')}${words.t('review.comma')}${said}` : said;
}

/** Head of a column: short for the eye, full for those who listen. */
export function columnHead(
  words: Words,
  column: MatrixColumn,
  counted: boolean,
): { short: string; full: string } {
  if (column.kind === 'name')
    return { short: words.t('review.matrix.name'), full: words.t('review.matrix.name') };
  if (column.kind === 'population') {
    return { short: words.t(`review.base.${column.sort}`), full: words.t(`shell.base.${column.sort}`) };
  }
  if (column.kind === 'missing') {
    const full = counted ? 'review.matrix.missingTitle' : 'review.matrix.missingTitleFail';
    return { short: words.t('review.matrix.missing'), full: words.t(full) };
  }
  const { id, short, title } = column.requirement;
  return { short: words.pick(short), full: `${id} ${words.pick(title)}` };
}
