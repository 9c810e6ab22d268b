// Whether somebody moved the mouse of late: shows the bar and the pointer, and hides both after a while.
import { useCallback, useEffect, useRef, useState } from 'react';

const staysFor = 3000;

export function usePointerNear(): { near: boolean; onMove: () => void } {
  const [near, setNear] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const onMove = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setNear(false);
    }, staysFor);
    setNear(true);
  }, []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return { near, onMove };
}
