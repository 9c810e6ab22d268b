import * as ExifReader from 'exifreader';
import { describe, expect, it } from 'vitest';
import { accuracyNotStated, fixOf, noMoment, readMoment, takenAt } from './photo-exif.ts';
import type { PhotoMoment } from './photo-exif.ts';
import { withMoment } from './write-exif.ts';

/** The smallest thing that a reader takes for a JPEG. */
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xdb, 0, 4, 1, 2, 0xff, 0xda, 0, 4, 0, 0, 0xff, 0xd9);

const full: PhotoMoment = {
  local: '2026:11:22 10:42:07',
  offset: '+08:00',
  position: { lon: 110.998877, lat: -35.0123456, accuracyM: 6.25 },
};

const again = (moment: PhotoMoment) => readMoment(withMoment(jpeg, moment).buffer);

describe('the EXIF written back', () => {
  it('reads as the time and position that went in', () => {
    const back = again(full);
    expect(back).toMatchObject({ local: full.local, offset: '+08:00' });
    expect(back.position?.lon).toBeCloseTo(110.998877, 6);
    expect(back.position?.lat).toBeCloseTo(-35.0123456, 6);
    expect(back.position?.accuracyM).toBeCloseTo(6.25, 2);
  });

  it('holds nothing else', () => {
    const { exif = {} } = ExifReader.load(withMoment(jpeg, full).buffer, { expanded: true });
    const allowed = /^(Exif IFD Pointer|GPS Info IFD Pointer|DateTimeOriginal|OffsetTimeOriginal|GPS.*)$/;
    expect(Object.keys(exif).filter((name) => !allowed.test(name))).toEqual([]);
  });

  it.each<PhotoMoment>([
    { ...full, offset: null },
    { ...full, position: null },
    { ...noMoment, position: { lon: 0.5, lat: 89.99999, accuracyM: null } },
    {
      local: '2026:01:01 00:00:00',
      offset: null,
      position: { lon: -179.99999, lat: 0.00001, accuracyM: null },
    },
  ])('keeps what there is of %j', (moment) => {
    const back = again(moment);
    expect([back.local, back.offset]).toEqual([moment.local, moment.offset]);
    expect(back.position?.lon ?? null).toEqual(
      moment.position === null ? null : expect.closeTo(moment.position.lon, 6),
    );
    expect(back.position?.accuracyM ?? null).toBe(moment.position?.accuracyM ?? null);
  });

  it('leaves a JPEG alone that has neither', () => {
    expect(withMoment(jpeg, noMoment)).toBe(jpeg);
    expect(readMoment(jpeg.buffer)).toEqual(noMoment);
    expect(readMoment(new ArrayBuffer(3))).toEqual(noMoment);
  });
});

describe('when and where a photograph was taken', () => {
  it('is told in the time of Shanghai, which is also taken where the camera names no zone', () => {
    expect(takenAt(full)).toBe('2026-11-22T10:42:07+08:00');
    expect(takenAt({ ...full, offset: null })).toBe('2026-11-22T10:42:07+08:00');
    expect(takenAt({ ...full, offset: '+00:00' })).toBe('2026-11-22T18:42:07+08:00');
    expect(takenAt(noMoment)).toBeNull();
  });

  it('claims a poor accuracy where the camera claims none, and no position without a time', () => {
    expect(fixOf(full)?.accuracyM).toBe(7);
    const silent = { ...full, position: { lon: 1, lat: 2, accuracyM: null } };
    expect(fixOf(silent)).toMatchObject({ lon: 1, lat: 2, accuracyM: accuracyNotStated });
    expect(fixOf({ ...full, local: null })).toBeNull();
    expect(fixOf({ ...full, position: null })).toBeNull();
  });
});
