// Asks before a newer build takes the place of this one, and waits while a finding is open.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { useWords } from '../../atlas-context.tsx';
import { useInspect } from '../../inspect-context.tsx';

export function UpdateQuestion(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const [folded, setFolded] = useState(false);
  const [waiting, setWaiting] = useState<AbortController | null>(null);
  if (waiting !== null) {
    return (
      <section className="offline__update" role="status" data-testid="update-waiting">
        <p>{words.t('offline.update.waiting')}</p>
        <Button
          onPress={() => {
            waiting.abort(new DOMException('the user stopped waiting', 'AbortError'));
          }}
        >
          {words.t('offline.update.giveUp')}
        </Button>
      </section>
    );
  }
  if (folded) {
    return (
      <Button
        data-testid="update-later"
        onPress={() => {
          setFolded(false);
        }}
      >
        {words.t('offline.update.title')}
      </Button>
    );
  }
  const begin = async (): Promise<void> => {
    const mine = new AbortController();
    setWaiting(mine);
    // Once it goes through, the tab is loaded anew; it comes back here only where the user stopped waiting.
    await inspect.update(mine.signal).catch(() => undefined);
    setWaiting(null);
  };
  return (
    <section className="offline__update" role="status" data-testid="update-question">
      <div>
        <h3>{words.t('offline.update.title')}</h3>
        <p>{words.t('offline.update.what')}</p>
      </div>
      <Button look="main" onPress={() => void begin()}>
        {words.t('offline.update.now')}
      </Button>
      <Button
        onPress={() => {
          setFolded(true);
        }}
      >
        {words.t('offline.update.later')}
      </Button>
    </section>
  );
}
