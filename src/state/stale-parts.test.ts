import { describe, expect, it } from 'vitest';
import { smallAtlas } from '../testing/small-atlas.ts';
import { defaultSession, noFilters, type Session } from './session.ts';
import { dropStaleParts, type Known } from './stale-parts.ts';

const known: Known = {
  rounds: ['2025-03-31', '2025-06-30'],
  regions: [
    { adcode: '140829', nameZh: '平陆县', nameEn: null, level: 'county', parent: null, lon: 111, lat: 35 },
  ],
  sites: smallAtlas([{ name: 'a', county: '140829' }]).sites!,
  pack: null,
};

describe('a link that points at what the extract lacks', () => {
  it.each<[Partial<Session>, string]>([
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
    const given: Session = { ...defaultSession, columns: [], round: '2025-03-31', site: 'S0' };
    expect(dropStaleParts(given, known)).toEqual({ session: given, reports: [] });
  });
});
