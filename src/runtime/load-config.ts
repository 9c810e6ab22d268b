// config.json → Config. Every key may be left out; a wrong or unknown key is refused by its name, never guessed.
import * as v from 'valibot';
import { Problem } from '../model/problem.ts';
import type { Config } from '../state/ports.ts';
import { fetchDocument } from './kept-documents.ts';

const datum = v.picklist(['wgs84', 'gcj02']);
const tiles = { url: v.string(), datum, attribution: v.optional(v.string(), '') };

const schema = v.strictObject({
  title: v.optional(
    v.strictObject({
      zh: v.optional(v.string(), '安置一张图'),
      en: v.optional(v.string(), 'Anzhi Atlas'),
    }),
    {},
  ),
  mapReview: v.optional(
    v.strictObject({ number: v.optional(v.string(), ''), source: v.optional(v.string(), '') }),
    {},
  ),
  defaultExtract: v.optional(v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/)), 'yuncheng'),
  baseMap: v.optional(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('none') }),
      v.strictObject({ kind: v.literal('raster'), ...tiles }),
      v.strictObject({ kind: v.literal('pmtiles'), ...tiles }),
    ]),
    { kind: 'none' },
  ),
  languages: v.optional(v.pipe(v.array(v.picklist(['zh-CN', 'en'])), v.minLength(1)), ['zh-CN', 'en']),
});

export const defaultConfig: Config = v.parse(schema, {});

/** A missing file is the default; a wrong one rejects with `config_invalid`. */
export async function loadConfig(): Promise<Config> {
  try {
    const { text } = await fetchDocument(new URL('config.json', document.baseURI).href, 'config.json');
    return readConfig(text, document.baseURI);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'file_missing') return defaultConfig;
    if (error.code === 'file_is_html') throw new Problem('config_invalid', { key: 'HTML' }, error);
    throw error;
  }
}

/** `pageUrl` is the page's address: tiles must lie on the same origin and become absolute addresses. */
export function readConfig(text: string, pageUrl: string): Config {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Problem('config_invalid', { key: 'JSON' }, error);
  }
  const result = v.safeParse(schema, raw);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Problem('config_invalid', { key: v.getDotPath(issue) ?? 'JSON' }, new Error(issue.message));
  }
  return { ...result.output, baseMap: sameOrigin(result.output.baseMap, pageUrl) };
}

function sameOrigin(baseMap: Config['baseMap'], pageUrl: string): Config['baseMap'] {
  if (baseMap.kind === 'none') return baseMap;
  const url = absoluteUrl(baseMap.url, pageUrl);
  if (url === null || url.origin !== new URL(pageUrl).origin) {
    throw new Problem('config_invalid', { key: 'baseMap.url', reason: 'origin' });
  }
  if (baseMap.kind === 'raster' && !/\{z\}.*\{[xy]\}.*\{[xy]\}/.test(baseMap.url)) {
    throw new Problem('config_invalid', { key: 'baseMap.url', reason: '{z} {x} {y}' });
  }
  return { ...baseMap, url: url.href.replaceAll('%7B', '{').replaceAll('%7D', '}') };
}

function absoluteUrl(url: string, pageUrl: string): URL | null {
  try {
    return new URL(url, pageUrl);
  } catch {
    return null;
  }
}
