// A list chosen by hand: known for what it is, with no chance to state and nothing to verify.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { SitePicker } from '../../site-picker.tsx';
import { useTask } from '../use-task.ts';
import { usePlaceNames } from './place-names.ts';
import { ReplaceQuestion } from './replace-question.tsx';

export function ByHand(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const names = usePlaceNames();
  const vault = useInspection((inspection) => inspection.vault);
  const kept = useInspection((inspection) => inspection.planKept);
  const [sites, setSites] = useState<readonly string[]>([]);
  const [title, setTitle] = useState('');
  const task = useTask();
  // Who was chosen is as secret as the plan: a lock hides it.
  if (vault !== 'open') {
    return (
      <div className="draw__hand">
        <p>{words.t('draw.byHand.what')}</p>
        <p className="muted">{words.t(`draw.vault.${vault}`)}</p>
      </div>
    );
  }
  return (
    <div className="draw__hand">
      <p>{words.t('draw.byHand.what')}</p>
      <SitePicker
        key={sites.length}
        label={words.t('draw.byHand.add')}
        site=""
        onChoose={(site) => {
          if (site !== '') setSites([...new Set([...sites, site])]);
        }}
      />
      <ul className="draw__chips">
        {sites.map((site) => (
          <li key={site}>
            {names.site(site)}
            <Button
              look="icon"
              aria-label={words.t('draw.excluded.remove', { name: names.site(site) })}
              onPress={() => {
                setSites(sites.filter((one) => one !== site));
              }}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <TextField label={words.t('draw.title')} value={title} onChange={setTitle} />
      {kept && sites.length > 0 && <ReplaceQuestion />}
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      <Button
        isDisabled={task.busy || sites.length === 0}
        onPress={() => {
          task.run(async () => {
            await inspect.planByHand(sites, title.trim());
            setSites([]);
          });
        }}
      >
        {words.t('draw.byHand.do')}
      </Button>
    </div>
  );
}
