// The only two things of a photograph's EXIF that are kept: when and where it was taken. Reads them; writing is apart.
import * as ExifReader from 'exifreader';
import type { Fix } from '../inspection/ledger/records.ts';
import { shanghaiInstant } from './shanghai-instant.ts';

/** What the camera wrote, as it wrote it. */
export interface PhotoMoment {
  /** `2026:11:22 10:42:07` by the camera's clock. */
  readonly local: string | null;
  /** `+08:00`; null: the camera did not say, and Shanghai is taken. */
  readonly offset: string | null;
  readonly position: PhotoPosition | null;
}

export interface PhotoPosition {
  readonly lon: number;
  readonly lat: number;
  /** Metres; null: the camera did not say. */
  readonly accuracyM: number | null;
}

/** Metres that stand for the accuracy of a position whose camera named none: poor on purpose. */
export const accuracyNotStated = 100;

export const noMoment: PhotoMoment = { local: null, offset: null, position: null };

/** What cannot be read is not there: a photograph without time and position is still one. */
export function readMoment(bytes: ArrayBuffer): PhotoMoment {
  try {
    const { exif, gps } = ExifReader.load(bytes, { expanded: true });
    const local = matching(/^\d{4}:\d\d:\d\d \d\d:\d\d:\d\d$/, exif?.DateTimeOriginal?.description);
    return {
      local: local !== null && millisecondsOf(local, null) !== null ? local : null,
      offset: matching(/^[+-]\d\d:\d\d$/, exif?.OffsetTimeOriginal?.description),
      position: positionOf(gps?.Longitude, gps?.Latitude, exif?.GPSHPositioningError?.description),
    };
  } catch {
    return noMoment;
  }
}

function matching(shape: RegExp, text: string | undefined): string | null {
  return text !== undefined && shape.test(text) ? text : null;
}

function positionOf(
  lon: number | undefined,
  lat: number | undefined,
  error: string | undefined,
): PhotoPosition | null {
  if (lon === undefined || lat === undefined) return null;
  // A camera without satellites writes zeros or nonsense.
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90) || (lon === 0 && lat === 0)) return null;
  const metres = Number.parseFloat(error ?? '');
  return { lon, lat, accuracyM: Number.isFinite(metres) && metres > 0 && metres < 1e6 ? metres : null };
}

function millisecondsOf(local: string, offset: string | null): number | null {
  const [day = '', time = ''] = local.split(' ');
  const milliseconds = Date.parse(`${day.replaceAll(':', '-')}T${time}${offset ?? '+08:00'}`);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** Instant, ISO with +08:00; null: the camera wrote none. */
export function takenAt({ local, offset }: PhotoMoment): string | null {
  const milliseconds = local === null ? null : millisecondsOf(local, offset);
  return milliseconds === null ? null : shanghaiInstant(milliseconds);
}

/** null: without a position, or without the time at which it held. */
export function fixOf(moment: PhotoMoment): Fix | null {
  const at = takenAt(moment);
  if (at === null || moment.position === null) return null;
  const { lon, lat, accuracyM } = moment.position;
  return { lon, lat, accuracyM: Math.ceil(accuracyM ?? accuracyNotStated), at };
}
