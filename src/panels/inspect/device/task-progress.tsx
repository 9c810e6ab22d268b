// How far a long task is, and the way to call it off; what is said after that.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { useWords } from '../../atlas-context.tsx';
import type { LongTask } from './use-long-task.ts';

interface TaskProgressProps {
  readonly task: LongTask;
  /** What is being made or taken in. */
  readonly name: string;
  readonly cancelled: string;
}

export function TaskProgress({ task, name, cancelled }: TaskProgressProps): ReactNode {
  const words = useWords();
  if (task.progress === null) return task.wasCancelled ? <p role="status">{cancelled}</p> : null;
  return (
    <div className="device__progress">
      <progress aria-label={name} max={1} value={task.progress} />
      <Button onPress={task.cancel}>{words.t('inspect.cancel')}</Button>
    </div>
  );
}
