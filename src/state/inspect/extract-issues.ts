// What the open extract says beside the ledger: nothing where none is open.
import type { InspectContext } from './context.ts';
import { type ExtractIssue, readIssues, readVerifiedItems, type VerifiedItem } from './read-issues.ts';

export async function extractIssues({ access }: InspectContext): Promise<readonly ExtractIssue[]> {
  const opened = access.opened();
  return opened === null ? [] : readIssues(opened.database);
}

export async function verifiedOnSpot(
  { access }: InspectContext,
  site: string,
): Promise<readonly VerifiedItem[]> {
  const opened = access.opened();
  const { round } = access.atlas();
  return opened === null || round === null ? [] : readVerifiedItems(opened.database, site, round);
}
