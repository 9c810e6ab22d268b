// A check or a photograph from the spot in one line: day, who, what about, what was found. Pure.
import { issueOfLine } from '../../../inspection/ledger/issue-check.ts';
import type { LedgerRecords, SpotCheck } from '../../../inspection/ledger/records.ts';
import type { Words } from '../../../language/language.ts';
import { answerText } from './answer-text.ts';

/** The answer and what goes with it: status, number, minutes. */
export function foundText(words: Words, check: SpotCheck): string {
  const { status, count, minutes } = check;
  return [
    answerText(words, check),
    ...(status === null ? [] : [words.t(`packet.status.${status}`)]),
    ...(count === null ? [] : [words.t('ledgers.check.count', { count })]),
    ...(minutes === null ? [] : [words.t('ledgers.check.minutes', { count: minutes })]),
  ].join(' · ');
}

/** Day and team of a visit; null: it is not in this ledger. */
export function visitText({ visits }: LedgerRecords, key: string): string | null {
  const visit = visits.find((one) => one.key === key);
  return visit === undefined ? null : [visit.visitedOn, visit.team].filter((part) => part !== '').join(' ');
}

/** What is not in this ledger, as a removed photograph of another device, goes by its key. */
export function evidenceText(words: Words, records: LedgerRecords, key: string): string {
  const check = records.spotChecks.find((one) => one.key === key);
  if (check !== undefined) {
    const visit = visitText(records, check.visit) ?? words.t('ledgers.unknown');
    const answer = foundText(words, check);
    return issueOfLine(check.item) === null
      ? words.t('ledgers.evidence.check', { visit, requirement: check.requirement, answer })
      : words.t('ledgers.evidence.issue', { visit, answer });
  }
  const photo = records.photos.find((one) => one.key === key);
  if (photo === undefined) return key;
  const taken = photo.takenAt?.slice(0, 16).replace('T', ' ') ?? words.t('ledgers.photo.noTime');
  return words.t('ledgers.evidence.photo', {
    taken,
    visit: visitText(records, photo.visit) ?? words.t('ledgers.unknown'),
  });
}

export function evidenceListText(words: Words, records: LedgerRecords, keys: readonly string[]): string {
  if (keys.length === 0) return words.t('ledgers.value.none');
  return keys.map((key) => evidenceText(words, records, key)).join(words.t('ledgers.semicolon'));
}
