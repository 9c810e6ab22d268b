// A coded problem → the four sentences a person reads. The only place where problems become words.
import type { Words } from '../language/language.ts';
import type { ProblemRecord } from '../model/problem.ts';

export interface ProblemMessage {
  readonly title: string;
  /** What happened. */
  readonly what: string;
  /** What still works. */
  readonly standing: string;
  /** What to do. */
  readonly remedy: string;
}

/** Every name that a sentence may use; a problem that lacks one leaves its place empty. */
const noDetail = {
  file: '',
  extract: '',
  key: '',
  column: '',
  part: '',
  found: '',
  expected: '',
  row: '',
  kept: '',
};

export function describeProblem(record: ProblemRecord, words: Words): ProblemMessage {
  const reason = reasonInWords(record.detail['reason'] ?? '', words);
  const why = reason === '' ? '' : words.language === 'en' ? ` (${reason})` : `（${reason}）`;
  const { file = '', line = '' } = record.detail;
  const place = [file, line].filter((part) => part !== '').join(':');
  const values = { ...noDetail, key: place, ...record.detail, why };
  const { code } = record;
  return {
    title: words.t(`problem.${code}.title`, values),
    what: words.t(`problem.${code}.what`, values),
    standing: words.t(`problem.${code}.standing`, values),
    remedy: words.t(`problem.${code}.remedy`, values),
  };
}

const ownReasons = ['network', 'origin', 'too_large', 'not_a_workbook'] as const;

/** Reasons of our own have words; what a server said stays as it is. */
function reasonInWords(reason: string, words: Words): string {
  const own = ownReasons.find((one) => one === reason);
  return own === undefined ? reason : words.t(`problem.reason.${own}`);
}
