// Every ask as a button; comes with the mouse or the focus and goes again.
import type { ReactNode } from 'react';
import { useWords } from '../../atlas-context.tsx';
import type { PresentAsk } from './keys.ts';

interface BarProps {
  readonly visible: boolean;
  /** The clock of the data: the bar covers the one in the foot. */
  readonly clock: string;
  readonly pressed: Readonly<Partial<Record<PresentAsk, boolean>>>;
  readonly kioskSeconds: number | null;
  readonly onAsk: (ask: PresentAsk) => void;
}

const asks = [
  'previous',
  'next',
  'overview',
  'notes',
  'freeze',
  'kiosk',
  'black',
  'theme',
  'aspect',
  'fullscreen',
  'help',
  'back',
] as const satisfies readonly PresentAsk[];

export function PresentBar({ visible, clock, pressed, kioskSeconds, onAsk }: BarProps): ReactNode {
  const words = useWords();
  const button = (ask: PresentAsk, text: string): ReactNode => (
    <button
      key={ask}
      type="button"
      data-ask={ask}
      {...(pressed[ask] === undefined ? {} : { 'aria-pressed': pressed[ask] })}
      onClick={() => {
        onAsk(ask);
      }}
    >
      {text}
    </button>
  );
  return (
    <div className="present__bar" role="toolbar" aria-label={words.t('present.bar')} data-visible={visible}>
      <span className="present__clock">{clock}</span>
      {asks.map((ask) => button(ask, words.t(`present.bar.${ask}`)))}
      {kioskSeconds !== null && (
        <>
          {button('faster', words.t('present.bar.faster'))}
          <output>{words.t('present.kiosk.seconds', { count: kioskSeconds })}</output>
          {button('slower', words.t('present.bar.slower'))}
        </>
      )}
    </div>
  );
}
