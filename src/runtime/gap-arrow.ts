// The gap list in columns → an Arrow stream, for its Parquet file. Column names and codes are the same in every language.
import {
  Dictionary,
  DateDay,
  Field,
  Float64,
  Int32,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Utf8,
  makeData,
  makeVector,
  tableToIPC,
} from 'apache-arrow';
import type { Data } from 'apache-arrow';
import type { GapColumns, TextColumn } from '../briefing/tables/gap-columns.ts';
import { joined } from '../briefing/tables/written.ts';
import { marksOf, verdicts } from '../model/verdict.ts';

const dayMs = 86_400_000;

/** Bits of the rows that hold something, lowest first, as Arrow keeps them. */
function validity(count: number, holds: (row: number) => boolean) {
  const bits = new Uint8Array(Math.ceil(count / 8));
  let empty = 0;
  for (let row = 0; row < count; row += 1) {
    if (holds(row)) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
    else empty += 1;
  }
  return { nullBitmap: bits, nullCount: empty };
}

/** By hand: the library's builders make functions of text, which the page's policy forbids. */
function wordVector(words: readonly string[]) {
  const encoder = new TextEncoder();
  const encoded = words.map((word) => encoder.encode(word));
  const valueOffsets = new Int32Array(words.length + 1);
  encoded.forEach((bytes, index) => {
    valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + bytes.length;
  });
  const data = joined(encoded);
  return makeVector(makeData({ type: new Utf8(), length: words.length, valueOffsets, data }));
}

function texts(id: number, words: readonly string[], codes: Int32Array, holds: (row: number) => boolean) {
  const type = new Dictionary(new Utf8(), new Int32(), id);
  const dictionary = wordVector(words);
  return makeData({ type, length: codes.length, data: codes, dictionary, ...validity(codes.length, holds) });
}

/** The empty text becomes null: there is nothing to say. */
function textData(id: number, { texts: words, codes }: TextColumn): Data {
  return texts(id, words, codes, (row) => words[codes[row] ?? 0] !== '');
}

function numberData(values: Float64Array): Data {
  const filled = validity(values.length, (row) => !Number.isNaN(values[row]));
  return makeData({ type: new Float64(), length: values.length, data: values, ...filled });
}

/** What is no day becomes null. */
function dateData({ texts: words, codes }: TextColumn): Data {
  const days = words.map((text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) / dayMs : Number.NaN,
  );
  const filled = validity(codes.length, (row) => !Number.isNaN(days[codes[row] ?? 0]));
  const data = Int32Array.from(codes, (code) => days[code] ?? 0);
  return makeData({ type: new DateDay(), length: codes.length, data, ...filled });
}

/** Marks of a line as one text: `boundary,stale`. */
function markData(id: number, bits: Uint8Array): Data {
  const words = Array.from({ length: 64 }, (_, set) => marksOf(set).join(','));
  return texts(id, words, Int32Array.from(bits), (row) => bits[row] !== 0);
}

function columnsOf(gaps: GapColumns): readonly (readonly [string, Data])[] {
  const { text } = gaps;
  return [
    ['county_code', textData(2, text.countyCode)],
    ['county', textData(3, text.county)],
    ['subject_kind', textData(4, text.subjectKind)],
    ['subject_id', textData(5, text.subjectId)],
    ['subject', textData(6, text.subject)],
    ['requirement', textData(7, text.requirement)],
    ['title', textData(8, text.title)],
    ['strength', textData(9, text.strength)],
    ['verdict', texts(1, verdicts, Int32Array.from(gaps.verdict), () => true)],
    ['marks', markData(10, gaps.marks)],
    ['figure_name', textData(11, text.figureName)],
    ['figure', numberData(gaps.figure)],
    ['figure_text', textData(12, gaps.figureText)],
    ['unit', textData(13, text.unit)],
    ['date', dateData(text.date)],
    ['owner', textData(14, text.owner)],
    ['clause', textData(15, text.clause)],
    ['period', textData(16, text.period)],
    ['lon', numberData(gaps.lon)],
    ['lat', numberData(gaps.lat)],
  ];
}

/** An Arrow IPC stream with one batch. */
export function gapStream(gaps: GapColumns): Uint8Array {
  const columns = columnsOf(gaps);
  const fields = columns.map(([name, data]) => new Field(name, data.type, true));
  const schema = new Schema(fields);
  const children = columns.map(([, data]) => data);
  const batch = new RecordBatch(schema, makeData({ type: new Struct(fields), length: gaps.count, children }));
  return tableToIPC(new Table(schema, [batch]), 'stream');
}
