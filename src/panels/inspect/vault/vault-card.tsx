// The passphrase of this device: set, entered, or why there is none. Stands above everything that it hides.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import type { ProblemRecord } from '../../../model/problem.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useTask } from '../use-task.ts';

/** `wasLocked`: it was open a moment ago; whoever locked it finds the field before them. */
function Unlock({ wasLocked }: { readonly wasLocked: boolean }): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const sealed = useInspection(({ sealed: count }) => count);
  const [passphrase, setPassphrase] = useState('');
  const { busy, problem, run } = useTask();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wasLocked) form.current?.querySelector('input')?.focus();
  }, [wasLocked]);
  return (
    <form
      ref={form}
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
      {problem !== null && <Refused problem={problem} />}
      <Button look="main" type="submit" isDisabled={busy || passphrase === ''}>
        {words.t(busy ? 'inspect.vault.opening' : 'inspect.vault.unlock')}
      </Button>
    </form>
  );
}

/** Where nothing but a passphrase is given, nothing but the passphrase can be wrong. */
function Refused({ problem }: { readonly problem: ProblemRecord }): ReactNode {
  const words = useWords();
  if (problem.code !== 'seal_refused') return <ProblemLine problem={problem} />;
  return (
    <div className="problem-line" role="alert" data-code={problem.code}>
      <p>{words.t('inspect.vault.refused')}</p>
    </div>
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
  const [seen, setSeen] = useState({ vault, wasOpen: false });
  if (seen.vault !== vault) setSeen({ vault, wasOpen: seen.vault === 'open' });
  if (phase !== 'ready' || vault === 'open') return null;
  if (vault === 'locked') return <Unlock wasLocked={seen.wasOpen} />;
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
