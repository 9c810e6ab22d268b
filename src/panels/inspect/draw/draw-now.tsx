// The press that draws. What stands in the way is said beside it.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import type { DrawParameters } from '../../../inspection/draw/types.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useTask } from '../use-task.ts';
import { ReplaceQuestion } from './replace-question.tsx';

interface NoTeamProps {
  readonly parameters: DrawParameters;
  readonly onTeamSize: (size: number) => void;
}

/** Roles that were entered and would not be drawn. */
function NoTeam({ parameters, onTeamSize }: NoTeamProps): ReactNode {
  const words = useWords();
  const { inspectors, teamSize } = parameters;
  if (inspectors.length === 0 || teamSize > 0) return null;
  return (
    <div className="draw__question" data-testid="no-team">
      <p>{words.t('draw.teamSize.zero', { count: inspectors.length })}</p>
      <Button
        onPress={() => {
          onTeamSize(1);
        }}
      >
        {words.t('draw.teamSize.one')}
      </Button>
    </div>
  );
}

export function DrawNow(props: NoTeamProps & { readonly ready: boolean }): ReactNode {
  const { parameters, ready, onTeamSize } = props;
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
      <NoTeam parameters={parameters} onTeamSize={onTeamSize} />
      {kept && asked && vault === 'open' && <ReplaceQuestion />}
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
