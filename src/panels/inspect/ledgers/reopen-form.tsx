// 回头看: a closed issue is looked at again, and a new one points back to it.
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { checkThatFoundAgain } from '../../../inspection/ledger/evidence.ts';
import { type DraftRefusal, reopenIssue } from '../../../inspection/ledger/new-issue.ts';
import type { Issue } from '../../../inspection/ledger/records.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection, useInspectionReader } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useHoldTyped } from '../../use-hold-typed.ts';
import { useTask } from '../use-task.ts';
import { RoleLine } from './role-line.tsx';

export function ReopenForm(props: {
  readonly issue: Issue;
  readonly onShow: (issue: string) => void;
}): ReactNode {
  const { issue, onShow } = props;
  const words = useWords();
  const commands = useInspect();
  const read = useInspectionReader();
  const role = useInspection((inspection) => inspection.role);
  const [reason, setReason] = useState('');
  useHoldTyped(reason !== '');
  const [refusal, setRefusal] = useState<DraftRefusal | null>(null);
  const task = useTask();
  const today = commands.today();
  const records = useInspection((inspection) => inspection.records);
  const again = useMemo(() => checkThatFoundAgain(issue, today, records), [issue, today, records]);
  const reopen = (): void => {
    const key = commands.newId();
    const look = {
      key,
      foundOn: today,
      finder: role,
      source: issue.source ?? 'self',
      reason,
      visit: again?.visit.key ?? null,
      spotCheck: again?.check.key ?? null,
    };
    const result = reopenIssue(issue, look, read().records);
    setRefusal(result.ok ? null : result.reason);
    if (!result.ok) return;
    task.run(async () => {
      await commands.write(result.changes);
      onShow(key);
    });
  };
  return (
    <form
      className="issue-part issue-form"
      data-testid="reopen"
      onSubmit={(event) => {
        event.preventDefault();
        reopen();
      }}
    >
      <h3>{words.t('ledgers.reopen')}</h3>
      <p className="muted">{words.t('ledgers.reopen.note')}</p>
      {again !== null && (
        <p data-testid="reopen-visit">{words.t('ledgers.reopen.visit', { date: again.visit.visitedOn })}</p>
      )}
      <RoleLine />
      <TextField label={words.t('ledgers.need.reason')} value={reason} onChange={setReason} />
      {refusal !== null && (
        <p className="issue-refusal" role="alert" data-refusal={refusal}>
          {words.t(`ledgers.draft.${refusal}`)}
        </p>
      )}
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      <Button type="submit" isDisabled={task.busy || role === ''}>
        {words.t('ledgers.reopen.do')}
      </Button>
    </form>
  );
}
