// What is known of the storage while the browser's question to the person stands unanswered.
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('is told without the answer, and with it once it comes', async () => {
  vi.useFakeTimers();
  let answer: (granted: boolean) => void = () => undefined;
  const storage = {
    persist: () =>
      new Promise<boolean>((resolve) => {
        answer = resolve;
      }),
    persisted: () => Promise.resolve(false),
    estimate: () => Promise.resolve({ usage: 3, quota: 9 }),
  };
  vi.stubGlobal('navigator', { storage });
  const { storageStanding } = await import('./storage-standing.ts');
  const early = storageStanding();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await early).toEqual({ persisted: null, usage: 3, quota: 9 });
  answer(true);
  expect(await storageStanding()).toEqual({ persisted: true, usage: 3, quota: 9 });
});
