// The matrix as shown, in words: what is on top of an export, the head and the rows. For CSV and print. Pure.
import { noCount } from '../../../compliance/missing-facilities.ts';
import type { Words } from '../../../language/language.ts';
import type { Atlas } from '../../../state/atlas-state.ts';
import type { SiteTable } from '../../../state/site-table.ts';
import { activeFilters } from '../filters/filter-labels.ts';
import { provenance, type Line } from '../../provenance.ts';
import { regionName, siteName } from '../../site-name.ts';
import { type CellFinding, cellFinding, columnHead, findingText, populationCell } from './cell-text.ts';
import type { MatrixColumn } from './matrix-model.ts';
import type { MatrixView } from './use-matrix.ts';

function sortLine(words: Words, atlas: Atlas, view: MatrixView): Line {
  const { column: id, descending } = atlas.session.sort;
  const column = view.columns.find((candidate) => candidate.sort === id);
  const name = column === undefined ? id : columnHead(words, column, true).full;
  const direction = words.t(descending ? 'review.csv.descending' : 'review.csv.ascending');
  return [words.t('review.csv.sort'), `${name}${words.t('review.comma')}${direction}`];
}

/** Lines above the table. */
export function preamble(words: Words, atlas: Atlas, view: MatrixView): readonly Line[] {
  const { session, counted, matching } = atlas;
  const filters = activeFilters(words, session.filters, atlas.pack, atlas.regions).map(({ label }) => label);
  const none = words.t('review.csv.noFilters');
  return provenance(words, atlas, [
    [words.t('review.csv.filters'), filters.length === 0 ? none : filters.join(' | ')],
    sortLine(words, atlas, view),
    [
      words.t('review.csv.rows'),
      words.t('review.csv.rowsOf', { matching: matching.length, total: counted.length }),
    ],
  ]);
}

export function sheetHead(words: Words, columns: readonly MatrixColumn[]): readonly string[] {
  const facility = columns.some((column) => column.kind === 'requirement' && column.facility);
  const heads = columns.map((column) => columnHead(words, column, facility).full);
  const fixed = (['id', 'county', 'located', 'asOf'] as const).map((name) => words.t(`review.csv.${name}`));
  return [...fixed, ...heads];
}

function withoutPeriod(finding: CellFinding | null): CellFinding | null {
  if (finding === null) return null;
  return { ...finding, marks: finding.marks.filter((mark) => mark !== 'period_ended') };
}

function cellOf(
  words: Words,
  atlas: Atlas,
  view: MatrixView,
  column: MatrixColumn,
  row: number,
  brief: boolean,
): string | number {
  switch (column.kind) {
    case 'name':
      return atlas.sites === null ? '' : siteName(words, atlas.sites, row);
    case 'population': {
      const cell = populationCell(atlas.roundTable, column.sort, row);
      if (cell.state === 'known') return cell.value;
      return cell.state === 'waiting' ? '' : words.t(`review.verdict.${cell.state}`);
    }
    case 'missing': {
      const missing = view.missing?.missing[row] ?? noCount;
      return missing === noCount ? '' : missing;
    }
    case 'requirement': {
      const finding = cellFinding(atlas, column.sort, row);
      return findingText(words, column, brief ? withoutPeriod(finding) : finding);
    }
  }
}

/** On paper only the first rows stand, and a mark that every cell carries is left to the heading. */
export function* sheetRows(
  words: Words,
  atlas: Atlas,
  view: MatrixView,
  print: { readonly limit: number } | null = null,
): Generator<readonly (string | number)[]> {
  const { sites, roundTable, regions } = atlas;
  if (sites === null) return;
  const countyNames = new Map<string, string>();
  const countyOf = (table: SiteTable, row: number): string => {
    const code = table.county[row] ?? '';
    const name = countyNames.get(code) ?? regionName(words, regions, code);
    countyNames.set(code, name);
    return name;
  };
  for (const row of view.rows.subarray(0, print?.limit ?? view.rows.length)) {
    const located = !Number.isNaN(sites.lon[row] ?? NaN);
    yield [
      sites.id[row] ?? '',
      countyOf(sites, row),
      words.t(located ? 'review.csv.isLocated' : 'review.csv.notLocated'),
      roundTable?.asOf[row] ?? words.t('review.verdict.unknown'),
      ...view.columns.map((column) => cellOf(words, atlas, view, column, row, print !== null)),
    ];
  }
}
