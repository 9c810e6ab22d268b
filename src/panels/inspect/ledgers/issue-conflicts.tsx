// Fields that two hands wrote differently: both values stand until a person settles them.
import { type ReactNode, useState } from 'react';
import type { Operation } from '../../../inspection/ledger/operation.ts';
import type { Issue } from '../../../inspection/ledger/records.ts';
import { type ProblemRecord, recordOf } from '../../../model/problem.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { ConflictSides } from './conflict-sides.tsx';
import { fieldName } from './field-words.ts';

export function IssueConflicts({ issue }: { readonly issue: Issue }): ReactNode {
  const words = useWords();
  const commands = useInspect();
  const entity = useInspection((inspection) => inspection.ledger.entities.issue.get(issue.key));
  const [problem, setProblem] = useState<ProblemRecord | null>(null);
  if (issue.conflicts.length === 0 || entity === undefined) return null;
  const settle = async ({ field, new: value }: Operation): Promise<void> => {
    try {
      await commands.settle('issue', issue.key, field, value);
      setProblem(null);
    } catch (error) {
      setProblem(recordOf(error));
    }
  };
  return (
    <section className="issue-part issue-conflict" data-testid="issue-conflicts">
      <h3>{words.t('ledgers.conflict')}</h3>
      <p className="muted">{words.t('ledgers.conflict.note')}</p>
      {issue.conflicts.map((field) => (
        <div key={field}>
          <h4>{fieldName(words, field)}</h4>
          <ConflictSides
            conflict={{
              entity: 'issue',
              key: issue.key,
              field,
              heads: entity.fields.get(field)?.heads ?? [],
            }}
            onTake={(head) => void settle(head)}
          />
        </div>
      ))}
      {problem !== null && <ProblemLine problem={problem} />}
    </section>
  );
}
