// A press that cannot be taken back: it is asked first, and says why it failed.
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../atlas-context.tsx';
import { ProblemLine } from '../problem-line.tsx';
import { useTask } from './use-task.ts';

interface AskFirstProps {
  readonly start: string;
  /** What will happen. */
  readonly question: string;
  readonly confirm: string;
  readonly disabled?: boolean;
  readonly onConfirm: () => Promise<void> | void;
}

export function AskFirst({
  start,
  question,
  confirm,
  disabled = false,
  onConfirm,
}: AskFirstProps): ReactNode {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const task = useTask();
  if (!asked) {
    return (
      <Button
        isDisabled={disabled}
        onPress={() => {
          setAsked(true);
        }}
      >
        {start}
      </Button>
    );
  }
  return (
    <div className="inspect__ask" role="group">
      <p>{question}</p>
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      <Button
        isDisabled={task.busy}
        onPress={() => {
          task.run(async () => {
            await onConfirm();
            setAsked(false);
          });
        }}
      >
        {confirm}
      </Button>
      <Button
        onPress={() => {
          setAsked(false);
        }}
      >
        {words.t('inspect.keep')}
      </Button>
    </div>
  );
}
