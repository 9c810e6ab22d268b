import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from './idle.ts';

const minute = 60_000;
let page: EventTarget;
let screen: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  screen = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('document', screen);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('watching for an idle page', () => {
  it('calls once, after the minutes without touch or key, and again after the next', () => {
    const onIdle = vi.fn();
    const stop = watchIdle(5, onIdle);
    vi.advanceTimersByTime(4.9 * minute);
    page.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(4.9 * minute);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20 * minute);
    expect(onIdle).toHaveBeenCalledTimes(1);
    page.dispatchEvent(new Event('pointerdown'));
    vi.advanceTimersByTime(6 * minute);
    expect(onIdle).toHaveBeenCalledTimes(2);
    stop();
    page.dispatchEvent(new Event('pointerdown'));
    vi.advanceTimersByTime(60 * minute);
    expect(onIdle).toHaveBeenCalledTimes(2);
  });

  it.each(['visibilitychange', 'touch'])(
    'notices at the first sign (%s) that a tablet slept too long',
    (sign) => {
      const onIdle = vi.fn();
      const stop = watchIdle(5, onIdle);
      // The clock goes on and no timer runs: asleep.
      vi.setSystemTime(Date.now() + 6 * minute);
      if (sign === 'touch') page.dispatchEvent(new Event('touchstart'));
      else screen.dispatchEvent(new Event('visibilitychange'));
      expect(onIdle).toHaveBeenCalledTimes(1);
      stop();
    },
  );

  it('counts on where the clock is put back', () => {
    const onIdle = vi.fn();
    const stop = watchIdle(5, onIdle);
    vi.advanceTimersByTime(3 * minute);
    vi.setSystemTime(Date.now() - 24 * 60 * minute);
    vi.advanceTimersByTime(2.2 * minute);
    expect(onIdle).toHaveBeenCalledTimes(1);
    stop();
  });
});
