// The slides as a modal window: the page behind is out of reach while they are shown. The focus comes back to where it
// was when a slide was left, and to the stage when the slide it stood on has gone.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

export function useDialog(
  dialog: RefObject<HTMLDialogElement | null>,
  region: RefObject<HTMLElement | null>,
  isOpen: boolean,
  shown: string,
): void {
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || !isOpen) return undefined;
    element.showModal();
    const kept = last.current;
    const target = kept instanceof HTMLElement && element.contains(kept) ? kept : region.current;
    target?.focus({ preventScroll: true });
    const note = (event: FocusEvent): void => {
      last.current = event.target as Element | null;
    };
    const stay = (event: Event): void => {
      event.preventDefault();
    };
    element.addEventListener('focusin', note);
    element.addEventListener('cancel', stay);
    return () => {
      element.removeEventListener('focusin', note);
      element.removeEventListener('cancel', stay);
      element.close();
    };
  }, [dialog, region, isOpen]);
  useEffect(() => {
    const focused = document.activeElement;
    const outOfReach = focused === null || focused === document.body || focused.closest('[inert]') !== null;
    if (isOpen && outOfReach) region.current?.focus({ preventScroll: true });
  }, [region, isOpen, shown]);
}
