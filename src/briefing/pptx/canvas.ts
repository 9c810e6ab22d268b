// One slide being drawn, in lines of 1,080: the only place that speaks to the library. Texts are cleaned, sized and
// cut here; what is cut is kept for the notes.
import type PptxGenJS from 'pptxgenjs';
import type { Words } from '../../language/language.ts';
import { cellLine, cellPad, lineHeight, sizes } from '../slide-measures.ts';
import { cutToLines, linesOf } from '../text-measure.ts';
import { cleanText } from './clean-text.ts';
import type { ChartPart } from './chart-part.ts';
import { hex } from './slide-look.ts';
import type { SlideLook } from './slide-look.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface TextStyle {
  readonly size: number;
  /** Smallest size it may shrink to; the size itself where absent. */
  readonly least?: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  readonly valign?: 'top' | 'middle' | 'bottom';
}

export interface Run {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  /** A new line follows. */
  readonly last?: boolean;
}

export interface RunsPlace {
  readonly align?: 'left' | 'right' | 'center';
  readonly valign?: 'top' | 'middle' | 'bottom';
  /** Space after each paragraph. */
  readonly after?: number;
  /** Stays on one line, even past its box. */
  readonly oneLine?: boolean;
}

export interface TableCell {
  readonly text: string;
  readonly align: 'left' | 'right';
  readonly colour: string;
  readonly bold?: boolean;
}

export interface TableStyle {
  /** Widths of the columns and heights of the rows. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly size: number;
  /** Lines that a cell may take. */
  readonly lines: number;
  readonly rules: boolean;
  readonly valign?: 'top' | 'middle';
  readonly alt: string;
}

/** 144 lines are an inch, two a point. */
const inches = (lines: number): number => lines / 144;
const points = (lines: number): number => Math.round(lines * 5) / 10;
const leading = (size: number): number => Math.round((size * lineHeight) / 2);

export class Canvas {
  /** Full texts that were cut on this slide. */
  readonly cut: string[] = [];
  /** Descriptions of tables by name: the library has no place for them. */
  readonly descriptions = new Map<string, string>();
  private readonly slide: PptxGenJS.Slide;
  readonly look: SlideLook;
  readonly words: Words;
  private readonly charts: ChartPart[];
  /** Id of the slide: in the names of what stands on it. */
  readonly id: string;
  private readonly names = new Map<string, number>();

  constructor(slide: PptxGenJS.Slide, id: string, look: SlideLook, words: Words, charts: ChartPart[]) {
    this.slide = slide;
    this.id = id;
    this.look = look;
    this.words = words;
    this.charts = charts;
    slide.background = { color: hex(look.ground) };
  }

  /** `table:<slide id>`; with `/2` for the second of a kind. */
  name(kind: string): string {
    const count = (this.names.get(kind) ?? 0) + 1;
    this.names.set(kind, count);
    return count === 1 ? `${kind}:${this.id}` : `${kind}:${this.id}/${count}`;
  }

  text(name: string, box: Box, text: string, style: TextStyle): void {
    const clean = cleanText(text);
    if (clean.trim() === '') return;
    const { size, text: shown } = this.fit(clean, box, style);
    this.runs(name, box, [{ text: shown, size, colour: style.colour, bold: style.bold ?? false }], style);
  }

  /** Runs of one box, already cut to it. */
  runs(name: string, box: Box, runs: readonly Run[], place: RunsPlace = {}): void {
    const full = runs.filter((run) => cleanText(run.text) !== '');
    if (full.length === 0) return;
    this.slide.addText(
      full.map((run) => ({
        text: cleanText(run.text),
        options: {
          fontSize: points(run.size),
          color: hex(run.colour),
          bold: run.bold ?? false,
          breakLine: run.last ?? false,
        },
      })),
      {
        ...this.place(box),
        objectName: cleanText(name),
        margin: 0,
        isTextBox: true,
        wrap: place.oneLine !== true,
        fontFace: 'Arial',
        align: place.align ?? 'left',
        valign: place.valign ?? 'top',
        lineSpacing: leading(Math.max(...full.map((run) => run.size))),
        paraSpaceAfter: points(place.after ?? 0),
      },
    );
  }

