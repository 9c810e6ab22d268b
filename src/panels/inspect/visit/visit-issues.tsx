// What stands open at the site: issues of the ledger on this device, and those that the packet brought along.
import { type ReactNode, useMemo } from 'react';
import { isOpen } from '../../../inspection/ledger/new-issue.ts';
import type { VisitPacket } from '../../../inspection/packet/types.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';

interface VisitIssuesProps {
  readonly site: string;
  readonly packet: VisitPacket;
  /** Follows an issue up in the ledgers; null: no way there. */
  readonly onIssue: ((key: string) => void) | null;
}

export function VisitIssues({ site, packet, onIssue }: VisitIssuesProps): ReactNode {
  const words = useWords();
  const records = useInspection((inspection) => inspection.records.issues);
  const issues = useMemo(() => records.filter((one) => one.site === site && isOpen(one)), [records, site]);
  const known = new Set(issues.map(({ key }) => key));
  const brought = packet.issues.filter(({ key }) => !known.has(key));
  const total = issues.length + brought.length;
  return (
    <section className="visit__issues" aria-label={words.t('visit.issues')} data-testid="site-issues">
      <h3>{words.t('visit.issues.count', { count: total })}</h3>
      <ul>
        {issues.map((issue) => (
          <li key={issue.key} className="visit__issue" data-issue={issue.key}>
            <strong>{issue.title}</strong>
            <span className="visit__source">
              {[
                words.t('visit.issues.found', { day: issue.foundOn }),
                issue.dueOn === null
                  ? words.t('visit.issues.noDue')
                  : words.t('visit.issues.due', { day: issue.dueOn }),
                ...(issue.requirement === null ? [] : [issue.requirement]),
              ].join(' · ')}
            </span>
            {onIssue !== null && (
              <button
                type="button"
                className="visit__small"
                onClick={() => {
                  onIssue(issue.key);
                }}
              >
                {words.t('visit.issues.follow')}
              </button>
            )}
          </li>
        ))}
        {brought.map((issue) => (
          <li key={issue.key} className="visit__issue" data-overdue={issue.overdue}>
            <strong>{issue.title ?? issue.requirement ?? words.t('visit.issues.untitled')}</strong>
            <span className="visit__source">
              {[
                words.t('visit.issues.registers'),
                ...(issue.foundOn === null ? [] : [words.t('visit.issues.found', { day: issue.foundOn })]),
                ...(issue.dueOn === null ? [] : [words.t('visit.issues.due', { day: issue.dueOn })]),
                ...(issue.overdue ? [words.t('visit.issues.overdue')] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
