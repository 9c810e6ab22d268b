// Full screen on request. Without it the slides fill the window all the same.
import { useEffect, useState } from 'react';

export interface Fullscreen {
  readonly on: boolean;
  readonly toggle: () => void;
}

export function useFullscreen(): Fullscreen {
  const [on, setOn] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const look = (): void => {
      setOn(document.fullscreenElement !== null);
    };
    document.addEventListener('fullscreenchange', look);
    return () => {
      document.removeEventListener('fullscreenchange', look);
    };
  }, []);
  const toggle = (): void => {
    // A browser or a policy may refuse; the window stays as it is then.
    if (on) document.exitFullscreen().catch(() => undefined);
    else if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => undefined);
  };
  return { on, toggle };
}
