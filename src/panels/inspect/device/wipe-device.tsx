// Everything off this device, in one action, after an export that was confirmed.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useTask } from '../use-task.ts';

export function WipeDevice(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const waiting = useInspection(({ exported }) => exported.waiting);
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  const task = useTask();
  const wipe = async (): Promise<void> => {
    await inspect.wipe();
    setAsked(false);
    setDone(true);
  };
  return (
    <section className="device__part" aria-labelledby="wipe-device">
      <h2 id="wipe-device">{words.t('inspect.wipe.title')}</h2>
      <p>{words.t('inspect.wipe.what')}</p>
      {waiting > 0 && <p className="device__note">{words.t('inspect.wipe.first', { count: waiting })}</p>}
      {done && (
        <p role="status" data-testid="wiped">
          {words.t('inspect.wipe.done')}
        </p>
      )}
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      {asked ? (
        <div className="device__confirm" role="group">
          <p>{words.t('inspect.wipe.ask')}</p>
          <Button
            isDisabled={task.busy}
            onPress={() => {
              task.run(wipe);
            }}
          >
            {words.t('inspect.wipe.do')}
          </Button>
          <Button
            onPress={() => {
              setAsked(false);
            }}
          >
            {words.t('inspect.keep')}
          </Button>
        </div>
      ) : (
        <Button
          isDisabled={waiting > 0}
          onPress={() => {
            setAsked(true);
          }}
        >
          {words.t('inspect.wipe.start')}
        </Button>
      )}
    </section>
  );
}
