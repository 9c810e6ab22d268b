// Text and pieces become the bytes of a file, with progress, rests between them, and an end when cancelled.

/** From 0 to 1, never back. */
export type OnProgress = (progress: number) => void;

/** Lets messages in, then goes on. Rejects with an AbortError once it was cancelled. */
export async function rest(isCancelled: () => boolean): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  if (isCancelled()) throw new DOMException('the file is no longer wanted', 'AbortError');
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const piecesAtOnce = 4096;

/** UTF-8 bytes of the texts; `total` is how many there are, for the progress. */
export async function bytesOfText(
  texts: Iterable<string>,
  total: number,
  onProgress: OnProgress = () => undefined,
  isCancelled: () => boolean = () => false,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let waiting: string[] = [];
  let done = 0;
  for (const text of texts) {
    waiting.push(text);
    if (waiting.length < piecesAtOnce) continue;
    pieces.push(encoder.encode(waiting.join('')));
    done += waiting.length;
    waiting = [];
    onProgress(Math.min(1, done / total));
    await rest(isCancelled);
  }
  pieces.push(encoder.encode(waiting.join('')));
  onProgress(1);
  return joined(pieces);
}
