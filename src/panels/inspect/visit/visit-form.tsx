// The form of one open visit: headings with the lines still open, cards, issues of the site, and the bar at the thumb.
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Visit } from '../../../inspection/ledger/records.ts';
import type { ChecklistItem, VisitPacket } from '../../../inspection/packet/types.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { CheckCard } from './check-card.tsx';
import { CloseForm } from './close-form.tsx';
import { gapsOf } from './gaps.ts';
import { HeadingTabs } from './heading-tabs.tsx';
import { IssueForm } from './issue-form.tsx';
import { checksOf, headingsOf, leftOf, nextOpen } from './lines.ts';
import { stopText } from './stops.ts';
import { useTypedIssue } from './typed-issue.ts';
import { useHandOver } from './use-drafts.ts';
import { usePosition } from './use-position.ts';
import { VisitHeader } from './visit-header.tsx';
import { VisitIssues } from './visit-issues.tsx';

interface VisitFormProps {
  readonly visit: Visit;
  readonly packet: VisitPacket;
  readonly sun: boolean;
  readonly onSun: (sun: boolean) => void;
  readonly onLeave: () => void;
  readonly onIssue: ((key: string) => void) | null;
}

export function VisitForm({ visit, packet, sun, onSun, onLeave, onIssue }: VisitFormProps): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const position = usePosition();
  const plan = useInspection((inspection) => inspection.plan);
  const records = useInspection((inspection) => inspection.records);
  const checks = useMemo(() => checksOf(records, visit.key), [records, visit.key]);
  const headings = useMemo(() => headingsOf(packet), [packet]);
  const [heading, setHeading] = useState(
    () =>
      (headings.find(({ items }) => leftOf(items, checks) > 0) ?? headings[0])?.dimension ?? 'quality_safety',
  );
  const [current, setCurrent] = useState<string | null>(null);
  const [dock, setDock] = useState<'issue' | 'close' | null>(null);
  const [noted, setNoted] = useState(false);
  const { typed } = useTypedIssue(visit.key);
  /** Line at hand when the issue was begun: a touch on another one changes nothing of it. */
  const [begun, setBegun] = useState<string | null>(null);
  const issueButton = useRef<HTMLButtonElement>(null);
  const finishButton = useRef<HTMLButtonElement>(null);
  const [goal, setGoal] = useState<{ readonly item: string } | null>(null);
  useEffect(() => inspect.holdUpdate(), [inspect]);
  useHandOver();

  const left = leftOf(packet.checklist, checks);
  const items = headings.find(({ dimension }) => dimension === heading)?.items ?? [];
  const next = nextOpen(packet, checks, current);
  const line = lineOf(packet, items, current);
  const about = packet.checklist.find(({ id }) => id === (typed === null ? begun : typed.item)) ?? null;
  const open = (name: 'issue' | 'close'): void => {
    setNoted(false);
    if (name === 'issue') setBegun(line?.id ?? null);
    setDock(dock === name ? null : name);
  };
  const closeDock = (): void => {
    (dock === 'issue' ? issueButton : finishButton).current?.focus();
    setDock(null);
  };
  const goTo = (item: ChecklistItem): void => {
    setDock(null);
    setNoted(false);
    setHeading(item.dimension);
    setCurrent(item.id);
    setGoal({ item: item.id });
  };
  return (
    <div className="visit__form" data-testid="visit-form" data-site={visit.site} data-left={left}>
      <VisitHeader
        packet={packet}
        stop={stopText(words, plan, visit.site)}
        position={position}
        sun={sun}
        onSun={onSun}
        onLeave={onLeave}
      />
      <HeadingTabs
        headings={headings}
        checks={checks}
        selected={heading}
        onSelect={(dimension) => {
          setHeading(dimension);
          setGoal(null);
        }}
      >
        {items.map((item) => (
          <CheckCard
            key={item.id}
            visit={visit.key}
            item={item}
            check={checks.get(item.id) ?? null}
            freshFix={position.fresh}
            goal={goal?.item === item.id ? goal : null}
            onTouch={() => {
              setCurrent(item.id);
            }}
          />
        ))}
        {packet.checklist.length === 0 && <p className="visit__empty">{words.t('visit.noLines')}</p>}
      </HeadingTabs>
      <VisitIssues
        visit={visit}
        packet={packet}
        checks={checks}
        freshFix={position.fresh}
        onIssue={onIssue}
      />
      <div className="visit__bottom">
        {dock === 'issue' && (
          <IssueForm
            visit={visit}
            item={about}
            check={about === null ? null : (checks.get(about.id) ?? null)}
            onKeep={closeDock}
            onSaved={() => {
              closeDock();
              setNoted(true);
            }}
          />
        )}
        {dock === 'close' && (
          <CloseForm
            visit={visit}
            left={left}
            gaps={gapsOf(packet, checks, records.issues)}
            onKeep={closeDock}
            onLine={goTo}
          />
        )}
        <p className="visit__noted" role="status" data-testid="noted">
          {noted && words.t('visit.issue.saved')}
        </p>
        <div className="visit__bar">
          <button
            type="button"
            className="visit__act"
            ref={issueButton}
            aria-expanded={dock === 'issue'}
            data-testid="new-issue"
            onClick={() => {
              open('issue');
            }}
          >
            {words.t(typed === null ? 'visit.bar.issue' : 'visit.bar.issue.begun')}
          </button>
          <button
            type="button"
            className="visit__act"
            disabled={next === null}
            data-testid="next-open"
            onClick={() => {
              if (next !== null) goTo(next);
            }}
          >
            {words.t('visit.bar.next')}
          </button>
          <button
            type="button"
            className="visit__act visit__act--main"
            ref={finishButton}
            aria-expanded={dock === 'close'}
            data-testid="finish"
            onClick={() => {
              open('close');
            }}
          >
            {words.t('visit.bar.finish', { count: left })}
          </button>
        </div>
      </div>
    </div>
  );
}

/** The line last touched, or the first of the heading on screen; null: the checklist is empty. */
function lineOf(
  packet: VisitPacket,
  items: readonly ChecklistItem[],
  current: string | null,
): ChecklistItem | null {
  return packet.checklist.find(({ id }) => id === current) ?? items[0] ?? null;
}
