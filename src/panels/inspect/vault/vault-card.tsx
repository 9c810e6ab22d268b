// The passphrase of this device: set, entered, or why there is none. Stands above everything that it hides.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useTask } from '../use-task.ts';

function Unlock(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const sealed = useInspection(({ sealed: count }) => count);
  const [passphrase, setPassphrase] = useState('');
  const { busy, problem, run } = useTask();
  return (
    <form
      className="vault"
      data-testid="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        run(() => inspect.unlock(passphrase));
      }}
    >
      <h2>{words.t('inspect.vault.locked')}</h2>
      <p>{words.t('inspect.vault.locked.why', { count: sealed })}</p>
      <TextField
        label={words.t('inspect.vault.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
      />
      {problem !== null && <ProblemLine problem={problem} />}
      <Button look="main" type="submit" isDisabled={busy || passphrase === ''}>
        {words.t(busy ? 'inspect.vault.opening' : 'inspect.vault.unlock')}
      </Button>
    </form>
  );
}

function Create(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { busy, problem, run } = useTask();
  const differs = again !== '' && again !== passphrase;
  return (
    <form
      className="vault"
      data-testid="new-vault"
      onSubmit={(event) => {
        event.preventDefault();
        run(() => inspect.createVault(passphrase));
      }}
    >
      <h2>{words.t('inspect.vault.new')}</h2>
      <p>{words.t('inspect.vault.new.why')}</p>
      <TextField
        label={words.t('inspect.vault.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        hint={words.t('inspect.vault.hint')}
      />
      <TextField
        label={words.t('inspect.vault.again')}
        type="password"
        value={again}
        onChange={setAgain}
        error={differs ? words.t('inspect.vault.differs') : undefined}
      />
      <p className="vault__warning">{words.t('inspect.vault.noRecovery')}</p>
      {problem !== null && <ProblemLine problem={problem} />}
      <Button look="main" type="submit" isDisabled={busy || passphrase === '' || again !== passphrase}>
        {words.t(busy ? 'inspect.vault.opening' : 'inspect.vault.set')}
      </Button>
    </form>
  );
}

/** Nothing where the vault is open. */
export function VaultCard(): ReactNode {
  const words = useWords();
  const vault = useInspection((inspection) => inspection.vault);
  const phase = useInspection((inspection) => inspection.phase);
  if (phase !== 'ready' || vault === 'open') return null;
  if (vault === 'locked') return <Unlock />;
  if (vault === 'absent') return <Create />;
  return (
    <section className="vault" role="note" data-testid="insecure">
      <h2>{words.t('problem.insecure_page.title')}</h2>
      <p>{words.t('problem.insecure_page.what')}</p>
      <p>{words.t('problem.insecure_page.standing')}</p>
      <p>{words.t('problem.insecure_page.remedy')}</p>
    </section>
  );
}
