import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchBytes, isHtml } from './fetch-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const answer = (body: BodyInit | null, init?: ResponseInit) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init)));

afterEach(() => vi.unstubAllGlobals());

describe('a web page in place of a file', () => {
  it.each([
    ['text/html; charset=utf-8', 'PAR1', true],
    [null, '<!doctype html>', true],
    ['application/octet-stream', '\uFEFF \r\n<html>', true],
    ['application/octet-stream', 'PAR1<', false],
    ['application/json', '{"a": "<p>"}', false],
    [null, '', false],
  ])('%s %j → %s', (type, text, expected) => {
    expect(isHtml(type, bytes(text))).toBe(expected);
  });
});

describe('fetching a file', () => {
  it('gives the bytes and counts them as they arrive', async () => {
    const parts = [bytes('PAR1'), bytes('abc')];
    answer(new ReadableStream({ pull: (c) => (parts.length ? c.enqueue(parts.shift()) : c.close()) }));
    const seen: number[] = [];
    const all = await fetchBytes('http://x/a', 'a', { onBytes: (received) => seen.push(received) });
    expect(new TextDecoder().decode(all)).toBe('PAR1abc');
    expect(seen).toEqual([4, 7]);
  });

  it('tells missing, unreachable and replaced by a page apart', async () => {
    answer('gone', { status: 404 });
    await expect(fetchBytes('http://x/a', 'a')).rejects.toMatchObject({
      code: 'file_missing',
      detail: { file: 'a', reason: 'HTTP 404' },
    });
    answer('<html>', { headers: { 'content-type': 'text/html' } });
    await expect(fetchBytes('http://x/a', 'a')).rejects.toMatchObject({ code: 'file_is_html' });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(fetchBytes('http://x/a', 'a')).rejects.toMatchObject({
      code: 'file_missing',
      detail: { reason: 'network' },
    });
  });

  it('that was cancelled rejects with the reason of the cancellation', async () => {
    const controller = new AbortController();
    vi.stubGlobal('fetch', () => {
      controller.abort(new Error('no longer wanted'));
      return Promise.reject(new Error('aborted'));
    });
    await expect(fetchBytes('http://x/a', 'a', { signal: controller.signal })).rejects.toThrow(
      'no longer wanted',
    );
  });
});
