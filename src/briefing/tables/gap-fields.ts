// The columns of the gap list as people read them, in the order of every table that is taken away. Pure.
import type { Words } from '../../language/language.ts';
import { subjectKinds } from '../../model/requirement.ts';
import { marks, verdicts } from '../../model/verdict.ts';
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

/** Each word is looked up once: a list may have more than a million lines. */
function wordsOf<Key extends string>(keys: readonly Key[], word: (key: Key) => string) {
  return Object.fromEntries(keys.map((key) => [key, word(key)])) as Readonly<Record<Key, string>>;
}

type Contents = Readonly<Record<GapKey, (line: GapLine) => string | number | null>>;

function contentsIn(words: Words): Contents {
  const kind = wordsOf(subjectKinds, (one) => words.t(`rules.subject.${one}`));
  const strength = wordsOf(['hard', 'soft'], (one) => words.t(`review.why.strength.${one}`));
  const verdict = wordsOf(verdicts, (one) => words.t(`review.verdict.${one}`));
  const mark = wordsOf(marks, (one) => words.t(`review.mark.${one}`));
  const between = words.t('workbook.semicolon');
  return {
    county_code: (line) => line.countyCode,
    county: (line) => line.county,
    subject_kind: (line) => kind[line.subjectKind],
    subject_id: (line) => line.subjectId,
    subject: (line) => line.subject,
    requirement: (line) => line.requirement,
    title: (line) => line.title,
    strength: (line) => strength[line.strength],
    verdict: (line) => verdict[line.verdict],
    marks: (line) => line.marks.map((one) => mark[one]).join(between),
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
}

export function gapFields(words: Words): readonly GapField[] {
  const contents = contentsIn(words);
  return (Object.keys(contents) as GapKey[]).map((key) => ({
    key,
    title: words.t(`workbook.gap.${key}`),
    of: contents[key],
  }));
}
