// One file of the own origin → its bytes, counted while they arrive. A web page in place of the file is told apart
// from a missing one. Runs in the page and in workers; addresses are absolute.
import { Problem } from '../model/problem.ts';

export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** Called with the bytes received so far. */
  readonly onBytes?: (received: number) => void;
  /** `no-cache` unless told: the server is asked whether the file changed. */
  readonly cache?: RequestCache;
}

/** Rejects with `file_missing` (also when the server cannot be reached) or `file_is_html`. */
export async function fetchBytes(url: string, file: string, options: FetchOptions = {}): Promise<Uint8Array> {
  const response = await respond(url, file, options);
  const bytes = await readBody(response, file, options);
  if (isHtml(response.headers.get('content-type'), bytes)) throw new Problem('file_is_html', { file });
  return bytes;
}

/** True for a content type of HTML, and for contents whose first visible character is `<`. */
export function isHtml(contentType: string | null, bytes: Uint8Array): boolean {
  if (contentType !== null && /^\s*(text\/html|application\/xhtml)/i.test(contentType)) return true;
  const first = bytes.subarray(0, 64).findIndex((byte) => !blank.has(byte));
  return first >= 0 && bytes[first] === 0x3c;
}

/** Tab, line feed, carriage return, space and the three bytes of a byte order mark. */
const blank = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);

async function respond(url: string, file: string, options: FetchOptions): Promise<Response> {
  let response: Response;
  try {
    const signal = options.signal ? { signal: options.signal } : {};
    const { cache = 'no-cache' } = options;
    response = await fetch(url, { cache, credentials: 'same-origin', ...signal });
  } catch (error) {
    options.signal?.throwIfAborted();
    throw new Problem('file_missing', { file, reason: 'network' }, error);
  }
  if (!response.ok) throw new Problem('file_missing', { file, reason: `HTTP ${response.status}` });
  return response;
}

async function readBody(response: Response, file: string, options: FetchOptions): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value);
      received += part.value.length;
      options.onBytes?.(received);
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    throw new Problem('file_missing', { file, reason: 'network' }, error);
  }
  return joined(chunks, received);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}
