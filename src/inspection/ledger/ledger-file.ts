// A ledger as one file: a line that says what is inside, a line of JSON for each operation, then the photographs byte by
// byte. Equal ledgers give equal bytes. Nothing is returned from a file of which any byte is not as it should be.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Problem } from '../../model/problem.ts';
import { pause } from '../in-slices.ts';
import type { Ledger } from './ledger.ts';
import { type LedgerManifest, manifestLine, type PhotoEntry, readManifest } from './ledger-manifest.ts';
import { compareOperations, compareTexts, type Operation } from './operation.ts';
import { parseOperation } from './parse-operation.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of one line. */
const longestLine = 1 << 20;
/** How far a clock may run ahead of the number of operations: nobody can use up the clock of a ledger. */
const clockAhead = 1_000_000;

const lineFeed = 0x0a;

/** Parts always in the same order, however the operation came about. */
function operationLine(operation: Operation): string {
  const { id, clock, device, at, by, entity, key, field, replaces, old, new: now, reason } = operation;
  const line = { id, clock, device, at, by, entity, key, field, replaces, old, new: now, reason };
  return `${JSON.stringify(line)}\n`;
}

/**
 * Reading or writing a file. It asks for the SHA-256 of bytes and goes on with the answer; null: it may rest, and the
 * answer is not looked at.
 */
type Work<T> = Generator<Uint8Array | null, T, string>;

/** Operations between two rests: some ten milliseconds of an office laptop. */
const operationsAtOnce = 500;

function* operationsBytes(
  operations: Iterable<Operation>,
): Work<{ readonly bytes: Bytes; readonly count: number }> {
  const sorted = [...operations].sort(compareOperations);
  const texts: string[] = [];
  for (const operation of sorted) {
    if (texts.length > 0 && texts.length % operationsAtOnce === 0) yield null;
    texts.push(operationLine(operation));
  }
  return { bytes: new TextEncoder().encode(texts.join('')), count: sorted.length };
}

function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function atOnce<T>(work: Work<T>): T {
  let answer = '';
  for (;;) {
    const { done, value } = work.next(answer);
    if (done === true) return value;
    answer = value === null ? '' : hashOf(value);
  }
}

/** SHA-256 as lower-case hex. */
export type Hash = (bytes: Uint8Array) => Promise<string>;

/** How reading or writing in slices is watched and ended. */
export interface FileWatch {
  /** Rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told of the bytes that were hashed, one piece after another. */
  readonly onHashed?: (bytes: number) => void;
}

/** Bytes are hashed elsewhere, and the thread is let go of now and then: for a page. */
async function inSlices<T>(work: Work<T>, hash: Hash, { signal, onHashed }: FileWatch): Promise<T> {
  let answer = '';
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = work.next(answer);
    if (done === true) return value;
    if (value === null) {
      await pause();
      continue;
    }
    answer = await hash(value);
    onHashed?.(value.length);
  }
}

/** SHA-256 of all operations in their order: equal exactly where two ledgers hold the same. */
export function ledgerHash(ledger: Ledger): string {
  return hashOf(atOnce(operationsBytes(ledger.operations.values())).bytes);
}

export interface LedgerFileParts {
  /** In any order, no id twice. */
  readonly operations: Iterable<Operation>;
  /** In any order; the same bytes are kept once. */
  readonly photos: Iterable<Uint8Array>;
}

export function writeLedgerFile(parts: LedgerFileParts): Bytes {
  return atOnce(writing(parts));
}

/** The same bytes. */
export function writeLedgerFileInSlices(
  parts: LedgerFileParts,
  hash: Hash,
  watch: FileWatch = {},
): Promise<Bytes> {
  return inSlices(writing(parts), hash, watch);
}

function* writing({ operations, photos }: LedgerFileParts): Work<Bytes> {
  const { bytes, count } = yield* operationsBytes(operations);
  const byHash = new Map<string, Uint8Array>();
  for (const photo of photos) byHash.set(yield photo, photo);
  const sorted = [...byHash].sort(([a], [b]) => compareTexts(a, b));
  const head = manifestLine({
    operations: { count, bytes: bytes.length, sha256: yield bytes },
    photos: sorted.map(([name, photo]) => ({ sha256: name, bytes: photo.length })),
  });
  return joined([new TextEncoder().encode(head), bytes, ...sorted.map(([, photo]) => photo)]);
}

