// Ledger files that must be refused, each with the place that is to be named. Made from a sound one of two operations.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { zipSync } from 'fflate';
import { writeLedgerFile } from '../inspection/ledger/ledger-file.ts';
import type { Operation } from '../inspection/ledger/operation.ts';
import { LedgerDevice, uuidOf } from './ledger-device.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const soundPhoto = new Uint8Array([0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8, 0xff, 0xd9]);
const visit = uuidOf(8, 1);

export function soundOperations(): readonly Operation[] {
  const device = new LedgerDevice(1);
  return device.write([
    { entity: 'visit', key: visit, field: 'site', value: '140802-S001' },
    { entity: 'spot_check', key: `${visit}:F05`, field: 'note', value: '门锁着，无人值守' },
  ]);
}

export function soundLedgerFile(): Bytes {
  return writeLedgerFile({ operations: soundOperations(), photos: [soundPhoto] });
}

const encoder = new TextEncoder();
const hashOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

function joined(...pieces: readonly Uint8Array[]): Bytes {
  return new Uint8Array(pieces.flatMap((piece) => [...piece]));
}

type Json = Record<string, unknown>;

/** A file of these lines whose manifest fits them, so that only the lines can be at fault. */
function withLines(
  lines: readonly string[],
  change: (manifest: Json) => Json | string = (same) => same,
): Bytes {
  const text = encoder.encode(lines.join(''));
  const manifest = change({
    format: 'anzhi-ledger',
    version: 1,
    operations: { count: lines.length, bytes: text.length, sha256: hashOf(text) },
    photos: [{ sha256: hashOf(soundPhoto), bytes: soundPhoto.length }],
  });
  const head = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  return joined(encoder.encode(`${head}\n`), text, soundPhoto);
}

const [first, second] = soundOperations();
const line = (operation: unknown) => `${JSON.stringify(operation)}\n`;

/** The second operation changed, written as it is. */
function secondAs(change: Readonly<Record<string, unknown>>): Bytes {
  return withLines([line(first), line({ ...second, ...change })]);
}

function secondLine(change: (text: string) => string): Bytes {
  return withLines([line(first), change(line(second))]);
}

function manifestAs(change: (manifest: Json) => Json | string): Bytes {
  return withLines([line(first), line(second)], change);
}

function flipped(at: (bytes: Bytes) => number): Bytes {
  const bytes = soundLedgerFile();
  const place = at(bytes);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes;
}

const without = (key: string) => {
  const { [key]: _, ...rest } = { ...second } as Json;
  return withLines([line(first), line(rest)]);
};

export interface HostileLedger {
  readonly what: string;
  readonly bytes: Bytes;
  /** The `part` of the refusal. */
  readonly part: string;
}

function hostile(what: string, part: string, bytes: Bytes): HostileLedger {
  return { what, part, bytes };
}

const operationsAt = (bytes: Bytes) => bytes.indexOf(0x0a) + 1;
const deep = '['.repeat(200_000) + ']'.repeat(200_000);

