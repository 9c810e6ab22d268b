// 工作台账: every visit of this ledger, what was looked at and what came of it.
import { type ReactNode, useMemo } from 'react';
import { workLedger, type WorkRow } from '../../../inspection/ledger/three-ledgers.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { regionName } from '../../site-name.ts';
import type { NameOf } from './use-ledger-rows.ts';

export const workColumns = [
  'visitedOn',
  'site',
  'county',
  'kind',
  'team',
  'confirmed',
  'contradicted',
  'unchecked',
  'unanswered',
  'photos',
  'issues',
  'putRight',
  'stillOpen',
  'closed',
] as const;

/** Stands for a number that nobody knows. */
export const notKnown = '—';

/** What was counted on a visit, in the order of the columns; null: not known. */
export function workCounts(line: Omit<WorkRow, 'visit'>): readonly (number | null)[] {
  const { confirmed, contradicted, couldNotCheck, unanswered, photos, issues, putRight, stillOpen } = line;
  return [confirmed, contradicted, couldNotCheck, unanswered, photos, issues, putRight, stillOpen];
}

export function WorkLedger({ nameOf }: { readonly nameOf: NameOf }): ReactNode {
  const words = useWords();
  const records = useInspection((inspection) => inspection.records);
  const regions = useAtlas((atlas) => atlas.regions);
  const lines = useMemo(() => workLedger(records), [records]);
  if (lines.length === 0) return <p className="empty">{words.t('ledgers.work.empty')}</p>;
  return (
    <div className="ledger-scroll" role="region" tabIndex={0} aria-label={words.t('ledgers.ledger.work')}>
      <table className="ledger-table" data-testid="work-ledger">
        <thead>
          <tr>
            {workColumns.map((column) => (
              <th key={column} scope="col">
                {words.t(`ledgers.work.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ visit, ...line }) => (
            <tr key={visit.key} data-visit={visit.key}>
              <td className="ledger-table__date">{visit.visitedOn}</td>
              <th scope="row">{nameOf(visit.site)}</th>
              <td>{regionName(words, regions, visit.county)}</td>
              <td>{words.t(`ledgers.visit.${visit.kind}`)}</td>
              <td>{visit.team}</td>
              {workCounts(line).map((count, at) => (
                <td key={at} className="ledger-table__number">
                  {count === null ? notKnown : words.number(count)}
                </td>
              ))}
              <td>{visit.closedOn ?? words.t('ledgers.work.open')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
