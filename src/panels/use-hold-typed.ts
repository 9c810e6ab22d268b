// While something is typed that the ledger does not have, the page is neither left nor loaded anew unasked.
import { useEffect } from 'react';
import { useInspect } from './inspect-context.tsx';

export function useHoldTyped(isTyped: boolean): void {
  const inspect = useInspect();
  useEffect(() => (isTyped ? inspect.holdUnsaved() : undefined), [inspect, isTyped]);
}
