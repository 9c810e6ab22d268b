// The gap list in columns: small enough to hand to a worker, and the shape of its Parquet file. Pure.
import { markBit, marksOf, verdictCode, verdictOf } from '../../model/verdict.ts';
import type { Mark } from '../../model/verdict.ts';
import type { GapLine } from '../gap-list.ts';
import { shownFigure } from './gap-fields.ts';
import { rest } from './written.ts';

/** Each distinct text once; a row holds its position. Position 0 is the empty text. */
export interface TextColumn {
  readonly texts: readonly string[];
  readonly codes: Int32Array<ArrayBuffer>;
}

export const textColumns = [
  'requirement',
  'title',
  'clause',
  'strength',
  'owner',
  'subjectKind',
  'subjectId',
  'subject',
  'countyCode',
  'county',
  'period',
  'figureName',
  'unit',
  'date',
] as const satisfies readonly (keyof GapLine)[];
export type TextColumnName = (typeof textColumns)[number];

export interface GapColumns {
  readonly count: number;
  readonly text: Readonly<Record<TextColumnName, TextColumn>>;
  /** Codes of model/verdict. */
  readonly verdict: Uint8Array<ArrayBuffer>;
  /** Bits of model/verdict. */
  readonly marks: Uint8Array<ArrayBuffer>;
  /** NaN: no number; then perhaps a text. */
  readonly figure: Float64Array<ArrayBuffer>;
  readonly figureText: TextColumn;
  /** NaN: no position. */
  readonly lon: Float64Array<ArrayBuffer>;
  readonly lat: Float64Array<ArrayBuffer>;
}

function textColumn(count: number) {
  const texts = [''];
  const positions = new Map([['', 0]]);
  const codes = new Int32Array(count);
  const set = (row: number, text: string) => {
    let code = positions.get(text);
    if (code === undefined) {
      code = texts.push(text) - 1;
      positions.set(text, code);
    }
    codes[row] = code;
  };
  return { texts, codes, set };
}

/** Takes lines one by one, up to `count`. Figures that a line may not show are left behind here already. */
function startColumns(count: number) {
  const each = textColumns.map((name) => [name, textColumn(count)] as const);
  const figureText = textColumn(count);
  const numbers = () => new Float64Array(count).fill(Number.NaN);
  const columns = { verdict: new Uint8Array(count), marks: new Uint8Array(count) };
  const [figure, lon, lat] = [numbers(), numbers(), numbers()];
  const add = (line: GapLine, row: number): void => {
    for (const [name, column] of each) column.set(row, line[name]);
    columns.verdict[row] = verdictCode[line.verdict];
    columns.marks[row] = bitsOf(line.marks);
    const shown = shownFigure(line);
    if (typeof shown === 'number') figure[row] = shown;
    if (typeof shown === 'string') figureText.set(row, shown);
    if (line.lon !== null) lon[row] = line.lon;
    if (line.lat !== null) lat[row] = line.lat;
  };
  const strip = ({ texts, codes }: TextColumn): TextColumn => ({ texts, codes });
  const end = (): GapColumns => {
    const text = Object.fromEntries(each.map(([name, column]) => [name, strip(column)]));
    return {
      count,
      text: text as Record<TextColumnName, TextColumn>,
      ...columns,
      figure,
      figureText: strip(figureText),
      lon,
      lat,
    };
  };
  return { add, end };
}

export function gapColumns(lines: readonly GapLine[]): GapColumns {
  const { add, end } = startColumns(lines.length);
  lines.forEach(add);
  return end();
}

const linesAtOnce = 4096;

/** The same in short pieces, so that the page stays usable. Rejects with an AbortError once it was cancelled. */
export async function packGaps(
  lines: readonly GapLine[],
  isCancelled: () => boolean = () => false,
): Promise<GapColumns> {
  const { add, end } = startColumns(lines.length);
  for (const [row, line] of lines.entries()) {
    add(line, row);
    if (row % linesAtOnce === linesAtOnce - 1) await rest(isCancelled);
  }
  return end();
}

function bitsOf(carried: readonly Mark[]): number {
  return carried.reduce((bits, mark) => bits | markBit[mark], 0);
}

function textAt({ texts, codes }: TextColumn, row: number): string {
  return texts[codes[row] ?? 0] ?? '';
}

function numberAt(column: Float64Array, row: number): number | null {
  const value = column[row] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

function lineAt(columns: GapColumns, row: number): GapLine {
  const { text } = columns;
  const figureText = textAt(columns.figureText, row);
  return {
    requirement: textAt(text.requirement, row),
    title: textAt(text.title, row),
    clause: textAt(text.clause, row),
    strength: textAt(text.strength, row) as GapLine['strength'],
    owner: textAt(text.owner, row),
    subjectKind: textAt(text.subjectKind, row) as GapLine['subjectKind'],
    subjectId: textAt(text.subjectId, row),
    subject: textAt(text.subject, row),
    countyCode: textAt(text.countyCode, row),
    county: textAt(text.county, row),
    period: textAt(text.period, row),
    verdict: verdictOf(columns.verdict[row] ?? -1),
    marks: marksOf(columns.marks[row] ?? 0),
    figureName: textAt(text.figureName, row),
    figure: numberAt(columns.figure, row) ?? (figureText === '' ? null : figureText),
    unit: textAt(text.unit, row),
    date: textAt(text.date, row),
    lon: numberAt(columns.lon, row),
    lat: numberAt(columns.lat, row),
  };
}

/** The lines again, made one by one; can be gone through more than once. */
export function gapLines(columns: GapColumns): Iterable<GapLine> {
  return {
    *[Symbol.iterator]() {
      for (let row = 0; row < columns.count; row += 1) yield lineAt(columns, row);
    },
  };
}
