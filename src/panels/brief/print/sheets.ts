// Where a page must begin: with the first card of a county or site sheet, and with what follows the sheets.
import type { Card } from '../../../briefing/document.ts';

/** What a card belongs to: one county's sheet, one site's, or the rest of its section. */
function sheetOf({ id, section, drill }: Card): string {
  if (section === 'county_sheet') return `${section} ${drill?.county ?? /\d{6}/.exec(id)?.[0] ?? id}`;
  if (section === 'site_sheet') return `${section} ${drill?.site ?? id}`;
  return section === 'method' ? section : '';
}

/** The first card begins a page too: the cover stands alone. */
export function beginsPage(cards: readonly Card[], at: number): boolean {
  const [card, before] = [cards[at], cards[at - 1]];
  return card !== undefined && (before === undefined || sheetOf(card) !== sheetOf(before));
}
