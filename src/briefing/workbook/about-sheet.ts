// The sheet that says what the workbook is, where it comes from, and how its words are to be read. Pure.
import type { Words } from '../../language/language.ts';
import { marks, verdicts } from '../../model/verdict.ts';
import type { Line } from '../tables/gap-lines.ts';
import type { Sheet } from './workbook.ts';

/** The verdicts and marks with what they mean, in the order in which they are explained everywhere. */
export function legend(words: Words): {
  readonly verdicts: readonly Line[];
  readonly marks: readonly Line[];
} {
  return {
    verdicts: verdicts.map((one) => [words.t(`review.verdict.${one}`), words.t(`workbook.verdict.${one}`)]),
    marks: marks.map((one) => [words.t(`review.mark.${one}`), words.t(`workbook.mark.${one}`)]),
  };
}

const readings = ['order', 'empty', 'rates', 'ranks', 'values'] as const;

export function aboutSheet(
  words: Words,
  notice: string | null,
  /** Provenance, then what the sheets hold. */
  said: readonly Line[],
): Sheet {
  const explained = legend(words);
  const rows: readonly Line[] = [
    ...said,
    ...readings.map((one): Line => [words.t('workbook.reading'), words.t(`workbook.reading.${one}`)]),
    ...explained.verdicts.map(([term, text]): Line => [`${words.t('workbook.gap.verdict')} · ${term}`, text]),
    ...explained.marks.map(([term, text]): Line => [`${words.t('workbook.gap.marks')} · ${term}`, text]),
  ];
  return {
    notice,
    name: words.t('workbook.sheet.about'),
    heading: [words.t('workbook.title')],
    columns: [
      { title: words.t('workbook.about.item'), width: 26, format: 'wrapped' },
      { title: words.t('workbook.about.content'), width: 100, format: 'wrapped' },
    ],
    frozenColumns: 0,
    filter: false,
    count: rows.length,
    rows: () => rows,
  };
}
