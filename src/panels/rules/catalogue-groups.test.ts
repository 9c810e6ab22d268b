import { describe, expect, it } from 'vitest';
import { packFromDisk } from '../../testing/policy.ts';
import { countByKind, grouped, noOwner, packShown, searched } from './catalogue-groups.ts';

const yuncheng = packFromDisk('YC');
const ziyang = packFromDisk('ZY');
const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

describe('search', () => {
  it('finds by id, by either language, and only where every word stands', () => {
    expect(idsOf(searched(yuncheng.catalogue, 'w03'))).toContain('W03');
    expect(idsOf(searched(yuncheng.catalogue, '幼儿园'))).toContain('F05');
    expect(idsOf(searched(yuncheng.catalogue, 'KINDERGARTEN'))).toContain('F05');
    expect(idsOf(searched(yuncheng.catalogue, '幼儿园 kindergarten'))).toContain('F05');
    expect(searched(yuncheng.catalogue, '幼儿园 nowhere')).toEqual([]);
    expect(searched(yuncheng.catalogue, '  ')).toHaveLength(yuncheng.catalogue.length);
  });

  it('reads the notes', () => {
    expect(idsOf(searched(yuncheng.catalogue, '没有给出例外'))).toContain('F02');
  });
});

describe('groups', () => {
  it('hold every clause once by chapter and by theme', () => {
    for (const by of ['chapter', 'theme'] as const) {
      const ids = grouped(yuncheng.catalogue, by).flatMap(({ entries }) => idsOf(entries));
      expect([...ids].sort()).toEqual(idsOf(yuncheng.catalogue).sort());
    }
  });

  it('hold a clause under each owner, and the others apart', () => {
    const groups = grouped(yuncheng.catalogue, 'owner');
    const holding = groups.filter(({ entries }) => idsOf(entries).includes('F05'));
    const f05 = yuncheng.catalogue.find(({ id }) => id === 'F05');
    expect(holding).toHaveLength(f05?.departments.length ?? -1);
    expect(idsOf(groups.find(({ id }) => id === noOwner)?.entries ?? [])).toContain('F01');
    expect(new Set(groups.flatMap(({ entries }) => idsOf(entries))).size).toBe(yuncheng.catalogue.length);
  });

  it('counts every kind', () => {
    const counts = countByKind(yuncheng.catalogue);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(yuncheng.catalogue.length);
    expect(counts.check).toBe(yuncheng.requirements.length);
  });
});

describe('the pack that is shown', () => {
  const packs = [yuncheng, ziyang];
  it('is the chosen one, else the one in force, else the one that holds the clause', () => {
    expect(packShown(packs, 'ZY', yuncheng, 'F01', false)?.id).toBe('ZY');
    expect(packShown(packs, null, yuncheng, null, false)?.id).toBe('YC');
    expect(packShown(packs, null, yuncheng, 'Z18', false)?.id).toBe('ZY');
    expect(packShown(packs, null, null, null, false)?.id).toBe('YC');
    expect(packShown(packs, null, null, null, true)).toBeNull();
    expect(packShown([], null, null, null, false)).toBeNull();
  });
});
