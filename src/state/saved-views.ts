// The file of saved views: written for colleagues, read with suspicion. Pure.
import { array, literal, maxLength, minLength, pipe, regex, safeParse, strictObject, string } from 'valibot';
import type { KeptRecord } from '../model/kept-record.ts';
import { Problem } from '../model/problem.ts';

const mostViews = 500;
const mostCharacters = 1_000_000;
export const longestName = 80;

/** Without control characters and lone surrogates. */
export const viewName = pipe(string(), minLength(1), maxLength(longestName), regex(/^[^\p{Cc}\p{Cs}]+$/u));

const file = strictObject({
  schema: literal(1),
  views: pipe(
    array(
      strictObject({
        name: viewName,
        link: pipe(string(), maxLength(4000), regex(/^\?[\x21-\x7e]*$/)),
        kept_on: pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/)),
      }),
    ),
    maxLength(mostViews),
  ),
});

/** Sorted by name, so that the same views give the same file. */
export function viewsText(records: readonly KeptRecord[]): string {
  const views = records
    .map(({ name, text, keptOn }) => ({ name, link: text, kept_on: keptOn }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${JSON.stringify({ schema: 1, views }, null, 2)}\n`;
}

function jsonOf(text: string, name: string): unknown {
  if (text.length > mostCharacters)
    throw new Problem('views_invalid', { file: name, part: '1 MB', reason: 'size' });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('views_invalid', { file: name, part: 'JSON', reason: '' }, error);
  }
}

/** Rejects the whole file with Problem views_invalid, which names the first place that is wrong. */
export function readViews(text: string, name: string): KeptRecord[] {
  const read = safeParse(file, jsonOf(text, name));
  if (!read.success) {
    const [issue] = read.issues;
    const where = issue.path?.map(({ key }) => String(key)).join('.') ?? 'JSON';
    throw new Problem('views_invalid', { file: name, part: where, reason: issue.message });
  }
  return read.output.views.map(({ name: own, link, kept_on: keptOn }) => ({
    kind: 'view',
    name: own,
    text: link,
    keptOn,
  }));
}

/** A name that is not taken: `Gaps`, `Gaps (2)`, `Gaps (3)` … cut to the longest that may be. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 2; ; count += 1) {
    const tail = ` (${count})`;
    const tried = `${Array.from(name)
      .slice(0, longestName - tail.length)
      .join('')}${tail}`;
    if (!taken.has(tried)) return tried;
  }
}

/** What must be written so that nothing kept is lost: equal views stay one, a taken name gets a number. */
export function viewsToAdd(kept: readonly KeptRecord[], read: readonly KeptRecord[]): KeptRecord[] {
  const byName = new Map(kept.map((record) => [record.name, record.text]));
  const added: KeptRecord[] = [];
  for (const record of read) {
    const same = byName.get(record.name);
    if (same === record.text) continue;
    const name = same === undefined ? record.name : freeName(record.name, new Set(byName.keys()));
    byName.set(name, record.text);
    added.push({ ...record, name });
  }
  return added;
}
