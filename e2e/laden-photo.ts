// A photograph laden with all that cameras and editors leave in a JPEG, each part with a word that can be searched.

export const secrets = [
  'MAKERNAME',
  'MODELNAME',
  'SOFTWARENAME',
  'ARTISTNAME',
  'SERIALNUMBER',
  'LENSSERIAL',
  'MAKERNOTE',
  'USERCOMMENT',
  'GPSMETHOD',
  'THUMBNAIL',
  'XMPPACKET',
  'IPTCRECORD',
  'JPEGCOMMENT',
  'TRAILINGBYTES',
];

type Entry = readonly [tag: number, type: number, count: number, value: Buffer];

function ascii(tag: number, text: string): Entry {
  const value = Buffer.from(`${text}\0`, 'latin1');
  return [tag, 2, value.length, value];
}

function raw(tag: number, text: string): Entry {
  const value = Buffer.from(text, 'latin1');
  return [tag, 7, value.length, value];
}

function long(tag: number, number: number): Entry {
  const value = Buffer.alloc(4);
  value.writeUInt32BE(number);
  return [tag, 4, 1, value];
}

function rationals(tag: number, ...numbers: number[]): Entry {
  const value = Buffer.alloc(numbers.length * 8);
  numbers.forEach((number, at) => {
    value.writeUInt32BE(Math.round(number * 1000), at * 8);
    value.writeUInt32BE(1000, at * 8 + 4);
  });
  return [tag, 5, numbers.length, value];
}

function directory(entries: readonly Entry[], start: number, next = 0): Buffer {
  const table = Buffer.alloc(2 + entries.length * 12 + 4);
  table.writeUInt16BE(entries.length);
  table.writeUInt32BE(next, table.length - 4);
  const values: Buffer[] = [];
  let at = start + table.length;
  entries.forEach(([tag, type, count, value], index) => {
    const place = 2 + index * 12;
    table.writeUInt16BE(tag, place);
    table.writeUInt16BE(type, place + 2);
    table.writeUInt32BE(count, place + 4);
    if (value.length <= 4) value.copy(table, place + 8);
    else {
      table.writeUInt32BE(at, place + 8);
      values.push(value);
      at += value.length;
    }
  });
  return Buffer.concat([table, ...values]);
}

/** Orientation 6: the camera was turned, the picture is to be shown a quarter turn clockwise. */
function exif(): Buffer {
  const gps: Entry[] = [
    ascii(1, 'N'),
    rationals(2, 35, 1, 30.5),
    ascii(3, 'E'),
    rationals(4, 111, 0, 15.25),
    raw(0x1b, 'ASCII\0\0\0GPSMETHOD'),
    rationals(0x1f, 4.5),
  ];
  const camera: Entry[] = [
    ascii(0x9003, '2026:11:20 09:15:00'),
    ascii(0x9011, '+08:00'),
    raw(0x927c, 'MAKERNOTE'.repeat(20)),
    raw(0x9286, 'ASCII\0\0\0USERCOMMENT'),
    ascii(0xa431, 'SERIALNUMBER'),
    ascii(0xa435, 'LENSSERIAL'),
  ];
  const first = (cameraAt: number, gpsAt: number): Entry[] => [
    ascii(0x010f, 'MAKERNAME'),
    ascii(0x0110, 'MODELNAME'),
    [0x0112, 3, 1, Buffer.from([0, 6])],
    ascii(0x0131, 'SOFTWARENAME'),
    ascii(0x013b, 'ARTISTNAME'),
    long(0x8769, cameraAt),
    long(0x8825, gpsAt),
  ];
  const cameraAt = 8 + directory(first(0, 0), 8).length;
  const gpsAt = cameraAt + directory(camera, cameraAt).length;
  const thumbnailAt = gpsAt + directory(gps, gpsAt).length;
  const thumbnail = (at: number): Entry[] => [long(0x0201, at), long(0x0202, 13)];
  const pictureAt = thumbnailAt + directory(thumbnail(0), thumbnailAt).length;
  return Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
    directory(first(cameraAt, gpsAt), 8, thumbnailAt),
    directory(camera, cameraAt),
    directory(gps, gpsAt),
    directory(thumbnail(pictureAt), thumbnailAt),
    Buffer.from('\xff\xd8THUMBNAIL\xff\xd9', 'latin1'),
  ]);
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

export function ladenPhoto(plain: Buffer): Buffer {
  const xmp = 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">XMPPACKET</x:xmpmeta>';
  const iptc = 'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0f\x1c\x02\x78\0\x0aIPTCRECORD\0';
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, exif()),
    segment(0xe1, Buffer.from(xmp, 'latin1')),
    segment(0xed, Buffer.from(iptc, 'latin1')),
    segment(0xfe, Buffer.from('JPEGCOMMENT')),
    plain.subarray(2),
    Buffer.from('TRAILINGBYTES'),
  ]);
}
