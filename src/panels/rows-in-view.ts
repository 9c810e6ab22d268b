// The rows of a long table that are drawn: those in view and, wherever it is, the one the keyboard stands on.
import { defaultRangeExtractor, type Range, type VirtualItem, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';

interface LongTable {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** CSS pixels of every row. */
  readonly rowHeight: number;
  /** CSS pixels of a head that stays while the rows scroll under it. */
  readonly headHeight?: number;
  /** The row the keyboard stands on; a negative number while it stands on the head or nowhere. */
  readonly active?: number;
}

interface RowsInView {
  readonly items: readonly VirtualItem[];
  /** CSS pixels of all rows together. */
  readonly height: number;
  /** Whether the active row is in the page, so that `aria-activedescendant` may name it: not before the table has a size. */
  readonly activeDrawn: boolean;
  readonly scrollTo: (row: number) => void;
}

/** Rows to draw, in order: those of the range and `active`, whose name in `aria-activedescendant` must lead somewhere. */
export function rowsWith(active: number, range: Range): number[] {
  const rows = defaultRangeExtractor(range);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || active < 0 || active >= range.count) return rows;
  if (active < first) return [active, ...rows];
  return active > last ? [...rows, active] : rows;
}

export function useRowsInView(table: LongTable): RowsInView {
  const { scroller, count, rowHeight, headHeight = 0, active = -1 } = table;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
    rangeExtractor: useCallback((range: Range) => rowsWith(active, range), [active]),
  });
  const items = virtual.getVirtualItems();
  return {
    items,
    height: virtual.getTotalSize(),
    activeDrawn: items.some(({ index }) => index === active),
    scrollTo: (row) => {
      virtual.scrollToIndex(row, { align: 'auto' });
    },
  };
}
