// The press that draws. What stands in the way is said beside it.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import type { DrawParameters } from '../../../inspection/draw/types.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useTask } from '../use-task.ts';

export function DrawNow(props: { readonly parameters: DrawParameters; readonly ready: boolean }): ReactNode {
  const { parameters, ready } = props;
  const words = useWords();
  const inspect = useInspect();
  const vault = useInspection((inspection) => inspection.vault);
  const kept = useInspection((inspection) => inspection.planKept);
  const [title, setTitle] = useState('');
  const [asked, setAsked] = useState(false);
  const task = useTask();
  const draw = (): void => {
    task.run(async () => {
      await inspect.draw(parameters, title.trim());
      setAsked(false);
    });
  };
  return (
    <div className="draw__now">
      {vault === 'open' && <TextField label={words.t('draw.title')} value={title} onChange={setTitle} />}
      {vault !== 'open' && <p className="muted">{words.t(`draw.vault.${vault}`)}</p>}
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      {kept && asked && <p role="status">{words.t('draw.replace')}</p>}
      <Button
        look="main"
        isDisabled={vault !== 'open' || task.busy || !ready}
        onPress={() => {
          if (kept && !asked) setAsked(true);
          else draw();
        }}
      >
        {words.t(task.busy ? 'draw.drawing' : kept && asked ? 'draw.do.replace' : 'draw.do')}
      </Button>
    </div>
  );
}
