// The gap list as a sheet: one row a finding, with its figure, date, owner and clause. Pure.
import type { Words } from '../../language/language.ts';
import type { GapKey } from '../tables/gap-fields.ts';
import { gapFields } from '../tables/gap-fields.ts';
import type { GapLines, GapScope } from '../tables/gap-lines.ts';
import { countLines, linesWithin } from '../tables/gap-lines.ts';
import type { CellFormat, Sheet } from './workbook.ts';

const widths: Readonly<Record<GapKey, number>> = {
  county_code: 11,
  county: 14,
  subject_kind: 11,
  subject_id: 16,
  subject: 28,
  requirement: 10,
  title: 28,
  strength: 12,
  verdict: 10,
  marks: 28,
  figure_name: 22,
  figure: 12,
  unit: 8,
  date: 12,
  owner: 36,
  clause: 20,
  period: 10,
  lon: 13,
  lat: 13,
};

const formats: Partial<Readonly<Record<GapKey, CellFormat>>> = {
  figure: 'number',
  date: 'date',
  lon: 'degrees',
  lat: 'degrees',
};

export function gapSheet(
  words: Words,
  common: Pick<Sheet, 'notice' | 'heading'>,
  gaps: GapLines,
  scope: GapScope,
): Sheet {
  const fields = gapFields(words);
  return {
    ...common,
    name: words.t('workbook.sheet.gaps'),
    columns: fields.map(({ key, title }) => ({ title, width: widths[key], format: formats[key] ?? 'text' })),
    frozenColumns: 0,
    filter: true,
    count: countLines(gaps, scope).held,
    rows: function* rows() {
      for (const line of linesWithin(gaps, scope)) yield fields.map(({ of }) => of(line));
    },
  };
}
