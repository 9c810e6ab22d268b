// Runs the loop: a timer that turns slides, and the input that lets it rest.
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { dueIn, isResting, otherSeconds, restAfterInput, usualSeconds } from './kiosk.ts';

export interface Kiosk {
  readonly on: boolean;
  readonly resting: boolean;
  readonly seconds: number;
  readonly toggle: () => void;
  readonly pace: (way: 'faster' | 'slower') => void;
  /** Somebody did something. */
  readonly noteInput: () => void;
}

/** `place` is the slide that is shown: the time counts from when it came on. */
export function useKiosk(shown: boolean, place: string, turn: () => void): Kiosk {
  const [on, setOn] = useState(false);
  const [seconds, setSeconds] = useState(usualSeconds);
  const [resting, setResting] = useState(false);
  const inputAt = useRef<number | null>(null);
  const [input, setInput] = useState(0);
  const onTurn = useEffectEvent(turn);
  useEffect(() => {
    if (!on || !shown) return undefined;
    const turnedAt = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      const now = Date.now();
      const left = dueIn({ turnedAt, inputAt: inputAt.current, seconds }, now);
      setResting(isResting({ inputAt: inputAt.current }, now));
      if (left > 0) {
        timer = setTimeout(look, Math.min(left, restAfterInput));
        return;
      }
      inputAt.current = null;
      onTurn();
      // One slide alone turns to itself.
      timer = setTimeout(look, seconds * 1000);
    };
    look();
    return () => {
      clearTimeout(timer);
    };
  }, [on, shown, seconds, place, input]);
  const noteInput = useCallback(() => {
    inputAt.current = Date.now();
    setInput((before) => before + 1);
  }, []);
  return {
    on,
    resting: on && resting,
    seconds,
    toggle: () => {
      inputAt.current = null;
      setResting(false);
      setOn(!on);
    },
    pace: (way) => {
      inputAt.current = null;
      setSeconds(otherSeconds(seconds, way));
    },
    noteInput,
  };
}