const manifests: readonly HostileLedger[] = [
  hostile('nothing at all', 'manifest', new Uint8Array()),
  hostile('noise', 'manifest', new Uint8Array(5000).fill(0xaa)),
  hostile('a line without end', 'manifest', new Uint8Array(9 << 20).fill(0x7b)),
  hostile('a zip with a bomb inside', 'manifest', joined(zipSync({ 'a.txt': new Uint8Array(1 << 20) }))),
  hostile('a web page', 'manifest', encoder.encode('<!doctype html>\n<title>404</title>\n')),
  hostile(
    'another format',
    'manifest:format',
    manifestAs((all) => ({ ...all, format: 'anzhi-plan' })),
  ),
  hostile(
    'a future version',
    'manifest:version',
    manifestAs((all) => ({ ...all, version: 2 })),
  ),
  hostile(
    'a version as text',
    'manifest:version',
    manifestAs((all) => ({ ...all, version: '1' })),
  ),
  hostile(
    'a key too much',
    'manifest:note',
    manifestAs((all) => ({ ...all, note: 'x' })),
  ),
  hostile(
    'a prototype in the manifest',
    'manifest:__proto__',
    manifestAs((all) => `${JSON.stringify(all).slice(0, -1)},"__proto__":{"count":9}}`),
  ),
  hostile(
    'a key twice',
    'manifest',
    manifestAs((all) => JSON.stringify(all).replace('{', '{"format":"anzhi-ledger",')),
  ),
  hostile(
    'no operations',
    'manifest:operations',
    manifestAs(({ format, version, photos }) => ({ format, version, photos })),
  ),
  hostile(
    'operations as a list',
    'manifest:operations',
    manifestAs((all) => ({ ...all, operations: [] })),
  ),
  hostile(
    'a length below zero',
    'manifest:operations:bytes',
    manifestAs((all) => ({ ...all, operations: { count: 2, bytes: -1, sha256: 'a'.repeat(64) } })),
  ),
  hostile(
    'a length beyond all measure',
    'manifest:operations:bytes',
    manifestAs((all) => ({ ...all, operations: { count: 2, bytes: 2 ** 40, sha256: 'a'.repeat(64) } })),
  ),
  hostile(
    'a count beyond all measure',
    'manifest:operations:count',
    manifestAs((all) => ({ ...all, operations: { count: 1e9, bytes: 2, sha256: 'a'.repeat(64) } })),
  ),
  hostile(
    'photos as an object',
    'manifest:photos',
    manifestAs((all) => ({ ...all, photos: {} })),
  ),
  hostile(
    'a photo twice',
    'manifest:photos:2:sha256',
    manifestAs((all) => ({
      ...all,
      photos: [
        { sha256: 'b'.repeat(64), bytes: 1 },
        { sha256: 'b'.repeat(64), bytes: 1 },
      ],
    })),
  ),
  hostile(
    'a photo with a name for a hash',
    'manifest:photos:1:sha256',
    manifestAs((all) => ({ ...all, photos: [{ sha256: '../../etc/passwd', bytes: 12 }] })),
  ),
];

const lengths: readonly HostileLedger[] = [
  hostile('cut within the operations', 'operations:bytes', soundLedgerFile().slice(0, 500)),
  hostile('cut within a photo', 'photos:1:bytes', soundLedgerFile().slice(0, -3)),
  hostile('more after the end', 'end', joined(soundLedgerFile(), new Uint8Array([0]))),
  hostile(
    'fewer operations than said',
    'operations:count',
    manifestAs((all) => ({ ...all, operations: { ...(all['operations'] as Json), count: 3 } })),
  ),
  hostile(
    'more operations than said',
    'operations:count',
    manifestAs((all) => ({ ...all, operations: { ...(all['operations'] as Json), count: 1 } })),
  ),
  hostile(
    'a hash of something else',
    'operations:sha256',
    manifestAs((all) => ({ ...all, operations: { ...(all['operations'] as Json), sha256: 'a'.repeat(64) } })),
  ),
  hostile(
    'a flipped bit in a note',
    'operations:sha256',
    flipped((bytes) => bytes.length - 50),
  ),
  hostile('a flipped bit in a brace', 'operations:1', flipped(operationsAt)),
  hostile(
    'a flipped bit in a photo',
    'photos:1:sha256',
    flipped((bytes) => bytes.length - 4),
  ),
];

