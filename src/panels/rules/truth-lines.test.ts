import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../language/language.ts';
import { packFromDisk, truthFromDisk } from '../../testing/policy.ts';
import { readsOf } from '../../compliance/reads.ts';
import { unusual, worldRows } from './truth-lines.ts';

const pack = packFromDisk('YC');
const truth = truthFromDisk('YC', pack);
const [zh, en] = [wordsFor('zh-CN'), wordsFor('en')];

describe('a case in words', () => {
  it('says its world table by table, a repeated name once', () => {
    const w03 = truth.checks['W03']?.[0];
    if (w03 === undefined) throw new Error('W03 has no case');
    const rows = worldRows(zh, w03);
    expect(rows.map(({ table }) => table)).toEqual(['site', 'site_round', 'workshop', 'workshop_site']);
    expect(rows[0]?.text).toBe('site_id S1 · county_adcode 140802');
  });

  it('says what sets it apart: parameters, missing tables, another round', () => {
    const cases = truth.checks['W03'] ?? [];
    const changed = cases.find(({ parameters }) => 'max_lifted' in parameters);
    const missing = cases.find(({ absent }) => absent.includes('workshop_site'));
    if (changed === undefined || missing === undefined) throw new Error('W03 has no such case');
    expect(unusual(en, pack, changed)[0]).toContain('900 people');
    expect(unusual(zh, pack, missing)).toEqual(['数据包缺表：workshop_site']);
  });
});

describe('what a clause reads', () => {
  it('names item codes and contract columns', () => {
    const entryOf = (id: string) => {
      const entry = pack.catalogue.find((one) => one.id === id);
      if (entry === undefined) throw new Error(`no ${id}`);
      return entry;
    };
    expect(readsOf(entryOf('F01'), pack, {})).toEqual({ items: ['F01'], cells: [] });
    expect(readsOf(entryOf('W03'), pack, {}).cells).toContain('site_round.pop_lifted');
    expect(readsOf(entryOf('S10'), pack, {})).toEqual({ items: [], cells: [] });
  });
});
