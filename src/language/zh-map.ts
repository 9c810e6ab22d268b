// Chinese words of: map.
export const zhMap = {
  'map.name': '',
} as const;
