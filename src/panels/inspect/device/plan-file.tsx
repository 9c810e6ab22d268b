// The plan off this machine and onto the tablet: only ever encrypted.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import type { Plan } from '../../../inspection/plan.ts';
import { useWords } from '../../atlas-context.tsx';
import { download } from '../../download.ts';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { AskFirst } from '../ask-first.tsx';
import { seedAtRisk } from '../seed-at-risk.ts';
import { ImportFile } from './import-file.tsx';
import { usePassphrase } from '../use-passphrase.ts';
import { useTask } from '../use-task.ts';

function Take({ plan }: { readonly plan: Plan }): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const [passphrase, setPassphrase] = usePassphrase();
  const task = useTask();
  const take = async (): Promise<void> => {
    const bytes = await inspect.planFile(passphrase);
    download(`anzhi-plan-${inspect.today()}.anzhi`, bytes, 'application/octet-stream');
    setPassphrase('');
    await inspect.tellSeedTaken(plan.id);
  };
  return (
    <>
      <TextField
        label={words.t('inspect.plan.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        hint={words.t('inspect.vault.hint')}
      />
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      <Button
        isDisabled={task.busy || passphrase === ''}
        onPress={() => {
          task.run(take);
        }}
      >
        {words.t('inspect.plan.take')}
      </Button>
    </>
  );
}

function Discard(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const seed = useInspection(seedAtRisk);
  return (
    <AskFirst
      start={words.t('inspect.plan.discard')}
      question={words.t('inspect.plan.discard.ask')}
      confirm={words.t('inspect.plan.discard.do')}
      tick={seed === null ? null : words.t(`inspect.seed.${seed}`)}
      onConfirm={inspect.discardPlan}
    />
  );
}

export function PlanFile(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const isOpen = useInspection(({ vault }) => vault === 'open');
  const plan = useInspection((inspection) => inspection.plan);
  const kept = useInspection(({ planKept }) => planKept);
  const seed = useInspection(seedAtRisk);
  const unreadable = isOpen && plan === null;
  const standing = !kept ? 'inspect.plan.none' : unreadable ? 'inspect.plan.unreadable' : 'inspect.plan.kept';
  return (
    <section className="device__part" aria-labelledby="plan-file">
      <h2 id="plan-file">{words.t('inspect.plan.title')}</h2>
      <p>{words.t(standing)}</p>
      {isOpen && plan !== null && <Take plan={plan} />}
      {isOpen && (
        <ImportFile
          label={words.t('inspect.plan.open')}
          fileLabel={words.t('inspect.plan.file')}
          accept=".anzhi"
          asked={
            kept
              ? {
                  question: words.t('inspect.plan.replace.ask'),
                  confirm: words.t('inspect.plan.replace.do'),
                  tick: seed === null ? null : words.t(`inspect.seed.${seed}`),
                }
              : null
          }
          onImport={async (bytes, passphrase) => {
            await inspect.openPlanFile(bytes, passphrase ?? '');
            return words.t('inspect.plan.opened');
          }}
        />
      )}
      {!isOpen && <p className="device__note">{words.t('inspect.plan.locked')}</p>}
      {kept && <Discard />}
    </section>
  );
}
