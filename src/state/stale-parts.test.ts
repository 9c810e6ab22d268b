import { describe, expect, it } from 'vitest';
import { packFromDisk } from '../testing/policy.ts';
import { smallAtlas } from '../testing/small-atlas.ts';
import { defaultSession, noFilters, type Session } from './session.ts';
import { dropStaleParts, type Known } from './stale-parts.ts';

const known: Known = {
  rounds: ['2025-03-31', '2025-06-30'],
  regions: [
    { adcode: '140829', nameZh: '平陆县', nameEn: null, level: 'county', parent: null, lon: 111, lat: 35 },
  ],
  sites: smallAtlas([{ name: 'a', county: '140829' }]).sites!,
  packs: [packFromDisk('YC')],
  pack: null,
};

describe('a link that points at what the extract lacks', () => {
  it.each<[Partial<Session>, string]>([
    [{ pack: 'XX' }, 'pack'],
    [{ beside: 'XX' }, 'beside'],
    [{ rule: 'W99' }, 'rule'],
    [{ since: '2031-06-30' }, 'since'],
    [{ place: '999999' }, 'place'],
    [{ pins: ['site:GONE'] }, 'pins'],
    [{ pins: ['county:999999'] }, 'pins'],
    [{ round: '2031-06-30' }, 'round'],
    [{ site: 'GONE' }, 'site'],
    [{ filters: { ...noFilters, counties: ['140829', '999999'] } }, 'county'],
    [{ filters: { ...noFilters, verdicts: [{ requirement: 'W99', verdict: 'fail' }] } }, 'verdict'],
    [{ parameters: { max_lifted: 1 } }, 'set'],
    [{ colour: { by: 'requirement', id: 'W99' } }, 'colour'],
    [{ sort: { column: 'W99', descending: true } }, 'sort'],
  ])('%j is reported as %s and let go', (part, name) => {
    const { session, reports } = dropStaleParts({ ...defaultSession, ...part }, known);
    expect(reports.map((report) => report.part)).toEqual([name]);
    expect({ ...session, columns: defaultSession.columns }).toEqual({
      ...defaultSession,
      filters: name === 'county' ? { ...noFilters, counties: ['140829'] } : noFilters,
    });
  });

  it('keeps what is there', () => {
    const given: Session = {
      ...defaultSession,
      columns: [],
      pack: 'YC',
      beside: 'YC',
      rule: 'W03',
      round: '2025-03-31',
      since: '2025-03-31',
      site: 'S0',
      place: '140829',
      pins: ['site:S0', 'county:140829'],
    };
    expect(dropStaleParts(given, known)).toEqual({ session: given, reports: [] });
  });

  it('lets go of a parameter whose value it may not take, and says so', () => {
    const parameters = { max_lifted: 'many', new_since: '2022-01-01', count_shared: true };
    const given: Session = { ...defaultSession, parameters };
    const { session, reports } = dropStaleParts(given, { ...known, pack: packFromDisk('YC') });
    expect(session.parameters).not.toHaveProperty('max_lifted');
    expect(reports).toEqual([{ part: 'set', value: 'max_lifted:many', reason: 'malformed' }]);
  });
});
