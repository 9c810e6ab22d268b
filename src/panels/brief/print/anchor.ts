// Ids of cards as ids of elements.

/** Only letters, digits and hyphens; different for different cards. */
export const anchorOf = (cardId: string): string =>
  `card-${cardId.replaceAll(/[^A-Za-z0-9]/g, (sign) => (sign === ':' ? '-' : `_${sign.codePointAt(0) ?? 0}_`))}`;
