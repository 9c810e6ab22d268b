// The ledger as one file: encrypted or clear as the person chooses, and confirmed once it is safe.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { TextField } from '../../../components/text-field.tsx';
import type { LongWork } from '../../../state/atlas-state.ts';
import type { LedgerFile } from '../../../state/inspect/inspect-state.ts';
import { useWords } from '../../atlas-context.tsx';
import { download } from '../../download.ts';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { TaskProgress } from './task-progress.tsx';
import { useLongTask } from './use-long-task.ts';
import { usePassphrase } from '../use-passphrase.ts';
import { useTask } from '../use-task.ts';

const kinds = ['sealed', 'clear'] as const;
type Kind = (typeof kinds)[number];

/** What the file does not hold of this device. */
function Missing({ file }: { readonly file: LedgerFile }): ReactNode {
  const words = useWords();
  const { missing, missingPhotos, isWhole } = file;
  if (missing.length + missingPhotos.length === 0) return null;
  const count = { count: missing.length, photos: missingPhotos.length };
  if (!isWhole) return <p data-testid="missing">{words.t('inspect.export.missing.locked', count)}</p>;
  return (
    <div data-testid="missing">
      <p>{words.t('inspect.export.missing.damaged', count)}</p>
      <Disclosure title={words.t('inspect.export.missing.ids')}>
        <p className="device__hash">{[...missing, ...missingPhotos].join(' ')}</p>
      </Disclosure>
    </div>
  );
}

function Confirm(props: { readonly file: LedgerFile; readonly onDone: () => void }): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const task = useTask();
  const { file, onDone } = props;
  return (
    <div className="inspect__ask" role="status" data-testid="exported">
      <p>{words.t('inspect.export.made', { operations: file.operations, photos: file.photos })}</p>
      <Missing file={file} />
      <p className="device__hash">
        {file.name} · SHA-256 {file.sha256}
      </p>
      <p>{words.t('inspect.export.ask')}</p>
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      <Button
        isDisabled={task.busy}
        onPress={() => {
          task.run(async () => {
            await inspect.confirmExport(file);
            onDone();
          });
        }}
      >
        {words.t('inspect.export.confirm')}
      </Button>
    </div>
  );
}

function Warning({ kind }: { readonly kind: Kind }): ReactNode {
  const words = useWords();
  return <p className="device__note">{words.t(`inspect.export.${kind}.note`)}</p>;
}

function useWaitingText(): string {
  const words = useWords();
  const { waiting, lastOn } = useInspection(({ exported }) => exported);
  const since = lastOn ?? words.t('inspect.export.never');
  return words.t('inspect.export.waiting', { count: waiting, since });
}

export function ExportLedger(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const secure = useInspection(({ vault }) => vault !== 'insecure');
  const shut = useInspection(({ vault, sealed }) => (vault === 'open' ? 0 : sealed));
  const [chosen, setChosen] = useState<Kind>('sealed');
  const kind = secure ? chosen : 'clear';
  const [passphrase, setPassphrase] = usePassphrase();
  const [file, setFile] = useState<LedgerFile | null>(null);
  const task = useLongTask();
  const waiting = useWaitingText();
  const make = async (work: LongWork): Promise<void> => {
    const sealedWith = kind === 'sealed' ? passphrase : null;
    const made = await inspect.exportLedger(sealedWith, shut > 0 ? 'readable' : 'all', work);
    download(made.name, made.bytes, 'application/octet-stream');
    setFile(made);
    setPassphrase('');
  };
  return (
    <section className="device__part" aria-labelledby="export-ledger">
      <h2 id="export-ledger">{words.t('inspect.export.title')}</h2>
      <p data-testid="waiting">{waiting}</p>
      {shut > 0 && <p className="device__note">{words.t('inspect.export.locked', { count: shut })}</p>}
      <Choice
        label={words.t('inspect.export.kind')}
        value={kind}
        options={kinds.map((id) => ({ id, label: words.t(`inspect.export.${id}`) }))}
        onChoose={setChosen}
        disabled={!secure}
      />
      <Warning kind={kind} />
      {kind === 'sealed' && (
        <TextField
          label={words.t('inspect.export.passphrase')}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          hint={words.t('inspect.vault.hint')}
        />
      )}
      <TaskProgress
        task={task}
        name={words.t('inspect.export.title')}
        cancelled={words.t('inspect.export.cancelled')}
      />
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      <Button
        look="main"
        isDisabled={task.busy || (kind === 'sealed' && passphrase === '')}
        onPress={() => {
          task.run(make);
        }}
      >
        {words.t(shut > 0 ? 'inspect.export.readable' : 'inspect.export.do')}
      </Button>
      {file !== null && (
        <Confirm
          file={file}
          onDone={() => {
            setFile(null);
          }}
        />
      )}
    </section>
  );
}
