// The workbook that is taken away: about, gap list, counties, parameters, definitions; in one language. Pure.
import type { Words } from '../../language/language.ts';
import type { BriefingFacts } from '../facts.ts';
import type { GapLines, GapScope, Line } from '../tables/gap-lines.ts';
import { scopeLine } from '../tables/gap-lines.ts';
import { aboutSheet } from './about-sheet.ts';
import { countySheet } from './county-sheet.ts';
import { definitionSheet } from './definition-sheet.ts';
import { gapSheet } from './gap-sheet.ts';
import { parameterSheet } from './parameter-sheet.ts';
import { tabsOf } from './tabs.ts';
import type { Workbook } from './workbook.ts';

/** `provenance` begins with the synthetic notice where there is one. Scope `open` leaves out what passes or does not apply. */
export function workbookOf(
  facts: BriefingFacts,
  gaps: GapLines,
  words: Words,
  provenance: readonly Line[],
  scope: GapScope = 'all',
): Workbook {
  const { extract, round } = facts;
  const notice = extract.synthetic ? words.t('workbook.notice') : null;
  const from = { extract: `${extract.id} ${words.pick(extract.title)}`, round, hash: extract.hash };
  const common = { notice, heading: [words.t('workbook.from', from)] };
  const list = gapSheet(words, common, gaps, scope);
  const others = [
    ['gaps', list],
    ['counties', countySheet(words, common, facts)],
    ['parameters', parameterSheet(words, common, facts)],
    ['definitions', definitionSheet(words, common, facts)],
  ] as const;
  const { tabs } = tabsOf(list);
  const said: Line[] = [...provenance, scopeLine(gaps, scope, words)];
  for (const [holds, { name }] of others) said.push([name, words.t(`workbook.holds.${holds}`)]);
  if (tabs.length > 1) said.push([list.name, words.t('workbook.goesOn', { count: tabs.length })]);
  return { sheets: [aboutSheet(words, notice, said), ...others.map(([, sheet]) => sheet)] };
}
