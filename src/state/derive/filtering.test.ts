import { describe, expect, it } from 'vitest';
import { smallAtlas, type SmallSite } from '../../testing/small-atlas.ts';
import type { Filters } from '../session.ts';
import { facetCounts } from './facets.ts';
import { rowsMatching } from './filtering.ts';

const sites: SmallSite[] = [
  {
    name: '东山新村',
    county: 'A',
    asOf: '2025-06-30',
    at: [111, 35],
    figures: { pop_total: 99 },
    verdicts: { W03: 'fail', F01: 'pass' },
  },
  {
    name: '西山小区',
    county: 'A',
    asOf: '2024-06-30',
    at: [112, 35],
    figures: { pop_total: 100 },
    verdicts: { W03: 'fail', F01: 'fail' },
  },
  {
    name: '南河社区',
    county: 'B',
    asOf: '2024-06-29',
    figures: { pop_total: 800 },
    verdicts: { W03: 'pass', F01: 'fail' },
  },
  {
    name: '北河社区',
    county: 'B',
    asOf: null,
    at: [113, 36],
    verdicts: { W03: 'unknown', F01: 'suppressed' },
  },
];

const cases: [string, Partial<Filters>, number[]][] = [
  ['nothing chosen', {}, [0, 1, 2, 3]],
  ['a county', { counties: ['A'] }, [0, 1]],
  ['two counties', { counties: ['A', 'B'] }, [0, 1, 2, 3]],
  ['a size class by its lower bound', { sizes: [1] }, [1]],
  ['size not known', { sizes: [-1] }, [3]],
  ['a verdict', { verdicts: [{ requirement: 'W03', verdict: 'fail' }] }, [0, 1]],
  [
    'two verdicts, both of which must hold',
    {
      verdicts: [
        { requirement: 'W03', verdict: 'fail' },
        { requirement: 'F01', verdict: 'fail' },
      ],
    },
    [1],
  ],
  ['a requirement that is not there', { verdicts: [{ requirement: 'Z99', verdict: 'pass' }] }, []],
  ['within a year, the day itself included', { ages: ['within_year'] }, [0, 1]],
  ['over a year by one day', { ages: ['over_year'] }, [2]],
  ['age not known', { ages: ['not_known'] }, [3]],
  ['part of a name', { text: '社区' }, [2, 3]],
  ['an id', { text: 'S1' }, [1]],
  ['a box, which only holds located sites', { box: [110, 34, 112, 36] }, [0, 1]],
  ['all together', { counties: ['A'], text: '山', sizes: [0, 1], box: [110, 34, 111.5, 36] }, [0]],
];

describe('sites that match the filters', () => {
  it.each(cases)('%s', (_, filters, rows) => {
    expect([...rowsMatching(smallAtlas(sites, filters))]).toEqual(rows);
  });
});

describe('how many would remain', () => {
  it('leaves the own filter out and keeps the others', () => {
    const counts = facetCounts(
      smallAtlas(sites, { counties: ['A'], verdicts: [{ requirement: 'W03', verdict: 'fail' }] }),
    );
    expect(counts.counties).toEqual(new Map([['A', 2]]));
    expect(counts.sizes).toEqual(
      new Map([
        [0, 1],
        [1, 1],
      ]),
    );
    expect(counts.verdict('F01', 'fail')).toBe(1);
    expect(counts.verdict('F01', 'pass')).toBe(1);
  });

  it('equals choosing the option and counting', () => {
    const chosen = smallAtlas(sites, { counties: ['B'] });
    const counts = facetCounts(smallAtlas(sites));
    expect(counts.counties.get('B')).toBe(rowsMatching(chosen).length);
    expect(counts.ages.get('over_year')).toBe(
      rowsMatching(smallAtlas(sites, { ages: ['over_year'] })).length,
    );
  });
});
