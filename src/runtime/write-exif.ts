// Writes a JPEG's EXIF anew: time and position and nothing else. Big-endian TIFF in an APP1 segment after the start.
import type { PhotoMoment, PhotoPosition } from './photo-exif.ts';

interface Entry {
  readonly tag: number;
  readonly type: 'byte' | 'ascii' | 'long' | 'rational';
  /** Bytes of the value, already in order. */
  readonly bytes: readonly number[];
}

const types = { byte: [1, 1], ascii: [2, 1], long: [4, 4], rational: [5, 8] } as const;

function long(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function short(value: number): number[] {
  return [value >>> 8, value & 255];
}

function ascii(tag: number, text: string): Entry {
  return { tag, type: 'ascii', bytes: [...new TextEncoder().encode(text), 0] };
}

function rationals(tag: number, values: readonly (readonly [number, number])[]): Entry {
  return { tag, type: 'rational', bytes: values.flatMap(([top, bottom]) => [...long(top), ...long(bottom)]) };
}

/** Degrees, minutes and seconds to a ten-thousandth: about three millimetres. */
function degrees(tag: number, value: number): Entry {
  const tenThousandths = Math.round(Math.abs(value) * 3600 * 10_000);
  const minutes = Math.floor(tenThousandths / 600_000);
  return rationals(tag, [
    [Math.floor(minutes / 60), 1],
    [minutes % 60, 1],
    [tenThousandths % 600_000, 10_000],
  ]);
}

function gpsEntries({ lon, lat, accuracyM }: PhotoPosition): Entry[] {
  return [
    { tag: 0, type: 'byte', bytes: [2, 3, 0, 0] },
    ascii(1, lat < 0 ? 'S' : 'N'),
    degrees(2, lat),
    ascii(3, lon < 0 ? 'W' : 'E'),
    degrees(4, lon),
    ...(accuracyM === null ? [] : [rationals(0x1f, [[Math.round(accuracyM * 100), 100]])]),
  ];
}

function timeEntries({ local, offset }: PhotoMoment): Entry[] {
  return [
    ...(local === null ? [] : [ascii(0x9003, local)]),
    ...(local === null || offset === null ? [] : [ascii(0x9011, offset)]),
  ];
}

/** A directory that stands at `start`: entries, no next directory, then the values longer than four bytes. */
function directory(entries: readonly Entry[], start: number): number[] {
  const table: number[] = [];
  const values: number[] = [];
  const valuesAt = start + 2 + entries.length * 12 + 4;
  for (const { tag, type, bytes } of entries) {
    const [number, size] = types[type];
    table.push(...short(tag), ...short(number), ...long(bytes.length / size));
    if (bytes.length <= 4) table.push(...bytes, ...Array<number>(4 - bytes.length).fill(0));
    else {
      table.push(...long(valuesAt + values.length));
      values.push(...bytes, ...(bytes.length % 2 === 1 ? [0] : []));
    }
  }
  return [...short(entries.length), ...table, ...long(0), ...values];
}

const tiffStart = 8;

function tiff(moment: PhotoMoment): number[] {
  const time = timeEntries(moment);
  const gps = moment.position === null ? [] : gpsEntries(moment.position);
  const pointers = [...(time.length > 0 ? [0x8769] : []), ...(gps.length > 0 ? [0x8825] : [])];
  const timeAt = tiffStart + 2 + pointers.length * 12 + 4;
  const timeBytes = time.length > 0 ? directory(time, timeAt) : [];
  const gpsAt = timeAt + timeBytes.length;
  const at: Readonly<Record<number, number>> = { 0x8769: timeAt, 0x8825: gpsAt };
  const first = pointers.map((tag): Entry => ({ tag, type: 'long', bytes: long(at[tag] ?? 0) }));
  const gpsBytes = gps.length > 0 ? directory(gps, gpsAt) : [];
  return [0x4d, 0x4d, 0, 42, ...long(tiffStart), ...directory(first, tiffStart), ...timeBytes, ...gpsBytes];
}

/** `jpeg` as it is where the camera wrote neither time nor position. */
export function withMoment(jpeg: Uint8Array<ArrayBuffer>, moment: PhotoMoment): Uint8Array<ArrayBuffer> {
  if (moment.local === null && moment.position === null) return jpeg;
  const body = [...new TextEncoder().encode('Exif'), 0, 0, ...tiff(moment)];
  const segment = [0xff, 0xe1, ...short(body.length + 2), ...body];
  const bytes = new Uint8Array(jpeg.length + segment.length);
  bytes.set(jpeg.subarray(0, 2));
  bytes.set(segment, 2);
  bytes.set(jpeg.subarray(2), 2 + segment.length);
  return bytes;
}
