// 工作台账: every visit of this ledger, what was looked at and what came of it.
import { type ReactNode, useMemo } from 'react';
import type { LedgerRecords, Visit } from '../../../inspection/ledger/records.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { regionName } from '../../site-name.ts';
import { groups } from './groups.ts';
import type { NameOf } from './use-ledger-rows.ts';

export interface WorkLine {
  readonly visit: Visit;
  readonly confirmed: number;
  readonly contradicted: number;
  readonly unchecked: number;
  readonly photos: number;
  readonly issues: number;
}

/** Newest visit first. */
export function workLines(records: LedgerRecords): readonly WorkLine[] {
  const checks = groups(records.spotChecks, ({ visit }) => visit);
  const photos = groups(
    records.photos.filter(({ removed }) => !removed),
    ({ visit }) => visit,
  );
  const issues = groups(records.issues, ({ visit }) => visit);
  return records.visits
    .toSorted((a, b) => (a.visitedOn < b.visitedOn ? 1 : Number(a.visitedOn > b.visitedOn) * -1))
    .map((visit) => {
      const own = checks.get(visit.key) ?? [];
      const count = (answer: string): number => own.filter((check) => check.answer === answer).length;
      return {
        visit,
        confirmed: count('confirmed'),
        contradicted: count('contradicted'),
        unchecked: count('could_not_check'),
        photos: photos.get(visit.key)?.length ?? 0,
        issues: issues.get(visit.key)?.length ?? 0,
      };
    });
}

export const workColumns = [
  'visitedOn',
  'site',
  'county',
  'kind',
  'team',
  'confirmed',
  'contradicted',
  'unchecked',
  'photos',
  'issues',
  'closed',
] as const;

export function WorkLedger({ nameOf }: { readonly nameOf: NameOf }): ReactNode {
  const words = useWords();
  const records = useInspection((inspection) => inspection.records);
  const regions = useAtlas((atlas) => atlas.regions);
  const lines = useMemo(() => workLines(records), [records]);
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
          {lines.map(({ visit, confirmed, contradicted, unchecked, photos, issues }) => (
            <tr key={visit.key} data-visit={visit.key}>
              <td className="ledger-table__date">{visit.visitedOn}</td>
              <th scope="row">{nameOf(visit.site)}</th>
              <td>{regionName(words, regions, visit.county)}</td>
              <td>{words.t(`ledgers.visit.${visit.kind}`)}</td>
              <td>{visit.team}</td>
              {[confirmed, contradicted, unchecked, photos, issues].map((count, at) => (
                <td key={at} className="ledger-table__number">
                  {words.number(count)}
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
