// Tells the other tabs of this browser that the log has something new, never what, or that the vault was locked. Works
// on plain http too.
const name = 'anzhi-atlas-inspect';

export interface OtherTabs {
  tellNews(): void;
  tellLocked(): void;
  stop(): void;
}

/** Calls back when another tab tells; news also when this one comes back to the front: it may have slept meanwhile. */
export function otherTabs(onNews: () => void, onLocked: () => void): OtherTabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  channel?.addEventListener('message', ({ data }) => {
    if (data === 'locked') onLocked();
    else onNews();
  });
  const page = typeof document === 'undefined' ? null : document;
  const shown = (): void => {
    if (page?.visibilityState === 'visible') onNews();
  };
  page?.addEventListener('visibilitychange', shown);
  return {
    tellNews: () => channel?.postMessage('written'),
    tellLocked: () => channel?.postMessage('locked'),
    stop: () => {
      channel?.close();
      page?.removeEventListener('visibilitychange', shown);
    },
  };
}
