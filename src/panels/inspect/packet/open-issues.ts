// The open issues of a packet's site: those of the extract, and those that the ledger of this device knows better. Pure.
import type { Dimension } from '../../../inspection/dimension.ts';
import type { Issue } from '../../../inspection/ledger/records.ts';
import { isOfPacket } from '../../../inspection/packet/is-of-packet.ts';
import type { VisitPacket } from '../../../inspection/packet/types.ts';
import type { Words } from '../../../language/language.ts';
import type { Pack } from '../../../model/requirement.ts';
import { clauseTitles, registeredTitle } from '../../issue-words.ts';

export interface OpenIssue {
  readonly key: string;
  readonly title: string;
  readonly dimension: Dimension | null;
  readonly foundOn: string | null;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly overdue: boolean;
}

/** An issue that the ledger took over is shown as the ledger has it; one that it closed is shown no more. */
export function openIssuesOf(
  words: Words,
  packet: VisitPacket,
  ledger: readonly Issue[],
  pack: Pack | null,
): readonly OpenIssue[] {
  const titleOf = clauseTitles(words, pack);
  const taken = new Set(ledger.map(({ key }) => key));
  const own = ledger.filter((one) => isOfPacket(packet, one) && one.status !== 'closed');
  return [
    ...own.map(({ key, title, dimension, foundOn, owner, dueOn }) => ({
      key,
      title,
      dimension,
      foundOn,
      owner,
      dueOn,
      overdue: dueOn !== null && dueOn < packet.day,
    })),
    ...packet.issues
      .filter(({ key }) => !taken.has(key))
      .map((issue) => ({ ...issue, title: issue.title ?? registeredTitle(words, titleOf, issue) })),
  ];
}

export function dueWords(words: Words, { dueOn, overdue }: OpenIssue): string {
  if (dueOn === null) return words.t('packet.issue.noDue');
  return overdue ? words.t('packet.issue.overdue', { date: dueOn }) : dueOn;
}
