// The answer of a check on the spot in words; a check of an issue says whether it is put right. Pure.
import { issueOfLine } from '../../../inspection/ledger/issue-check.ts';
import type { SpotCheck } from '../../../inspection/ledger/records.ts';
import type { Words } from '../../../language/language.ts';

export function answerText(words: Words, { item, answer }: Pick<SpotCheck, 'item' | 'answer'>): string {
  if (answer === null) return words.t('ledgers.check.noAnswer');
  if (issueOfLine(item) === null || answer === 'could_not_check') return words.t(`ledgers.check.${answer}`);
  return words.t(answer === 'confirmed' ? 'ledgers.check.put_right' : 'ledgers.check.still_open');
}
