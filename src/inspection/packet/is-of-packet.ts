// Which issues of a ledger a visit looks at. Pure.
import type { VisitPacket } from './types.ts';

/** An issue at the packet's site, or one that the packet brought along: its site went into this one. */
export function isOfPacket(
  { site, issues }: Pick<VisitPacket, 'site' | 'issues'>,
  issue: { readonly key: string; readonly site: string },
): boolean {
  return issue.site === site || issues.some(({ key }) => key === issue.key);
}
