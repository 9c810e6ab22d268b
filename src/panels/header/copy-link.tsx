// Copies the address of this very view. Where the clipboard is closed, the link stands selected for Ctrl+C.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../atlas-context.tsx';

type Standing = 'idle' | 'copied' | 'manual';
const shownMilliseconds = 2500;

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The link in a box, selected, with a sentence on what to press. */
function ManualCopy({ onDone }: { readonly onDone: () => void }): ReactNode {
  const words = useWords();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  return (
    <div className="copy-link__manual">
      <p>{words.t('shell.link.manual')}</p>
      <input
        ref={box}
        readOnly
        className="search__input"
        aria-label={words.t('shell.link.name')}
        value={location.href}
        onBlur={onDone}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
      />
    </div>
  );
}

export function CopyLink(): ReactNode {
  const words = useWords();
  const [standing, setStanding] = useState<Standing>('idle');
  useEffect(() => {
    if (standing !== 'copied') return undefined;
    const timer = setTimeout(() => {
      setStanding('idle');
    }, shownMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [standing]);
  const copy = async (): Promise<void> => {
    setStanding((await copyText(location.href)) ? 'copied' : 'manual');
  };
  return (
    <div className="copy-link">
      <Button onPress={() => void copy()} data-testid="copy-link">
        <span aria-live="polite">
          {words.t(standing === 'copied' ? 'shell.link.copied' : 'shell.link.copy')}
        </span>
      </Button>
      {standing === 'manual' && (
        <ManualCopy
          onDone={() => {
            setStanding('idle');
          }}
        />
      )}
    </div>
  );
}
