// Long work in slices, so that a page stays awake: the work says how many steps it has taken, the rest happens here.

/** Steps of counting between two pauses: some 30 ms of an office laptop. */
const stepsAtOnce = 200_000;

/** Lets the thread do something else before it goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Rejects with the reason of `signal`. */
export async function inSlices<T>(work: Generator<number, T>, signal?: AbortSignal): Promise<T> {
  let steps = 0;
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    steps += value;
    if (steps < stepsAtOnce) continue;
    steps = 0;
    await pause();
    signal?.throwIfAborted();
  }
}

/** The same without a pause, where nobody waits at a page. */
export function atOnce<T>(work: Generator<number, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
