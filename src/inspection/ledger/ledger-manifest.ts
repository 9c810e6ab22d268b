// The first line of a ledger file: what is inside, how long, and the hashes. Only its one canonical form is read.
import { Problem } from '../../model/problem.ts';
import { compareTexts } from './operation.ts';
import { nameable } from './parse-operation.ts';

export const ledgerFormat = 'anzhi-ledger';
export const ledgerVersion = 1;

export interface PhotoEntry {
  /** Of the bytes, 64 lower-case hex digits. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface LedgerManifest {
  readonly operations: { readonly count: number; readonly bytes: number; readonly sha256: string };
  /** Ascending by hash. */
  readonly photos: readonly PhotoEntry[];
}

const longestManifest = 8 << 20;
const largestText = 256 << 20;
const largestPhoto = 40 << 20;
const mostOperations = 2_000_000;
const mostPhotos = 50_000;

export function manifestLine({ operations, photos }: LedgerManifest): string {
  const { count, bytes, sha256 } = operations;
  const manifest = {
    format: ledgerFormat,
    version: ledgerVersion,
    operations: { count, bytes, sha256 },
    photos: photos.map((photo) => ({ sha256: photo.sha256, bytes: photo.bytes })),
  };
  return `${JSON.stringify(manifest)}\n`;
}

function refuse(part: string): never {
  throw new Problem('ledger_invalid', { part });
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with exactly these keys; else the place of the key that is missing or too much. */
function withKeys(value: unknown, keys: readonly string[], place: string): Json {
  if (!isObject(value)) return refuse(place);
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  if (strange !== undefined) refuse(`${place}:${nameable(strange)}`);
  const missing = keys.find((key) => !Object.hasOwn(value, key));
  return missing === undefined ? value : refuse(`${place}:${missing}`);
}

function whole(value: unknown, largest: number, place: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > largest) refuse(place);
  return value;
}

function hash(value: unknown, place: string): string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : refuse(place);
}

/** The manifest and where the operations begin. Rejects with Problem ledger_invalid. */
export function readManifest(bytes: Uint8Array): { readonly manifest: LedgerManifest; readonly end: number } {
  const text = firstLine(bytes);
  const manifest = manifestOf(text);
  if (manifestLine(manifest) !== text) refuse('manifest');
  return { manifest, end: new TextEncoder().encode(text).length };
}

function firstLine(bytes: Uint8Array): string {
  const end = bytes.subarray(0, longestManifest).indexOf(0x0a) + 1;
  if (end === 0) return refuse('manifest');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end));
  } catch {
    return refuse('manifest');
  }
}

function manifestOf(text: string): LedgerManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('manifest');
  }
  if (!isObject(value) || value['format'] !== ledgerFormat) return refuse('manifest:format');
  if (value['version'] !== ledgerVersion) return refuse('manifest:version');
  const all = withKeys(value, ['format', 'version', 'operations', 'photos'], 'manifest');
  const operations = withKeys(all['operations'], ['count', 'bytes', 'sha256'], 'manifest:operations');
  return {
    operations: {
      count: whole(operations['count'], mostOperations, 'manifest:operations:count'),
      bytes: whole(operations['bytes'], largestText, 'manifest:operations:bytes'),
      sha256: hash(operations['sha256'], 'manifest:operations:sha256'),
    },
    photos: photosOf(all['photos']),
  };
}

function photosOf(value: unknown): readonly PhotoEntry[] {
  if (!Array.isArray(value) || value.length > mostPhotos) return refuse('manifest:photos');
  const list: readonly unknown[] = value;
  const photos = list.map((one, index) => {
    const place = `manifest:photos:${index + 1}`;
    const entry = withKeys(one, ['sha256', 'bytes'], place);
    return {
      sha256: hash(entry['sha256'], `${place}:sha256`),
      bytes: whole(entry['bytes'], largestPhoto, `${place}:bytes`),
    };
  });
  photos.forEach((photo, index) => {
    const before = photos[index - 1];
    if (before !== undefined && compareTexts(before.sha256, photo.sha256) >= 0) {
      refuse(`manifest:photos:${index + 1}:sha256`);
    }
  });
  return photos;
}
