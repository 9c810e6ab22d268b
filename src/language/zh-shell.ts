// Chinese words of: shell.
export const zhShell = {
  'shell.name': '',
} as const;
