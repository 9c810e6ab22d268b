// Every conflict of the ledger that can be read now, of whatever kind: a person settles each with one of its sides.
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { conflictsOf, takeSide } from '../../../inspection/ledger/conflicts.ts';
import type { Conflict } from '../../../inspection/ledger/ledger.ts';
import type { Operation } from '../../../inspection/ledger/operation.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection, useInspectionReader } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useTask } from '../use-task.ts';
import { ConflictSides } from './conflict-sides.tsx';
import { conflictField, conflictTitle } from './conflict-words.ts';
import type { NameOf } from './use-ledger-rows.ts';
import '../../issue.css';

const step = 20;

export function useConflicts(): readonly Conflict[] {
  const ledger = useInspection((inspection) => inspection.ledger);
  return useMemo(() => conflictsOf(ledger), [ledger]);
}

export function ConflictList({ nameOf }: { readonly nameOf: NameOf }): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const read = useInspectionReader();
  const records = useInspection((inspection) => inspection.records);
  const conflicts = useConflicts();
  const [length, setLength] = useState(step);
  const task = useTask();
  if (conflicts.length === 0) return null;
  const take = (conflict: Conflict, side: Operation): void => {
    task.run(() => inspect.write(takeSide(read().ledger, conflict, side)));
  };
  const left = conflicts.length - length;
  return (
    <details className="issue-conflict" open data-testid="conflicts">
      <summary>{words.t('ledgers.conflicts', { count: conflicts.length })}</summary>
      <p className="muted">{words.t('ledgers.conflicts.note')}</p>
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      {conflicts.slice(0, length).map((conflict) => (
        <section key={`${conflict.key}#${conflict.field}`}>
          <h2>
            {conflictTitle(words, records, nameOf, conflict)} ·{' '}
            {conflictField(words, conflict.entity, conflict.field)}
          </h2>
          <ConflictSides
            conflict={conflict}
            onTake={(side) => {
              take(conflict, side);
            }}
          />
        </section>
      ))}
      {left > 0 && (
        <Button
          onPress={() => {
            setLength(length + step);
          }}
        >
          {words.t('ledgers.conflicts.more', { count: left })}
        </Button>
      )}
    </details>
  );
}
