// What a person must know about this device before anything is typed: it cannot save, it lost something, it is not
// exported.
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../atlas-context.tsx';
import { useInspection } from '../inspect-context.tsx';
import { ProblemLine } from '../problem-line.tsx';

/** Share of the room from which on it is said to run short. */
const shortFrom = 0.8;

/** Operations not exported from which on the reminder stands. */
const remindFrom = 1;

export function InspectNotices({ onExport }: { readonly onExport: () => void }): ReactNode {
  const words = useWords();
  const problem = useInspection((inspection) => inspection.problem ?? inspection.saving.problem);
  const closed = useInspection((inspection) => inspection.closed);
  const wasCleared = useInspection((inspection) => inspection.wasCleared);
  const persisted = useInspection(({ storage }) => storage?.persisted ?? null);
  const isShort = useInspection(
    ({ storage }) => (storage?.usage ?? 0) > shortFrom * (storage?.quota ?? Infinity),
  );
  const { waiting, lastOn } = useInspection(({ exported }) => exported);
  const since = lastOn ?? words.t('inspect.export.never');
  return (
    <div className="inspect__notices">
      {problem !== null && <ProblemLine problem={problem} />}
      {closed !== null && (
        <p className="inspect__notice" role="alert" data-testid="log-closed">
          {words.t(`inspect.closed.${closed}`)}
        </p>
      )}
      {wasCleared && (
        <p className="inspect__notice" role="alert" data-testid="was-cleared">
          {words.t('inspect.cleared')}
        </p>
      )}
      {isShort && (
        <p className="inspect__notice" role="alert" data-testid="storage-short">
          {words.t('inspect.storage.short')}
        </p>
      )}
      {waiting >= remindFrom && (
        <p className="inspect__notice" role="status" data-testid="not-exported" data-count={waiting}>
          <span className="inspect__notice-text">
            {words.t('inspect.export.waiting', { count: waiting, since })}
            {persisted === false && words.t('inspect.storage.refused')}
          </span>
          <Button look="link" onPress={onExport}>
            {words.t('inspect.export.go')}
          </Button>
        </p>
      )}
    </div>
  );
}
