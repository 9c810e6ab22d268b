// Work that must not slow down what the user waits for.

const restMs = 2000;

/** After a while, and where the browser can tell, when the page has nothing else to do. */
export function atRest(act: () => void): void {
  const idle = globalThis.requestIdleCallback as typeof requestIdleCallback | undefined;
  setTimeout(() => {
    if (idle === undefined) act();
    else idle(act, { timeout: 10_000 });
  }, restMs);
}
