// Everything off this device, in one action, after an export that was confirmed.
import { type ReactNode, useState } from 'react';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { AskFirst } from '../ask-first.tsx';
import { seedAtRisk } from '../seed-at-risk.ts';

/** The way out of a forgotten passphrase. */
function GiveUpSealed({ onDone }: { readonly onDone: () => void }): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const count = useInspection(({ sealed }) => sealed);
  return (
    <>
      <p className="device__note">{words.t('inspect.wipe.sealed', { count })}</p>
      <AskFirst
        start={words.t('inspect.wipe.sealed.start')}
        question={words.t('inspect.wipe.sealed.ask', { count })}
        confirm={words.t('inspect.wipe.sealed.do')}
        onConfirm={async () => {
          await inspect.giveUpSealed(count);
          onDone();
        }}
      />
    </>
  );
}

export function WipeDevice(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const waiting = useInspection(({ exported }) => exported.waiting);
  const sealed = useInspection((inspection) => inspection.sealed);
  const isOpen = useInspection(({ vault }) => vault === 'open');
  const seed = useInspection(seedAtRisk);
  const [done, setDone] = useState(false);
  const onDone = (): void => {
    setDone(true);
  };
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
        question={
          sealed > 0 ? words.t('inspect.wipe.ask.damaged', { count: sealed }) : words.t('inspect.wipe.ask')
        }
        confirm={words.t('inspect.wipe.do')}
        tick={seed === null ? null : words.t(`inspect.seed.${seed}`)}
        disabled={waiting > 0}
        onConfirm={async () => {
          await inspect.wipe();
          onDone();
        }}
      />
      {sealed > 0 && !isOpen && <GiveUpSealed onDone={onDone} />}
    </section>
  );
}
