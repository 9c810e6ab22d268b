// Holds the frozen briefing, and tells for a while that the slides were renewed.
import { useEffect, useRef, useState } from 'react';
import type { Words } from '../../../language/language.ts';
import { clockAt } from './clock.ts';
import { frozenText, type Shown } from './shown-briefing.ts';

const saidFor = 8000;

export interface ShownState {
  readonly shown: Shown;
  readonly frozen: boolean;
  /** The line that stands in the foot; empty where there is nothing to say. */
  readonly status: string;
  readonly toggleFreeze: () => void;
}

export function useShown(latest: Shown, words: Words): ShownState {
  const [held, setHeld] = useState<Shown | null>(null);
  const [renewed, setRenewed] = useState('');
  const shown = held ?? latest;
  const drawn = useRef(shown.document);
  const { document } = shown;
  useEffect(() => {
    const before = drawn.current;
    drawn.current = document;
    if (before === document || before.language !== document.language) return undefined;
    setRenewed(clockAt(Date.now()));
    const later = setTimeout(() => {
      setRenewed('');
    }, saidFor);
    return () => {
      clearTimeout(later);
    };
  }, [document]);
  const status =
    held === null
      ? renewed === ''
        ? ''
        : words.t('present.renewed', { time: renewed })
      : frozenText(words, held.document, latest.document);
  return {
    shown,
    frozen: held !== null,
    status,
    toggleFreeze: () => {
      setHeld(held === null ? latest : null);
    },
  };
}
