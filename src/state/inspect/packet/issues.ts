// The issues of a site that the extract holds open on a day; the ledger of this device is no part of them.
import { dimensions } from '../../../inspection/dimension.ts';
import type { PacketIssue } from '../../../inspection/packet/types.ts';
import { openIssues } from '../../../query/open-issues.ts';
import { fullTexts, texts } from '../../read/rows.ts';
import type { Reading } from './reading.ts';

export async function readIssues({ database, site, day }: Reading): Promise<PacketIssue[]> {
  const rows = await database.query(openIssues(site, day));
  const [dimension, requirement] = [texts(rows, 'dimension'), texts(rows, 'requirement')];
  const [foundOn, owner] = [texts(rows, 'found_on'), texts(rows, 'owner')];
  const [dueOn, status] = [texts(rows, 'due_on'), texts(rows, 'status')];
  const overdue = rows.column('overdue');
  return fullTexts(rows, 'issue_id').map((key, index) => ({
    key,
    dimension: dimensions.find((one) => one === dimension[index]) ?? null,
    requirement: requirement[index] ?? null,
    title: null,
    foundOn: foundOn[index] ?? null,
    owner: owner[index] ?? null,
    dueOn: dueOn[index] ?? null,
    overdue: overdue[index] === true,
    status: status[index] ?? null,
  }));
}
