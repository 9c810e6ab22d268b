// Notices that nobody touches the page. It only calls back; what is locked then is not its business.
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'wheel'] as const;

/** Milliseconds between two looks at the clock: a timer alone sleeps with the tablet. */
const lookEvery = 5000;

/**
 * Calls back once for each time that nobody touched the page for so long, the time it was hidden or asleep included. A
 * clock that is put back takes nothing off that time; one put forward cannot be told from sleep, and counts.
 */
export function watchIdle(minutes: number, onIdle: () => void): () => void {
  let lookedAt = Date.now();
  let untouched = 0;
  let told = false;
  const look = (): void => {
    const now = Date.now();
    untouched += Math.max(0, now - lookedAt);
    lookedAt = now;
    if (told || untouched < minutes * 60_000) return;
    told = true;
    onIdle();
  };
  const touched = (): void => {
    // After a sleep the first touch comes before the timer: it must not pass for an awake page.
    look();
    untouched = 0;
    told = false;
  };
  const timer = setInterval(look, lookEvery);
  const listening = { capture: true, passive: true };
  for (const name of signsOfLife) globalThis.addEventListener(name, touched, listening);
  globalThis.document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    for (const name of signsOfLife) globalThis.removeEventListener(name, touched, listening);
    globalThis.document.removeEventListener('visibilitychange', look);
  };
}
