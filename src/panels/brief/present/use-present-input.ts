// Keys, clicker, swipes and mouse become asks. What a focused control needs for itself is left to it.
import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { askOf, type PresentAsk, typedNumber } from './keys.ts';

interface InputWishes {
  /** Keys are ours only while the slides are shown. */
  readonly isOpen: boolean;
  readonly onAsk: (ask: PresentAsk) => void;
  readonly onNumber: (number: number) => void;
  readonly onInput: () => void;
  readonly onMove: () => void;
  /** What lies over the slides moves its own focus with arrows. */
  readonly ownsArrows: boolean;
}

export interface PresentInput {
  /** Digits typed so far. */
  readonly typed: string;
  readonly handlers: {
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
  };
}

const turning: ReadonlySet<PresentAsk> = new Set(['next', 'previous', 'first', 'last']);
/** CSS pixels that a finger goes for a swipe. */
const swipe = 60;
/** Milliseconds between two notes of the same moving mouse. */
const noteEvery = 500;

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a[href], input, select') !== null;
const scrolls = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.notes__text') !== null;

export function usePresentInput(wishes: InputWishes): PresentInput {
  const { isOpen, onAsk, onNumber, onInput, onMove, ownsArrows } = wishes;
  const [typed, setTyped] = useState('');
  const touch = useRef<{ x: number; y: number } | null>(null);
  const noted = useRef(0);
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    onInput();
    const { key } = event;
    const digits = event.ctrlKey || event.altKey || event.metaKey ? typed : typedNumber(typed, key);
    if (digits !== typed || /^\d$/.test(key)) {
      setTyped(digits);
      return;
    }
    setTyped('');
    if (key === 'Enter' && typed !== '') {
      event.preventDefault();
      onNumber(Number(typed));
      return;
    }
    const ask = askOf(event, isControl(event.target));
    if (ask === null || (ownsArrows && turning.has(ask))) return;
    if (scrolls(event.target) && (key === 'ArrowDown' || key === 'ArrowUp')) return;
    event.preventDefault();
    onAsk(ask);
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    // On the document: the focus may have gone with what it stood on.
    const listen = (event: KeyboardEvent): void => {
      onKeyDown(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [isOpen]);
  return {
    typed,
    handlers: {
      onPointerMove: () => {
        const now = Date.now();
        if (now - noted.current < noteEvery) return;
        noted.current = now;
        onInput();
        onMove();
      },
      onPointerDown: ({ pointerType, clientX: x, clientY: y }) => {
        onInput();
        onMove();
        touch.current = pointerType === 'touch' ? { x, y } : null;
      },
      onPointerUp: ({ clientX, clientY }) => {
        const from = touch.current;
        touch.current = null;
        if (from === null || ownsArrows) return;
        const across = clientX - from.x;
        if (Math.abs(across) < swipe || Math.abs(across) < 2 * Math.abs(clientY - from.y)) return;
        onAsk(across < 0 ? 'next' : 'previous');
      },
    },
  };
}
