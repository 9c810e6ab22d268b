// What a picture file says of itself: size on paper and lines of text, as chunks of the PNG format. Pure.

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(body.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(body, 8);
  view.setUint32(body.length + 8, checksum(bytes.subarray(4, body.length + 8)));
  return bytes;
}

/** International text: keyword (Latin letters), not compressed, no language, no translated keyword. */
function textChunk(keyword: string, text: string): Uint8Array<ArrayBuffer> {
  return chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`));
}

/** CSS pixels an inch, and metres an inch. */
const cssDensity = 96;
const inch = 0.0254;

function densityChunk(ratio: number): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(9);
  const view = new DataView(body.buffer);
  const perMetre = Math.round((cssDensity * ratio) / inch);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  view.setUint8(8, 1);
  return chunk('pHYs', body);
}

/** Signature and first chunk of every PNG. */
const headLength = 33;

/** Parts of the file with the chunks in their place; `ratio` device pixels stand for one CSS pixel. */
export function withText(
  png: Uint8Array<ArrayBuffer>,
  ratio: number,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer>[] {
  return [
    png.subarray(0, headLength),
    densityChunk(ratio),
    ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text)),
    png.subarray(headLength),
  ];
}

/** Texts of a PNG by keyword: the reverse of `withText`. */
export function textsOf(png: Uint8Array): Record<string, string> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const decode = (from: number, to: number): string => new TextDecoder().decode(png.subarray(from, to));
  const texts: Record<string, string> = {};
  for (let at = 8; at + 12 <= png.length; at += view.getUint32(at) + 12) {
    const end = at + 8 + view.getUint32(at);
    if (decode(at + 4, at + 8) !== 'iTXt') continue;
    const [keyword = '', , , , , ...rest] = decode(at + 8, end).split('\0');
    texts[keyword] = rest.join('\0');
  }
  return texts;
}
