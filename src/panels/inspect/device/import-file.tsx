// A file of this product that is taken in: chosen, opened with its passphrase where it is encrypted, and what came of it.
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import type { LongWork } from '../../../state/atlas-state.ts';
import { useWords } from '../../atlas-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { AskFirst } from '../ask-first.tsx';
import { TaskProgress } from './task-progress.tsx';
import { usePassphrase } from '../use-passphrase.ts';
import { useLongTask } from './use-long-task.ts';

interface Asked {
  readonly question: string;
  readonly confirm: string;
  /** What has to be ticked first; null: nothing. */
  readonly tick: string | null;
}

interface ImportFileProps {
  /** Label of the button that takes the file in. */
  readonly label: string;
  readonly fileLabel: string;
  readonly accept: string;
  /** What is asked before anything is taken in; null: nothing is replaced by it. */
  readonly asked?: Asked | null;
  /** Resolves with what is to be said about it. */
  readonly onImport: (
    bytes: Uint8Array<ArrayBuffer>,
    passphrase: string | null,
    work: LongWork,
  ) => Promise<string>;
}

export function ImportFile({ label, fileLabel, accept, asked = null, onImport }: ImportFileProps): ReactNode {
  const words = useWords();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = usePassphrase();
  const [said, setSaid] = useState<string | null>(null);
  const task = useLongTask();
  const take = async (chosen: File, work: LongWork): Promise<void> => {
    setSaid(null);
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    setSaid(await onImport(bytes, passphrase === '' ? null : passphrase, work));
    setPassphrase('');
  };
  return (
    <div className="device__import">
      <label htmlFor={id}>{fileLabel}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={(event) => {
          setFile(event.target.files?.[0] ?? null);
          setSaid(null);
        }}
      />
      <TextField
        label={words.t('inspect.import.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
      />
      <TaskProgress task={task} name={label} cancelled={words.t('inspect.import.cancelled')} />
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      {said !== null && (
        <p role="status" data-testid="imported">
          {said}
        </p>
      )}
      {asked === null ? (
        <Button
          isDisabled={task.busy || file === null}
          onPress={() => {
            if (file !== null) task.run((work) => take(file, work));
          }}
        >
          {label}
        </Button>
      ) : (
        <AskFirst
          key={file?.name}
          start={label}
          {...asked}
          disabled={file === null}
          onConfirm={async () => {
            if (file !== null) await take(file, {});
          }}
        />
      )}
    </div>
  );
}
