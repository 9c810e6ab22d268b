import { describe, expect, it } from 'vitest';
import { packFromDisk } from '../testing/policy.ts';
import { bindingSide, comparisonOf, type BindingSide } from './threshold.ts';

const packs = { YC: packFromDisk('YC'), ZY: packFromDisk('ZY') };

function sideOf(
  packId: 'YC' | 'ZY',
  id: string,
  changed: Record<string, number | string | boolean> = {},
): BindingSide | null {
  const pack = packs[packId];
  const requirement = pack.requirements.find((one) => one.id === id);
  if (requirement === undefined) throw new RangeError(id);
  const values = Object.fromEntries(pack.parameters.map((one) => [one.name, one.default]));
  return bindingSide(requirement, pack.parameters, { ...values, ...changed });
}

describe('the side of a threshold on which a clause binds', () => {
  it('is up to 800 poverty-exited people, the number included unless the parameter says otherwise', () => {
    const small = {
      table: 'site_round',
      column: 'pop_lifted',
      parameter: 'max_lifted',
      side: 'up_to',
      limit: 800,
    };
    expect(sideOf('YC', 'W03')).toEqual({ ...small, included: true });
    expect(sideOf('YC', 'W03', { limits_included: false })).toEqual({ ...small, included: false });
    expect(sideOf('YC', 'W03', { max_lifted: 750 })?.limit).toBe(750);
  });

  it('is from 100 registered people on for a team, and up to 100 for the county', () => {
    expect(sideOf('YC', 'C01')).toMatchObject({
      column: 'pop_registered',
      side: 'from',
      limit: 100,
      included: true,
    });
    expect(sideOf('YC', 'C02')).toMatchObject({ column: 'pop_registered', side: 'up_to', limit: 100 });
  });

  it('follows the base that the parameter chooses', () => {
    expect(sideOf('ZY', 'Z18')).toMatchObject({
      column: 'pop_total',
      side: 'from',
      limit: 800,
      included: true,
    });
    expect(sideOf('ZY', 'Z18', { base: 'pop_lifted' })?.column).toBe('pop_lifted');
    expect(sideOf('ZY', 'Z16')).toMatchObject({ column: 'hh_total', side: 'from', limit: 100 });
  });

  it('is none where the clause starts at no figure', () => {
    expect(sideOf('YC', 'F01')).toBeNull();
    expect(sideOf('YC', 'W05')).toBeNull();
    expect(sideOf('YC', 'W07')).toBeNull();
    expect(comparisonOf('J11b.value > 0')).toBeNull();
    expect(comparisonOf(null)).toBeNull();
  });
});
