// What a key or a clicker's button asks for while slides are shown. Pure.

export type PresentAsk =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'overview'
  | 'notes'
  | 'theme'
  | 'aspect'
  | 'fullscreen'
  | 'kiosk'
  | 'faster'
  | 'slower'
  | 'freeze'
  | 'black'
  | 'help'
  | 'back';

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const asks: Readonly<Record<string, PresentAsk>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'back',
  o: 'overview',
  n: 'notes',
  t: 'theme',
  a: 'aspect',
  f: 'fullscreen',
  k: 'kiosk',
  '+': 'faster',
  '=': 'faster',
  '-': 'slower',
  z: 'freeze',
  b: 'black',
  '.': 'black',
  '。': 'black',
  '?': 'help',
  '？': 'help',
};

/** These press a focused control; they turn slides only where none has the focus. */
const pressing: ReadonlySet<string> = new Set(['Enter', ' ']);

/** Null: the key is not ours and goes its way. */
export function askOf(pressed: PressedKey, onControl: boolean): PresentAsk | null {
  const { key, ctrlKey, altKey, metaKey } = pressed;
  if (ctrlKey || altKey || metaKey) return null;
  if (onControl && pressing.has(key)) return null;
  return asks[key] ?? asks[key.toLowerCase()] ?? null;
}

/** Digits typed so far, the newest three; Enter goes to that slide. */
export function typedNumber(before: string, key: string): string {
  return /^\d$/.test(key) ? `${before}${key}`.slice(-3) : before;
}
