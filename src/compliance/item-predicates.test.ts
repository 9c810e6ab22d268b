// Every counted item of the shipped packs gets its own predicate back, and nothing beside it.
import { describe, expect, it } from 'vitest';
import { policyText } from '../testing/policy.ts';
import { itemPredicates, itemsOf, restsOnItems } from './item-predicates.ts';
import { parsePack } from './pack-schema.ts';

const packs = ['yuncheng', 'ziyang', 'hequ', 'fangxian', 'jingyuan'].map((name) =>
  parsePack(policyText(`${name}.yaml`), `${name}.yaml`),
);

describe('predicates of counted items', () => {
  const counting = packs.flatMap(({ requirements }) => requirements.filter((one) => itemsOf(one).length > 0));

  it('are those of facilities, services, mechanisms and duties', () => {
    const ids = counting.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['F01', 'F-ALL', 'S09', 'C07', 'Z04', 'Z18', 'K04', 'J03']));
    expect(ids).not.toContain('W14');
    expect(counting.filter((one) => !restsOnItems(one)).map(({ id }) => id)).toEqual(['Z04']);
  });

  it.each(counting)('are found in $id', (requirement) => {
    const found = itemPredicates(requirement);
    expect([...found.keys()]).toEqual(itemsOf(requirement));
    for (const [code, sql] of found) {
      const names = [...sql.matchAll(/\b([A-Z]{1,3}\d\d[a-z]?)\./g)].map(([, name]) => name);
      expect(new Set(names)).toEqual(new Set([code]));
      expect(`(${requirement.met})`).toContain(sql);
    }
  });

  it('leave out what stands beside the items', () => {
    const found = itemPredicates({
      met: "((Z04a.status = 'present')) AND team.team_size >= 1",
      counts: ['Z04a'],
    });
    expect(found.get('Z04a')).toBe("((Z04a.status = 'present'))");
    const within = itemPredicates({
      met: "((A01.status = 'present') AND team.grids > 1) OR site_round.pop_total > 3",
      counts: ['A01'],
    });
    expect(within.get('A01')).toBe("(A01.status = 'present')");
  });

  it('are none where nothing is counted', () => {
    expect(itemPredicates({ met: 'team.grids > 1', counts: [] }).size).toBe(0);
  });
});
