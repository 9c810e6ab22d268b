// The browser asks before the page is closed or loaded anew while something stands only in it.
let held = 0;

/** The words of the question are the browser's. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Listened for only while it is held: a page with such a listener is kept from the browser's fast way back. */
export function holdPage(): () => void {
  held += 1;
  if (held === 1) globalThis.addEventListener('beforeunload', ask);
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    held -= 1;
    if (held === 0) globalThis.removeEventListener('beforeunload', ask);
  };
}
