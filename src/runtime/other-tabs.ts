// Tells the other tabs of this browser that the log has something new; never what. Works on plain http too.
const name = 'anzhi-atlas-inspect';

export interface OtherTabs {
  tell(): void;
  stop(): void;
}

/** Calls back when another tab tells, and when this one comes back to the front: it may have slept meanwhile. */
export function otherTabs(onNews: () => void): OtherTabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  channel?.addEventListener('message', onNews);
  const page = typeof document === 'undefined' ? null : document;
  const shown = (): void => {
    if (page?.visibilityState === 'visible') onNews();
  };
  page?.addEventListener('visibilitychange', shown);
  return {
    tell: () => channel?.postMessage('written'),
    stop: () => {
      channel?.close();
      page?.removeEventListener('visibilitychange', shown);
    },
  };
}
