// Everything off this device, in one action, after an export that was confirmed.
import { type ReactNode, useState } from 'react';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { AskFirst } from '../ask-first.tsx';

export function WipeDevice(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const waiting = useInspection(({ exported }) => exported.waiting);
  const [done, setDone] = useState(false);
  return (
    <section className="device__part" aria-labelledby="wipe-device">
      <h2 id="wipe-device">{words.t('inspect.wipe.title')}</h2>
      <p>{words.t('inspect.wipe.what')}</p>
      {waiting > 0 && <p className="device__note">{words.t('inspect.wipe.first', { count: waiting })}</p>}
      {done && (
        <p role="status" data-testid="wiped">
          {words.t('inspect.wipe.done')}
        </p>
      )}
      <AskFirst
        start={words.t('inspect.wipe.start')}
        question={words.t('inspect.wipe.ask')}
        confirm={words.t('inspect.wipe.do')}
        disabled={waiting > 0}
        onConfirm={async () => {
          await inspect.wipe();
          setDone(true);
        }}
      />
    </section>
  );
}
