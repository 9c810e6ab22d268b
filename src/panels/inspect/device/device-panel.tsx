// This device: who writes on it, its passphrase, its files, its room, and how it is emptied.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import type { Words } from '../../../language/language.ts';
import type { StorageStanding } from '../../../state/inspect/ports.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { useConflicts } from '../ledgers/conflict-list.tsx';
import { ExportLedger } from './export-ledger.tsx';
import { FormerPassphrase } from './former-passphrase.tsx';
import { ImportFile } from './import-file.tsx';
import { PlanFile } from './plan-file.tsx';
import { WipeDevice } from './wipe-device.tsx';
import './device.css';

function megabytes(bytes: number | null, words: Words): string {
  return bytes === null ? words.t('inspect.storage.unknown') : `${words.number(Math.round(bytes / 1e6))} MB`;
}

function Role(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const role = useInspection((inspection) => inspection.role);
  return (
    <section className="device__part" aria-labelledby="device-role">
      <h2 id="device-role">{words.t('inspect.role.title')}</h2>
      <TextField
        label={words.t('inspect.role.label')}
        value={role}
        onChange={inspect.setRole}
        hint={words.t('inspect.role.hint')}
      />
    </section>
  );
}

function Lock(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const vault = useInspection((inspection) => inspection.vault);
  return (
    <section className="device__part" aria-labelledby="device-lock">
      <h2 id="device-lock">{words.t('inspect.vault.title')}</h2>
      <p>{words.t(`inspect.vault.standing.${vault}`)}</p>
      {vault === 'open' && <Button onPress={inspect.lock}>{words.t('inspect.vault.lock')}</Button>}
      <FormerPassphrase />
    </section>
  );
}

/** null: the browser does not say. */
function keptKey(persisted: boolean | null) {
  if (persisted === null) return 'inspect.storage.untold';
  return persisted ? 'inspect.storage.persisted' : 'inspect.storage.refused';
}

function storageText(storage: StorageStanding | null, words: Words): string {
  if (storage === null) return words.t('inspect.storage.unknown');
  const used = words.t('inspect.storage.used', {
    usage: megabytes(storage.usage, words),
    quota: megabytes(storage.quota, words),
  });
  return `${used}${words.t(keptKey(storage.persisted))}`;
}

function Storage(): ReactNode {
  const words = useWords();
  const storage = useInspection((inspection) => inspection.storage);
  return (
    <section className="device__part" aria-labelledby="device-storage">
      <h2 id="device-storage">{words.t('inspect.storage.title')}</h2>
      <p>{storageText(storage, words)}</p>
    </section>
  );
}

function ToConflicts({ onGo }: { readonly onGo: () => void }): ReactNode {
  const words = useWords();
  const count = useConflicts().length;
  if (count === 0) return null;
  return (
    <p className="device__note" data-testid="to-conflicts">
      {words.t('ledgers.conflicts', { count })}{' '}
      <Button look="link" onPress={onGo}>
        {words.t('ledgers.conflicts.go')}
      </Button>
    </p>
  );
}

function ImportLedger({ onConflicts }: { readonly onConflicts: () => void }): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  return (
    <section className="device__part" aria-labelledby="import-ledger">
      <h2 id="import-ledger">{words.t('inspect.import.title')}</h2>
      <p>{words.t('inspect.import.what')}</p>
      <ImportFile
        label={words.t('inspect.import.do')}
        fileLabel={words.t('inspect.import.file')}
        accept=".anzhi"
        onImport={async (bytes, passphrase, work) => {
          const report = await inspect.importLedger(bytes, passphrase, work);
          return words.t('inspect.import.done', { ...report });
        }}
      />
      <ToConflicts onGo={onConflicts} />
    </section>
  );
}

/** `onIssue` leads to the ledgers. */
export function DevicePanel({ onIssue }: { readonly onIssue: () => void }): ReactNode {
  return (
    <div className="device" data-testid="device">
      <Role />
      <Lock />
      <ExportLedger />
      <ImportLedger onConflicts={onIssue} />
      <PlanFile />
      <Storage />
      <WipeDevice />
    </div>
  );
}
