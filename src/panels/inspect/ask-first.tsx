// A press that cannot be taken back: it is asked first, and says why it failed.
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../atlas-context.tsx';
import { useInspection } from '../inspect-context.tsx';
import { ProblemLine } from '../problem-line.tsx';
import { useTask } from './use-task.ts';

interface AskFirstProps {
  readonly start: string;
  /** What will happen. */
  readonly question: string;
  readonly confirm: string;
  /** What has to be ticked before it can be confirmed; null: nothing. */
  readonly tick?: string | null;
  readonly disabled?: boolean;
  readonly onConfirm: () => Promise<void> | void;
}

/** A lock takes the question back. */
export function AskFirst(props: AskFirstProps): ReactNode {
  const vault = useInspection((inspection) => inspection.vault);
  return <Ask key={vault} {...props} />;
}

function Ask({
  start,
  question,
  confirm,
  tick = null,
  disabled = false,
  onConfirm,
}: AskFirstProps): ReactNode {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const [ticked, setTicked] = useState(false);
  const task = useTask();
  if (!asked) {
    return (
      <Button
        isDisabled={disabled}
        onPress={() => {
          setTicked(false);
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
      {tick !== null && (
        <label className="inspect__tick">
          <input
            type="checkbox"
            checked={ticked}
            onChange={(event) => {
              setTicked(event.target.checked);
            }}
          />
          {tick}
        </label>
      )}
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      <Button
        isDisabled={task.busy || (tick !== null && !ticked)}
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
        isDisabled={task.busy}
        onPress={() => {
          setAsked(false);
        }}
      >
        {words.t('inspect.keep')}
      </Button>
    </div>
  );
}
