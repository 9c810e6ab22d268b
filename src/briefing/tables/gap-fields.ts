// The columns of the gap list as people read them, in the order of every table that is taken away. Pure.
import type { Words } from '../../language/language.ts';
import type { GapLine } from '../gap-list.ts';

export type GapKey =
  | 'county_code'
  | 'county'
  | 'subject_kind'
  | 'subject_id'
  | 'subject'
  | 'requirement'
  | 'title'
  | 'strength'
  | 'verdict'
  | 'marks'
  | 'figure_name'
  | 'figure'
  | 'unit'
  | 'date'
  | 'owner'
  | 'clause'
  | 'period'
  | 'lon'
  | 'lat';

export interface GapField {
  readonly key: GapKey;
  readonly title: string;
  /** Empty text and null: there is nothing to say. */
  readonly of: (line: GapLine) => string | number | null;
}

/** The deciding figure, where the verdict rests on one: what is unknown or suppressed never shows a value. */
export function shownFigure(line: GapLine): number | string | null {
  if (line.verdict === 'suppressed' || line.verdict === 'unknown') return null;
  return typeof line.figure === 'number' && !Number.isFinite(line.figure) ? null : line.figure;
}

const contents: Readonly<Record<GapKey, (line: GapLine, words: Words) => string | number | null>> = {
  county_code: (line) => line.countyCode,
  county: (line) => line.county,
  subject_kind: (line, words) => words.t(`rules.subject.${line.subjectKind}`),
  subject_id: (line) => line.subjectId,
  subject: (line) => line.subject,
  requirement: (line) => line.requirement,
  title: (line) => line.title,
  strength: (line, words) => words.t(`review.why.strength.${line.strength}`),
  verdict: (line, words) => words.t(`review.verdict.${line.verdict}`),
  marks: (line, words) =>
    line.marks.map((mark) => words.t(`review.mark.${mark}`)).join(words.t('workbook.semicolon')),
  figure_name: (line) => line.figureName,
  figure: shownFigure,
  unit: (line) => line.unit,
  date: (line) => line.date,
  owner: (line) => line.owner,
  clause: (line) => line.clause,
  period: (line) => line.period,
  lon: (line) => line.lon,
  lat: (line) => line.lat,
};

export function gapFields(words: Words): readonly GapField[] {
  return (Object.keys(contents) as GapKey[]).map((key) => ({
    key,
    title: words.t(`workbook.gap.${key}`),
    of: (line) => contents[key](line, words),
  }));
}
