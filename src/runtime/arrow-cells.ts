// Arrow columns → plain values: dates as ISO text, integers and decimals of any width as numbers, lists as arrays.
// Knows Arrow only; no engine, no worker.
import { DataType, DateUnit, Precision, Type } from 'apache-arrow';
import type { Data, Vector } from 'apache-arrow';
import type { Cell } from '../query/port.ts';

type Chunk = Data;

/** All cells of a column. Throws on a type that the port does not know. */
export function cellsOf(vector: Vector): readonly Cell[] {
  const cells: Cell[] = new Array<Cell>(vector.length);
  let at = 0;
  for (const chunk of vector.data) at = fillChunk(chunk, vector, cells, at);
  return cells;
}

/** A column as numbers; NaN where the cell is empty. */
export function numbersOf(vector: Vector): ArrayLike<number> {
  const [first] = vector.data;
  const plain = vector.data.every((chunk) => isPlainNumber(chunk.type as DataType) && chunk.nullCount === 0);
  if (first === undefined || !plain) {
    return Float64Array.from(cellsOf(vector), (cell) => (cell === null ? NaN : Number(cell)));
  }
  const chunks = vector.data.map((chunk) => (chunk.values as PlainValues).subarray(0, chunk.length));
  return vector.data.length === 1 ? (chunks[0] ?? []) : joined(chunks, vector.length);
}

type PlainValues =
  Float64Array | Float32Array | Int32Array | Int16Array | Int8Array | Uint32Array | Uint16Array | Uint8Array;

/** The engine answers in pieces of some two thousand rows: copied as blocks, since cell by cell is slow. */
function joined(chunks: readonly PlainValues[], length: number): PlainValues {
  const Values = (chunks[0] ?? new Float64Array(0)).constructor as new (length: number) => PlainValues;
  const all = new Values(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function isPlainNumber(type: DataType): boolean {
  if (DataType.isFloat(type)) return type.precision !== Precision.HALF;
  return DataType.isInt(type) && type.bitWidth < 64;
}

function fillChunk(chunk: Chunk, vector: Vector, cells: Cell[], start: number): number {
  const read = chunkReader(chunk, vector, start);
  const { length } = chunk;
  if (chunk.nullCount === 0) {
    for (let row = 0; row < length; row++) cells[start + row] = read(row);
  } else {
    for (let row = 0; row < length; row++) cells[start + row] = chunk.getValid(row) ? read(row) : null;
  }
  return start + length;
}

function chunkReader(chunk: Chunk, vector: Vector, start: number): (row: number) => Cell {
  const type: DataType = chunk.type;
  const values = chunk.values as ArrayLike<number | bigint>;
  if (isPlainNumber(type)) return (row) => values[row] as number;
  if (DataType.isInt(type)) return (row) => Number(values[row]);
  if (DataType.isBool(type)) return (row) => bitOf(chunk.values as Uint8Array, chunk.offset + row);
  if (DataType.isUtf8(type)) return textReader(chunk);
  if (DataType.isDecimal(type)) return decimalReader(chunk.values as Uint32Array, type.bitWidth, type.scale);
  if (DataType.isDate(type)) {
    return type.unit === DateUnit.DAY
      ? (row) => isoDay(Number(values[row]) * dayMs)
      : (row) => isoTime(Number(values[row]));
  }
  if (DataType.isTimestamp(type)) {
    const perMs = [0.001, 1, 1_000, 1_000_000][type.unit] ?? 1;
    return (row) => isoTime(Number(values[row]) / perMs);
  }
  if (DataType.isNull(type)) return () => null;
  if (DataType.isDictionary(type) || DataType.isList(type)) return (row) => cellOf(vector.get(start + row));
  throw new TypeError(`a column of the type ${Type[type.typeId] ?? type.typeId} cannot be read`);
}

/** One decode for the whole chunk, then slices: one decode per cell takes many times longer. */
function textReader(chunk: Chunk): (row: number) => string {
  const offsets = chunk.valueOffsets as Int32Array;
  const first = offsets[0] ?? 0;
  const bytes = (chunk.values as Uint8Array).subarray(first, offsets[chunk.length] ?? first);
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (whole.length === bytes.length) {
    return (row) => whole.slice((offsets[row] ?? 0) - first, (offsets[row + 1] ?? 0) - first);
  }
  const starts = textStarts(bytes, offsets, chunk.length);
  return (row) => whole.slice(starts[row], starts[row + 1]);
}

/** Where each cell starts in the decoded text, in UTF-16 units: four-byte characters take two, all others one. */
function textStarts(bytes: Uint8Array, offsets: Int32Array, length: number): Int32Array {
  const first = offsets[0] ?? 0;
  const starts = new Int32Array(length + 1);
  let units = 0;
  let at = 0;
  for (let row = 0; row <= length; row++) {
    const end = (offsets[row] ?? first) - first;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    starts[row] = units;
  }
  return starts;
}

/** Little-endian two's complement of 128 (or 256) bits, divided by 10^scale. */
function decimalReader(words: Uint32Array, bitWidth: number, scale: number): (row: number) => number {
  const perCell = bitWidth / 32;
  const divisor = 10 ** scale;
  return (row) => {
    let value = 0n;
    for (let word = perCell - 1; word >= 0; word--) {
      value = (value << 32n) | BigInt(words[row * perCell + word] ?? 0);
    }
    return Number(BigInt.asIntN(bitWidth, value)) / divisor;
  };
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (isVector(value)) return cellsOf(value).map((cell) => (cell === null ? null : String(cell)));
  throw new TypeError('a nested cell of this type cannot be read');
}

function isVector(value: unknown): value is Vector {
  return typeof value === 'object' && value !== null && 'data' in value && 'getChildAt' in value;
}

function bitOf(bits: Uint8Array, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (1 << (index & 7))) !== 0;
}

const dayMs = 86_400_000;

/** A column of dates holds few days many times over. */
const isoDays = new Map<number, string>();

function isoDay(ms: number): string {
  const known = isoDays.get(ms);
  if (known !== undefined) return known;
  const day = new Date(ms).toISOString().slice(0, 10);
  isoDays.set(ms, day);
  return day;
}

/** Midnight is a date; anything else keeps its time. */
function isoTime(ms: number): string {
  return ms % dayMs === 0 ? isoDay(ms) : new Date(ms).toISOString();
}
