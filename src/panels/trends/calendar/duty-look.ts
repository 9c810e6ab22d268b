// How the state of a duty looks: glyph, word, and whose colours it takes. The same in grid, table and export.
import type { VerdictState } from '../../../components/verdict-look.ts';
import type { MessageKey, Words } from '../../../language/language.ts';
import type { DutyCell, DutyState } from '../../../state/derive/duty-calendar.ts';
import { type Named, subjectName } from '../../site-name.ts';

export interface DutyLook {
  readonly glyph: { readonly zh: string; readonly en: string };
  readonly word: MessageKey;
  readonly colours: VerdictState;
}

const both = (text: string): DutyLook['glyph'] => ({ zh: text, en: text });

export const dutyLook: Readonly<Record<DutyState, DutyLook>> = {
  on_time: { glyph: both('✓'), word: 'calendar.on_time', colours: 'pass' },
  boundary: { glyph: { zh: '界', en: 'b' }, word: 'calendar.boundary', colours: 'shared' },
  late: { glyph: { zh: '迟', en: 'L' }, word: 'calendar.late', colours: 'fail' },
  missing: { glyph: both('✕'), word: 'calendar.missing', colours: 'fail' },
  not_met: { glyph: { zh: '未', en: '~' }, word: 'calendar.not_met', colours: 'fail' },
  not_due: { glyph: both('·'), word: 'calendar.not_due', colours: 'not_applicable' },
  unknown: { glyph: both('?'), word: 'calendar.unknown', colours: 'unknown' },
  suppressed: { glyph: { zh: '隐', en: 'H' }, word: 'calendar.suppressed', colours: 'suppressed' },
  not_applicable: { glyph: both('—'), word: 'calendar.not_applicable', colours: 'not_applicable' },
};

/** "25 日前报送 · 香水镇 · 2025-04：按时，应于 2025-04-25 前，2025-04-23 到" */
export function dutyName(words: Words, named: Named, title: string, cell: DutyCell): string {
  const { state, verdict, due, came, period } = cell;
  const comma = words.t('review.comma');
  const parts = [words.t(dutyLook[state].word)];
  if (state === 'boundary') parts.push(words.t(`review.verdict.${verdict}`));
  if (state !== 'not_applicable') parts.push(words.t('calendar.due', { date: due }));
  if (came !== null) parts.push(words.t('calendar.came', { date: came }));
  const subject = subjectName(words, named, cell.subjectKind, cell.subjectId);
  return `${title}${comma}${subject}${comma}${period.name}${words.t('counties.colon')}${parts.join(comma)}`;
}
