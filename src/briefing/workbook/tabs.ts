// Sheets cut to what a spreadsheet program can hold: a list that is too long goes on in a further tab. Pure.
import type { Sheet, SheetCell } from './workbook.ts';
import { columnName, tabName } from './xml-text.ts';

/** Rows that a tab can hold, with those above the table. */
export const rowLimit = 1_048_576;

export interface Tab {
  readonly name: string;
  readonly sheet: Sheet;
  /** Rows of the table in this tab. */
  readonly count: number;
  /** Rows above the first row of the table: notice, heading, head. */
  readonly above: number;
}

/** Rows of one sheet are handed out in order, tab after tab; each tab must be drawn to its end before the next. */
export interface SheetTabs {
  readonly tabs: readonly Tab[];
  readonly take: (tab: Tab) => Iterable<readonly SheetCell[]>;
}

export function tabsOf(sheet: Sheet, limit = rowLimit): SheetTabs {
  const above = sheet.heading.length + (sheet.notice === null ? 0 : 1) + 1;
  const room = limit - above;
  const parts = Math.max(1, Math.ceil(sheet.count / room));
  const tabs = Array.from({ length: parts }, (_, part): Tab => {
    const name = tabName(sheet.name, part === 0 ? '' : ` (${part + 1})`);
    return { name, sheet, count: Math.min(room, sheet.count - part * room), above };
  });
  const rows = sheet.rows()[Symbol.iterator]();
  return { tabs, take: (tab) => firstOf(rows, tab.count) };
}

function* firstOf<Row>(rows: Iterator<Row>, count: number): Generator<Row> {
  for (let taken = 0; taken < count; taken += 1) {
    const next = rows.next();
    if (next.done === true) return;
    yield next.value;
  }
}

/** The table with its head, as `$A$3:$S$900`. */
export function tableArea({ sheet, above, count }: Tab): string {
  return `$A$${above}:$${columnName(sheet.columns.length - 1)}$${above + count}`;
}
