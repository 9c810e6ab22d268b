// What of the ledger did not become a row of the registers: how many, why, and at which sites.
import type { ReactNode } from 'react';
import { type LeftOut, leftOutReasons } from '../../../inspection/ledger/registers.ts';
import { useWords } from '../../atlas-context.tsx';
import type { NameOf } from './use-ledger-rows.ts';

export function LeftOutLines(props: {
  readonly leftOut: readonly LeftOut[];
  readonly nameOf: NameOf;
}): ReactNode {
  const { leftOut, nameOf } = props;
  const words = useWords();
  const groups = leftOutReasons
    .map((reason) => ({ reason, of: leftOut.filter((one) => one.reason === reason) }))
    .filter(({ of }) => of.length > 0);
  if (groups.length === 0) return null;
  return (
    <ul className="ledgers__left-out" role="status" data-testid="left-out">
      {groups.map(({ reason, of }) => (
        <li key={reason}>
          {words.t(`ledgers.leftOut.${reason}`, {
            count: of.length,
            sites: [...new Set(of.map(({ site }) => nameOf(site)))].join(words.t('review.comma')),
          })}
        </li>
      ))}
    </ul>
  );
}