const operations: readonly HostileLedger[] = [
  hostile(
    'a prototype in an operation',
    'operations:2:__proto__',
    secondLine((text) => `${text.slice(0, -2)},"__proto__":{"by":"x"}}\n`),
  ),
  hostile('a constructor in an operation', 'operations:2:constructor', secondAs({ constructor: 'x' })),
  hostile('a field named __proto__', 'operations:2:field', secondAs({ field: '__proto__' })),
  hostile('a field named constructor', 'operations:2:field', secondAs({ field: 'constructor' })),
  hostile('a field named toString', 'operations:2:field', secondAs({ field: 'toString' })),
  hostile('an unknown key', 'operations:2:role', secondAs({ role: 'x' })),
  hostile('a key missing', 'operations:2:reason', without('reason')),
  hostile(
    'a key twice',
    'operations:2',
    secondLine((text) => text.replace('{', '{"by":"x",')),
  ),
  hostile('an unknown entity', 'operations:2:entity', secondAs({ entity: 'person' })),
  hostile('a key of a prototype', 'operations:2:key', secondAs({ entity: 'visit', key: '__proto__' })),
  hostile('a key with a line break', 'operations:2:key', secondAs({ key: `${visit}:\nF05` })),
  hostile('a key of nothing', 'operations:2:key', secondAs({ key: '' })),
  hostile('an id that is no UUID', 'operations:2:id', secondAs({ id: '1' })),
  hostile('an id twice', 'operations:2:id', secondAs({ id: first?.id })),
  hostile('a clock of zero', 'operations:2:clock', secondAs({ clock: 0 })),
  hostile('a clock that is no whole number', 'operations:2:clock', secondAs({ clock: 2.5 })),
  hostile('a clock beyond all clocks', 'operations:2:clock', secondAs({ clock: 2 ** 52 })),
  hostile('a clock that would use up the others', 'operations:2:clock', secondAs({ clock: 5_000_000 })),
  hostile('an order that is not canonical', 'operations:2:order', withLines([line(second), line(first)])),
  hostile('an instant that does not exist', 'operations:2:at', secondAs({ at: '2026-02-30T09:30:00+08:00' })),
  hostile('an instant of another zone', 'operations:2:at', secondAs({ at: '2026-02-20T09:30:00Z' })),
  hostile('a writer as a number', 'operations:2:by', secondAs({ by: 7 })),
  hostile('an object for a value', 'operations:2:new', secondAs({ new: { a: 1 } })),
  hostile('a list of numbers', 'operations:2:new', secondAs({ new: [1, 2] })),
  hostile('a text beyond all measure', 'operations:2:new', secondAs({ new: '长'.repeat(20_001) })),
  hostile('a line beyond all measure', 'operations:2', secondAs({ new: 'x'.repeat(2_000_000) })),
  hostile(
    'a list beyond all measure',
    'operations:2:new',
    secondAs({ new: Array.from({ length: 1001 }, () => 'x') }),
  ),
  hostile(
    'a value 200,000 deep',
    'operations:2:new',
    secondLine((text) => text.replace('"门锁着，无人值守"', deep)),
  ),
  hostile('half a character', 'operations:2:new', secondAs({ new: '\uD83C' })),
  hostile(
    'a number that JSON cannot say',
    'operations:2:new',
    secondLine((text) => text.replace('"门锁着，无人值守"', '1e999')),
  ),
  hostile('bytes that are no text', 'operations:2', joinedSecond(new Uint8Array([0xff, 0xfe, 0x0a]))),
  hostile(
    'a space more',
    'operations:2',
    secondLine((text) => text.replace(',', ', ')),
  ),
  hostile(
    'another way to write a letter',
    'operations:2',
    secondLine((text) => text.replace('门', '\\u95e8')),
  ),
  hostile(
    'replacing the same twice',
    'operations:2:replaces',
    secondAs({ replaces: [first?.id, first?.id] }),
  ),
  hostile('replacing what is no id', 'operations:2:replaces', secondAs({ replaces: ['x'] })),
];

/** A second line of bytes that are not what a text encoder would write. */
function joinedSecond(bytes: Bytes): Bytes {
  const text = joined(encoder.encode(line(first)), bytes);
  const manifest = {
    format: 'anzhi-ledger',
    version: 1,
    operations: { count: 2, bytes: text.length, sha256: hashOf(text) },
    photos: [],
  };
  return joined(encoder.encode(line(manifest)), text);
}

export const hostileLedgers: readonly HostileLedger[] = [...manifests, ...lengths, ...operations];