function joined(pieces: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export interface LedgerFileContents {
  /** Ascending by clock, device, id. */
  readonly operations: readonly Operation[];
  /** By SHA-256 of the bytes. */
  readonly photos: ReadonlyMap<string, Bytes>;
  /** SHA-256 of the operations: the same as `ledgerHash` of a ledger that holds them alone. */
  readonly sha256: string;
}

/** Rejects with Problem ledger_invalid; `part` names the place: `operations:12:clock` is the twelfth operation's clock. */
export function readLedgerFile(bytes: Uint8Array): LedgerFileContents {
  return atOnce(reading(bytes));
}

/** The same, and refused at the same place. */
export function readLedgerFileInSlices(
  bytes: Uint8Array,
  hash: Hash,
  watch: FileWatch = {},
): Promise<LedgerFileContents> {
  return inSlices(reading(bytes), hash, watch);
}

function* reading(bytes: Uint8Array): Work<LedgerFileContents> {
  const { manifest, end } = readManifest(bytes);
  const photosStart = end + manifest.operations.bytes;
  checkLength(bytes.length, photosStart, manifest.photos);
  const text = bytes.subarray(end, photosStart);
  const operations = yield* readOperations(text, manifest.operations.count);
  if ((yield text) !== manifest.operations.sha256) refuse('operations:sha256');
  const photos = yield* readPhotos(bytes.subarray(photosStart), manifest);
  return { operations, photos, sha256: manifest.operations.sha256 };
}

function refuse(part: string): never {
  throw new Problem('ledger_invalid', { part });
}

function checkLength(found: number, photosStart: number, photos: readonly PhotoEntry[]): void {
  if (found < photosStart) refuse('operations:bytes');
  let expected = photosStart;
  photos.forEach((photo, index) => {
    expected += photo.bytes;
    if (found < expected) refuse(`photos:${index + 1}:bytes`);
  });
  if (found > expected) refuse('end');
}

function* readOperations(text: Uint8Array, count: number): Work<readonly Operation[]> {
  const operations: Operation[] = [];
  const ids = new Set<string>();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (let start = 0; start < text.length;) {
    const place = `operations:${operations.length + 1}`;
    if (operations.length === count) refuse('operations:count');
    const end = text.indexOf(lineFeed, start) + 1;
    if (end === 0 || end - start > longestLine) refuse(place);
    const operation = readLine(decoder, text.subarray(start, end), place);
    if (operation.clock > count + clockAhead) refuse(`${place}:clock`);
    if (ids.has(operation.id)) refuse(`${place}:id`);
    const before = operations.at(-1);
    if (before !== undefined && compareOperations(before, operation) > 0) refuse(`${place}:order`);
    ids.add(operation.id);
    operations.push(operation);
    start = end;
    if (operations.length % operationsAtOnce === 0) yield null;
  }
  if (operations.length !== count) refuse('operations:count');
  return operations;
}

/** One operation; only the very line that would be written for it passes, so nothing can hide in it. */
function readLine(decoder: TextDecoder, line: Uint8Array, place: string): Operation {
  let text: string;
  let value: unknown;
  try {
    text = decoder.decode(line);
    value = JSON.parse(text);
  } catch {
    return refuse(place);
  }
  const operation = parseOperation(value, place);
  return operationLine(operation) === text ? operation : refuse(place);
}

function* readPhotos(bytes: Uint8Array, { photos }: LedgerManifest): Work<ReadonlyMap<string, Bytes>> {
  const found = new Map<string, Bytes>();
  let start = 0;
  for (const [index, entry] of photos.entries()) {
    const photo = bytes.slice(start, start + entry.bytes);
    if ((yield photo) !== entry.sha256) refuse(`photos:${index + 1}:sha256`);
    found.set(entry.sha256, photo);
    start += entry.bytes;
  }
  return found;
}
