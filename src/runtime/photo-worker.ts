// The worker that shrinks one photograph and is thrown away. What is drawn anew carries nothing of the file it was,
// but the time and position that are written back.
import type { ShrunkPhoto } from '../state/inspect/ports.ts';
import { fixOf, readMoment, takenAt } from './photo-exif.ts';
import { withMoment } from './write-exif.ts';

export type PhotoReply = ShrunkPhoto | { readonly unreadable: string };

/** Pixels of the longer side. */
const longest = 1600;
const quality = 0.8;

async function shrink(file: Blob): Promise<ShrunkPhoto> {
  const moment = readMoment(await file.arrayBuffer());
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  if (jpeg.type !== 'image/jpeg') throw new Error(`made ${jpeg.type} instead of a JPEG`);
  const bytes = withMoment(new Uint8Array(await jpeg.arrayBuffer()), moment);
  return { bytes, width, height, takenAt: takenAt(moment), fix: fixOf(moment) };
}

function send(reply: PhotoReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}

async function answer(file: Blob): Promise<void> {
  try {
    const photo = await shrink(file);
    send(photo, [photo.bytes.buffer]);
  } catch (error) {
    send({ unreadable: error instanceof Error ? error.message : String(error) });
  }
}

self.addEventListener('message', (event: MessageEvent<Blob>) => void answer(event.data));
