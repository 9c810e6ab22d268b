// What a visit would end with although it was answered: findings that flow back nowhere, and lines that are not so
// without an issue. Pure.
import type { Issue, ProvisionStatus, SpotCheck } from '../../../inspection/ledger/records.ts';
import type { ChecklistItem, VisitPacket } from '../../../inspection/packet/types.ts';
import { type Checks, headingsOf } from './lines.ts';

export const gapNames = ['status', 'minutes', 'issue'] as const;
export type GapName = (typeof gapNames)[number];

/** By kind, in the order of the headings. */
export type Gaps = Readonly<Record<GapName, readonly ChecklistItem[]>>;

/** What was found to be there; null: not said, or not asked. */
export function foundStatus(item: ChecklistItem, check: SpotCheck | null): ProvisionStatus | null {
  if (check?.answer === 'confirmed') return item.registered.status;
  return check?.answer === 'contradicted' ? check.status : null;
}

/** Only of what is there a number can be said. */
export function isThere(status: ProvisionStatus | null): boolean {
  return status === 'present' || status === 'shared';
}

export function lacksMinutes({ asks }: ChecklistItem, check: SpotCheck | null): boolean {
  const seen = check?.answer === 'confirmed' || check?.answer === 'contradicted';
  return seen && asks.includes('minutes') && check.minutes === null;
}

export function gapsOf(packet: VisitPacket, checks: Checks, issues: readonly Issue[]): Gaps {
  const items = headingsOf(packet).flatMap((heading) => heading.items);
  const noted = new Set(issues.map(({ spotCheck }) => spotCheck));
  const untrue = items.filter(({ id }) => checks.get(id)?.answer === 'contradicted');
  return {
    status: untrue.filter(
      ({ id, asks }) => asks.includes('status') && (checks.get(id)?.status ?? null) === null,
    ),
    minutes: items.filter((item) => lacksMinutes(item, checks.get(item.id) ?? null)),
    // What the registers did not have and is there is no problem.
    issue: untrue.filter(({ id }) => {
      const check = checks.get(id);
      return check?.status !== 'present' && !noted.has(check?.key ?? null);
    }),
  };
}
