// A chart as data: what its part and the workbook inside it are written from, so that both say the same.
import type { SlideLook } from './slide-look.ts';

export interface ChartSeries {
  readonly name: string;
  /** By category; null is a gap. */
  readonly values: readonly (number | null)[];
  /** Bounds beside the values, in the same unit; absent where there are none. */
  readonly lower?: readonly (number | null)[];
  readonly upper?: readonly (number | null)[];
}

export interface ChartPart {
  readonly kind: 'bars' | 'lines';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Share of the height that the legend takes, and of the width that the labels of the categories take. */
  readonly legendShare: number;
  readonly labelShare: number;
  /** Ends of the axis of values. */
  readonly least: number;
  readonly most: number;
  readonly look: SlideLook;
  readonly language: 'zh-CN' | 'en';
}
