// A mark beside the database that this browser holds a log, to notice when the browser removed the log alone.
// It says nothing of what is in it. Where both were removed, nothing can be noticed.
const name = 'anzhi-atlas.inspect-log-since';

export const logMark = {
  stands: (): boolean => {
    try {
      return globalThis.localStorage.getItem(name) !== null;
    } catch {
      return false;
    }
  },
  /** Keeps the first instant. */
  write: (now: Date): void => {
    try {
      if (globalThis.localStorage.getItem(name) === null)
        globalThis.localStorage.setItem(name, now.toISOString());
    } catch {
      // Without local storage a cleared log is not noticed; nothing else is lost.
    }
  },
  remove: (): void => {
    try {
      globalThis.localStorage.removeItem(name);
    } catch {
      // It was not there either.
    }
  },
};
