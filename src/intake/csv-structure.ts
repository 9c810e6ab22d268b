// The shape of a CSV file, read from its bytes before any engine sees it: encoding, quotes, cells per record.
// It counts every record, so that a row number in a report is the record's place in the file.
import type { FaultCollector } from './fault.ts';
import { faultOf } from './fault.ts';

export interface CsvShape {
  readonly header: readonly string[];
  /** Records without the header and without blank lines at the end. */
  readonly records: number;
  /** False where a fault was added that makes reading the rows pointless. */
  readonly readable: boolean;
}

const comma = 0x2c;
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The shape; null where not even the header can be read. Faults are added on the way. */
export function readShape(file: string, bytes: Uint8Array, faults: FaultCollector): CsvShape | null {
  const body = withoutMark(bytes);
  if (body.every((byte) => byte === lineFeed || byte === carriageReturn || byte === 0x20)) {
    faults.add(faultOf('file_empty', { file }));
    return null;
  }
  const bad = firstUndecodableRow(body);
  if (bad !== null) {
    faults.add(faultOf('not_utf8', { file, row: bad }));
    return null;
  }
  return new Scan(file, body, faults).run();
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The line (header = 1) with the first bytes that are not UTF-8; null where all are. */
function firstUndecodableRow(bytes: Uint8Array): number | null {
  if (!bytes.includes(0) && decodes(bytes)) return null;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let row = 1; start < bytes.length; row += 1) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    if (line.includes(0)) return row;
    try {
      decoder.decode(line);
    } catch {
      return row;
    }
    start = end;
  }
  return null;
}

const chunk = 1 << 20;

function decodes(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += chunk) {
      decoder.decode(bytes.subarray(start, start + chunk), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

class Scan {
  readonly #file: string;
  readonly #bytes: Uint8Array;
  readonly #faults: FaultCollector;
  #position = 0;
  #row = 1;
  #broken = false;

  constructor(file: string, bytes: Uint8Array, faults: FaultCollector) {
    this.#file = file;
    this.#bytes = bytes;
    this.#faults = faults;
  }

  run(): CsvShape {
    const first = this.#record();
    const header = headerCells(this.#bytes.subarray(0, this.#position));
    let blankSince: number | null = null;
    let records = 0;
    while (this.#position < this.#bytes.length) {
      this.#row += 1;
      const start = this.#position;
      const cells = this.#record();
      if (isBlank(this.#bytes, start, this.#position)) {
        blankSince ??= this.#row;
        continue;
      }
      if (blankSince !== null) this.#report('row_blank', blankSince);
      blankSince = null;
      records += 1;
      if (cells !== first) this.#report('ragged', this.#row, String(cells), String(first));
    }
    return { header, records, readable: !this.#broken };
  }

  /** Reads one record and returns its number of cells; leaves the position behind its line end. */
  #record(): number {
    let cells = 1;
    while (this.#position < this.#bytes.length) {
      if (this.#bytes[this.#position] === quote) this.#quotedCell();
      else this.#plainCell();
      const byte = this.#bytes[this.#position];
      this.#position += 1;
      if (byte !== comma) return cells;
      cells += 1;
    }
    return cells;
  }

  #plainCell(): void {
    for (; this.#position < this.#bytes.length; this.#position += 1) {
      const byte = this.#bytes[this.#position];
      if (byte === comma || byte === lineFeed) return;
      if (byte === quote) this.#report('quote', this.#row);
      if (byte === carriageReturn) {
        if (this.#bytes[this.#position + 1] !== lineFeed) this.#report('line_break', this.#row);
      }
    }
  }

  #quotedCell(): void {
    for (this.#position += 1; this.#position < this.#bytes.length; this.#position += 1) {
      if (this.#bytes[this.#position] !== quote) continue;
      if (this.#bytes[this.#position + 1] === quote) this.#position += 1;
      else {
        this.#position += 1;
        this.#afterQuotedCell();
        return;
      }
    }
    this.#report('quote', this.#row);
  }

  #afterQuotedCell(): void {
    const byte = this.#bytes[this.#position];
    if (byte === carriageReturn && this.#bytes[this.#position + 1] === lineFeed) this.#position += 1;
    else if (byte !== undefined && byte !== comma && byte !== lineFeed) {
      this.#report('quote', this.#row);
      this.#plainCell();
    }
  }

  #report(
    rule: 'quote' | 'line_break' | 'ragged' | 'row_blank',
    row: number,
    value?: string,
    hint?: string,
  ): void {
    this.#broken = true;
    const place = { file: this.#file, row, value: value ?? null };
    this.#faults.add(faultOf(rule, hint === undefined ? place : { ...place, hint }));
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 2) return false;
  for (let at = start; at < end; at += 1) {
    if (bytes[at] !== lineFeed && bytes[at] !== carriageReturn) return false;
  }
  return true;
}

function headerCells(line: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(line).replace(/\r?\n$/, '');
  const cells = text.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
  const plain = cells.map((cell) => cell.replace(/,$/, ''));
  if (!text.endsWith(',') && plain.length > 1 && plain.at(-1) === '') plain.pop();
  return plain.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}