  /** The size and as much of the text as stands in the box; the whole is kept for the notes where it is cut. */
  fit(
    text: string,
    box: Pick<Box, 'w' | 'h'>,
    style: Pick<TextStyle, 'size' | 'least'>,
  ): { size: number; text: string } {
    let { size } = style;
    const least = style.least ?? size;
    const holds = () => linesOf(text, box.w / size) * size * lineHeight <= box.h + 1;
    while (size > least && !holds()) size = Math.max(least, size - 2);
    const lines = Math.max(1, Math.floor((box.h + 1) / (size * lineHeight)));
    return { size, text: this.cutTo(text, box.w / size, lines) };
  }

  private cutTo(text: string, width: number, lines: number): string {
    const shown = cutToLines(text, width, lines);
    if (shown !== text && !this.cut.includes(text)) this.cut.push(text);
    return shown;
  }

  table(
    name: string,
    x: number,
    y: number,
    rows: readonly (readonly TableCell[])[],
    style: TableStyle,
  ): void {
    this.descriptions.set(cleanText(name), cleanText(style.alt));
    const rule = style.rules
      ? { type: 'solid' as const, pt: 0.75, color: hex(this.look.hairline) }
      : { type: 'none' as const };
    const none = { type: 'none' as const };
    const cells = rows.map((row) =>
      row.map((cell, column) => ({
        text: this.cutTo(
          cleanText(cell.text),
          ((style.widths[column] ?? 0) - cellPad) / style.size,
          style.lines,
        ),
        options: {
          align: cell.align,
          bold: cell.bold ?? false,
          color: hex(cell.colour),
          fontSize: points(style.size),
          fontFace: 'Arial',
          lineSpacing: Math.round((style.size * cellLine) / 2),
          border: [none, none, rule, none] as [typeof none, typeof none, typeof rule, typeof none],
          margin: [0.03, 10 / 144, 0.03, column === 0 ? 0 : 10 / 144] as [number, number, number, number],
          valign: style.valign ?? ('middle' as const),
        },
      })),
    );
    this.slide.addTable(cells, {
      x: inches(x),
      y: inches(y),
      w: inches(style.widths.reduce((total, width) => total + width, 0)),
      colW: style.widths.map(inches),
      rowH: style.heights.map(inches),
      objectName: cleanText(name),
      fontFace: 'Arial',
      fontSize: points(style.size),
    });
  }

  /** The library keeps the place; the part itself is written at the end, with its workbook. */
  chart(name: string, box: Box, part: ChartPart, alt: string): void {
    const stand = [{ name: '', labels: [''], values: [0] }];
    const type = part.kind === 'bars' ? ('bar' as PptxGenJS.CHART_NAME) : ('line' as PptxGenJS.CHART_NAME);
    this.slide.addChart(type, stand, {
      ...this.place(box),
      objectName: cleanText(name),
      altText: cleanText(alt),
    });
    this.charts.push(part);
  }

  picture(name: string, box: Box, base64: string, alt: string): void {
    const data = `image/png;base64,${base64}`;
    this.slide.addImage({ ...this.place(box), data, objectName: cleanText(name), altText: cleanText(alt) });
  }

  line(y: number, x: number, w: number): void {
    const line = { color: hex(this.look.hairline), width: 0.75 };
    this.slide.addShape('line', { ...this.place({ x, y, w, h: 0 }), line });
  }

  dashedBox(name: string, box: Box, text: string, colour: string): void {
    this.slide.addText(cleanText(text), {
      ...this.place(box),
      objectName: name,
      shape: 'roundRect' as PptxGenJS.SHAPE_NAME,
      rectRadius: 0.05,
      line: { color: hex(colour), width: 1.25, dashType: 'dash' },
      color: hex(colour),
      fontFace: 'Arial',
      fontSize: points(sizes.footer),
      align: 'center',
      valign: 'middle',
      margin: 0,
    });
  }

  /** Lines of the notes; the library joins them and the package divides them into paragraphs again. */
  notes(lines: readonly string[]): void {
    this.slide.addNotes(lines.map(cleanText).join('\n'));
  }

  private place({ x, y, w, h }: Box): { x: number; y: number; w: number; h: number } {
    return { x: inches(x), y: inches(y), w: inches(w), h: inches(h) };
  }
}
