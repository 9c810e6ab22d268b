// What was sealed under a passphrase that this device had before its ledger was lost and given back.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { usePassphrase } from '../use-passphrase.ts';
import { useTask } from '../use-task.ts';

/** Nothing where there is nothing that it could open. */
export function FormerPassphrase(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const count = useInspection(({ vault, formerVaults, sealed }) =>
    vault === 'open' && formerVaults > 0 ? sealed : 0,
  );
  const [passphrase, setPassphrase] = usePassphrase();
  const task = useTask();
  if (count === 0) return null;
  return (
    <form
      className="device__import"
      onSubmit={(event) => {
        event.preventDefault();
        task.run(async () => {
          await inspect.openFormer(passphrase);
          setPassphrase('');
        });
      }}
    >
      <p className="device__note">{words.t('inspect.vault.former', { count })}</p>
      <TextField
        label={words.t('inspect.vault.former.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
      />
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      <Button type="submit" isDisabled={task.busy || passphrase === ''}>
        {words.t('inspect.vault.former.open')}
      </Button>
    </form>
  );
}
