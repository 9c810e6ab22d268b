// The item list and the packs say the same: what a pack reads is listed for that table, subject and period; nothing else is.
import { describe, expect, it } from 'vitest';
import type { Item } from '../model/item.ts';
import type { CatalogueEntry, Pack } from '../model/requirement.ts';
import { packFromDisk, packIds, policyText } from '../testing/policy.ts';
import { parseItems } from './item-list.ts';
import { isByItem } from './facts/registry.ts';
import { groupOf } from './facts/fact.ts';
import { checkPredicate } from './grammar/check.ts';

const items = parseItems(policyText('items.yaml'), 'items.yaml');
const byCode = new Map(items.map((item) => [item.code, item]));

/** Every text of a clause that the engine sees. */
function textsOf(entry: CatalogueEntry): string[] {
  if (entry.kind === 'not_computable') return [];
  const own = [entry.applies, ...entry.measured.map(({ sql }) => sql)];
  if (entry.kind !== 'check') return own;
  return [...own, entry.met, ...[entry.boundary, entry.modelled].filter((text) => text !== null)];
}

interface Reading {
  readonly id: string;
  readonly code: string;
  readonly subject: string;
  readonly monthly: boolean;
  readonly table: Item['table'];
}

function readingsOf(pack: Pack, entry: CatalogueEntry): Reading[] {
  if (entry.kind === 'not_computable') return [];
  const { id, subject, every } = entry;
  return textsOf(entry).flatMap((text) => {
    const checked = checkPredicate(text, { parameters: pack.parameters, group: groupOf(entry) });
    if (!checked.ok) throw new Error(`${id}: ${checked.fault.reason}`);
    return checked.references
      .filter(({ fact }) => isByItem(fact))
      .map(({ alias, fact }) => ({
        id,
        code: alias,
        subject,
        monthly: every === 'month',
        table: fact.name === 'items' ? 'provision' : 'measure',
      }));
  });
}

const readings = packIds.flatMap((id) => {
  const pack = packFromDisk(id);
  return pack.catalogue.flatMap((entry) => readingsOf(pack, entry));
});

/** Read at the ends of years by the fact year_ends, under the name of a set. */
const readByYear = ['R08a'];

describe('the item list', () => {
  it('lists every code that a pack reads, under the right table and subject', () => {
    const wrong = readings.flatMap(({ id, code, subject, table }) => {
      const item = byCode.get(code);
      const found = item === undefined ? 'nothing' : `${item.table} of a ${item.subject}`;
      return found === `${table} of a ${subject}`
        ? []
        : [`${id} reads ${code}: ${table} of a ${subject}, listed: ${found}`];
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('counts once a month what is asked for once a month', () => {
    const wrong = readings.filter(({ code, monthly }) => {
      const item = byCode.get(code);
      return item?.table === 'measure' && monthly && item.every !== 'month';
    });
    expect(wrong.map(({ id, code }) => `${id} ${code}`)).toEqual([]);
  });

  it('lists nothing that no pack reads', () => {
    const read = new Set([...readings.map(({ code }) => code), ...readByYear]);
    expect(items.map(({ code }) => code).filter((code) => !read.has(code))).toEqual([]);
  });

  it('stands in the order of the codes within a letter', () => {
    const letters = [...new Set(items.map(({ code }) => code.charAt(0)))];
    for (const letter of letters) {
      const codes = items.map(({ code }) => code).filter((code) => code.startsWith(letter));
      expect(codes).toEqual(codes.toSorted());
    }
  });
});
