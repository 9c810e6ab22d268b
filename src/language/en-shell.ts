// English words of: shell.
import type { zhShell } from './zh-shell.ts';

export const enShell: Readonly<Record<keyof typeof zhShell, string>> = {
  'shell.name': '',
};
