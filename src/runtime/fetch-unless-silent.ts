// A file that is given up once no byte came for a while: a line that is held open and gives nothing must not stand in
// the way of what is kept.
import { Problem } from '../model/problem.ts';
import { fetchBytes } from './fetch-file.ts';

/** Long enough for a line that is shared by other files. */
export const silenceMs = 20_000;

/** Rejects as fetch-file does; with `file_missing` (network) after the silence. */
export async function fetchUnlessSilent(
  url: string,
  file: string,
  onBytes: (received: number) => void,
): Promise<Uint8Array> {
  const giveUp = new AbortController();
  const stop = (): void => giveUp.abort(new Problem('file_missing', { file, reason: 'network' }));
  let timer = setTimeout(stop, silenceMs);
  try {
    return await fetchBytes(url, file, {
      signal: giveUp.signal,
      onBytes: (received) => {
        clearTimeout(timer);
        timer = setTimeout(stop, silenceMs);
        onBytes(received);
      },
    });
  } finally {
    clearTimeout(timer);
  }
}
