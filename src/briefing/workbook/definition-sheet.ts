// What each requirement asks, in our own words, and what the verdicts and marks mean. Pure.
import type { Words } from '../../language/language.ts';
import type { Requirement } from '../../model/requirement.ts';
import type { BriefingFacts } from '../facts.ts';
import { legend } from './about-sheet.ts';
import type { CellFormat, Sheet, SheetCell } from './workbook.ts';

const columns = [
  ['kind', 10, 'text'],
  ['id', 9, 'text'],
  ['title', 28, 'wrapped'],
  ['reading', 70, 'wrapped'],
  ['subject', 12, 'text'],
  ['base', 20, 'wrapped'],
  ['clause', 24, 'wrapped'],
  ['strength', 12, 'text'],
  ['owner', 30, 'wrapped'],
  ['notes', 60, 'wrapped'],
] as const satisfies readonly (readonly [string, number, CellFormat])[];

function requirementRow(words: Words, one: Requirement): readonly SheetCell[] {
  const pickAll = (texts: readonly { readonly zh: string; readonly en: string }[], between: string) =>
    texts.map((text) => words.pick(text)).join(between);
  return [
    words.t('workbook.gap.requirement'),
    one.id,
    words.pick(one.title),
    words.pick(one.reading),
    words.t(`rules.subject.${one.subject}`),
    words.pick(one.base),
    one.clause,
    words.t(`review.why.strength.${one.strength}`),
    pickAll(one.departments, words.t('workbook.semicolon')),
    pickAll(one.notes, '\n'),
  ];
}

export function definitionSheet(
  words: Words,
  common: Pick<Sheet, 'notice' | 'heading'>,
  { pack }: BriefingFacts,
): Sheet {
  const explained = legend(words);
  const rows = [
    ...pack.requirements.map((one) => requirementRow(words, one)),
    ...explained.verdicts.map(([term, text]) => [words.t('workbook.gap.verdict'), '', term, text]),
    ...explained.marks.map(([term, text]) => [words.t('workbook.gap.marks'), '', term, text]),
  ];
  return {
    ...common,
    name: words.t('workbook.sheet.definitions'),
    columns: columns.map(([name, width, format]) => ({
      title: words.t(`workbook.definition.${name}`),
      width,
      format,
    })),
    frozenColumns: 3,
    filter: true,
    count: rows.length,
    rows: () => rows,
  };
}
