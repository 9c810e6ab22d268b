// Finishing a stop: what is left, what becomes readable; nothing is closed before everything is on the disk.
import { type ReactNode, useEffect, useRef } from 'react';
import type { Visit } from '../../../inspection/ledger/records.ts';
import type { ChecklistItem } from '../../../inspection/packet/types.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useTask } from '../use-task.ts';
import { gapNames, type Gaps } from './gaps.ts';
import { RoleField } from './role-field.tsx';
import { useDrafts, useDraftsStanding } from './use-drafts.ts';

interface CloseFormProps {
  readonly visit: Visit;
  /** Lines without an answer. */
  readonly left: number;
  readonly gaps: Gaps;
  readonly onKeep: () => void;
  /** Brings a line under the thumb. */
  readonly onLine: (item: ChecklistItem) => void;
}

/** What is answered and would lead nowhere: said, and each leads to its first line. */
function GapList({ gaps, onLine }: Pick<CloseFormProps, 'gaps' | 'onLine'>): ReactNode {
  const words = useWords();
  const found = gapNames.flatMap((name) => {
    const [first] = gaps[name];
    return first === undefined ? [] : [{ name, first, count: gaps[name].length }];
  });
  if (found.length === 0) return null;
  return (
    <ul className="visit__gaps">
      {found.map(({ name, first, count }) => (
        <li key={name} data-gap={name} data-count={count}>
          <span>{words.t(`visit.close.gap.${name}`, { count })}</span>
          <button
            type="button"
            className="visit__small"
            aria-label={words.t('visit.close.gap.go.name', {
              gap: words.t(`visit.close.gap.${name}`, { count }),
            })}
            onClick={() => {
              onLine(first);
            }}
          >
            {words.t('visit.close.gap.go')}
          </button>
        </li>
      ))}
    </ul>
  );
}

export function CloseForm({ visit, left, gaps, onKeep, onLine }: CloseFormProps): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const drafts = useDrafts();
  // What waits for the person at another stop is not in the way of this one.
  const waiting = useDraftsStanding().waiting - drafts.heldElsewhere(visit.key);
  const { busy, problem, run } = useTask();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    root.current?.focus();
    drafts.handAll();
  }, [drafts]);
  return (
    <section
      className="visit__dock"
      ref={root}
      tabIndex={-1}
      aria-label={words.t('visit.close.title')}
      data-testid="close-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onKeep();
      }}
    >
      <p>{words.t(left === 0 ? 'visit.close.all' : 'visit.close.left', { count: left })}</p>
      <GapList gaps={gaps} onLine={onLine} />
      <p>{words.t('visit.close.readable')}</p>
      {visit.team === '' && <RoleField />}
      {waiting > 0 && <p className="visit__fault">{words.t('visit.close.waiting', { count: waiting })}</p>}
      {problem !== null && <ProblemLine problem={problem} />}
      <div className="visit__bar">
        <button type="button" className="visit__act" onClick={onKeep}>
          {words.t('visit.close.keep')}
        </button>
        <button
          type="button"
          className="visit__act visit__act--main"
          disabled={busy || waiting > 0}
          data-testid="close-visit"
          onClick={() => {
            run(() => inspect.closeVisit(visit.key));
          }}
        >
          {words.t(busy ? 'visit.close.busy' : 'visit.close.do')}
        </button>
      </div>
    </section>
  );
}
