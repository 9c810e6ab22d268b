// What stands open at the site: issues of the ledger on this device, and those that the packet brought along. Each is
// looked at on the spot, or is of this visit and gets its photographs.
import { type ReactNode, useMemo } from 'react';
import type { Dimension } from '../../../inspection/dimension.ts';
import { issueLine } from '../../../inspection/ledger/issue-check.ts';
import { isOpen } from '../../../inspection/ledger/new-issue.ts';
import type { Fix, Issue, Visit } from '../../../inspection/ledger/records.ts';
import { isOfPacket } from '../../../inspection/packet/is-of-packet.ts';
import type { PacketIssue, VisitPacket } from '../../../inspection/packet/types.ts';
import type { Words } from '../../../language/language.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { clauseTitles, registeredTitle } from '../../issue-words.ts';
import { CheckPhotos } from './check-photos.tsx';
import { IssueLook } from './issue-look.tsx';
import type { Checks } from './lines.ts';

interface VisitIssuesProps {
  readonly visit: Visit;
  readonly packet: VisitPacket;
  readonly checks: Checks;
  /** The position to write with an answer; null: none that is fresh. */
  readonly freshFix: () => Fix | null;
  /** Follows an issue up in the ledgers; null: no way there. */
  readonly onIssue: ((key: string) => void) | null;
}

function aboutIssue(words: Words, issue: Issue): string {
  return [
    words.t('visit.issues.found', { day: issue.foundOn }),
    issue.dueOn === null ? words.t('visit.issues.noDue') : words.t('visit.issues.due', { day: issue.dueOn }),
    ...(issue.requirement === null ? [] : [issue.requirement]),
  ].join(' · ');
}

function aboutBrought(words: Words, issue: PacketIssue): string {
  return [
    words.t('visit.issues.registers'),
    ...(issue.foundOn === null ? [] : [words.t('visit.issues.found', { day: issue.foundOn })]),
    ...(issue.dueOn === null ? [] : [words.t('visit.issues.due', { day: issue.dueOn })]),
    ...(issue.requirement === null ? [] : [issue.requirement]),
    ...(issue.overdue ? [words.t('visit.issues.overdue')] : []),
  ].join(' · ');
}

export function VisitIssues({ visit, packet, checks, freshFix, onIssue }: VisitIssuesProps): ReactNode {
  const words = useWords();
  const records = useInspection((inspection) => inspection.records.issues);
  const issues = useMemo(
    () => records.filter((one) => isOfPacket(packet, one) && isOpen(one)),
    [records, packet],
  );
  const known = useMemo(() => new Set(records.map(({ key }) => key)), [records]);
  const brought = packet.issues.filter(({ key }) => !known.has(key));
  const pack = useAtlas(({ packs }) => packs.find(({ id }) => id === packet.pack) ?? null);
  const titleOf = useMemo(() => clauseTitles(words, pack), [words, pack]);
  const total = issues.length + brought.length;
  const look = (key: string, title: string, dimension: Dimension | null): ReactNode =>
    dimension === null ? (
      <p className="visit__hint">{words.t('visit.issues.noDimension')}</p>
    ) : (
      <IssueLook
        visit={visit.key}
        item={issueLine(key)}
        title={title}
        check={checks.get(issueLine(key)) ?? null}
        freshFix={freshFix}
      />
    );
  return (
    <section className="visit__issues" aria-label={words.t('visit.issues')} data-testid="site-issues">
      <h3>{words.t('visit.issues.count', { count: total })}</h3>
      <ul>
        {issues.map((issue) => (
          <li key={issue.key} className="visit__issue" data-issue={issue.key}>
            <strong>{issue.title}</strong>
            <span className="visit__source">{aboutIssue(words, issue)}</span>
            {issue.visit === visit.key ? (
              <CheckPhotos visit={visit.key} shows={issue.key} prepare={() => Promise.resolve()} />
            ) : (
              look(issue.key, issue.title, issue.dimension)
            )}
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
        {brought.map((issue) => {
          const title = issue.title ?? registeredTitle(words, titleOf, issue);
          return (
            <li
              key={issue.key}
              className="visit__issue"
              data-brought={issue.key}
              data-overdue={issue.overdue}
            >
              <strong>{title}</strong>
              <span className="visit__source">{aboutBrought(words, issue)}</span>
              {look(issue.key, title, issue.dimension)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
