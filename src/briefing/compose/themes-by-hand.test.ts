import { describe, expect, it } from 'vitest';
import { bothWords } from '../../testing/briefing-claims/sentence-faults.ts';
import { aBriefingWorld } from '../../testing/briefing-world.ts';
import type { AggregateRate } from '../../compliance/employment-rates.ts';
import type { Tally } from '../../compliance/finding.ts';
import type { CountyRecord, IssueLine } from '../../model/county-record.ts';
import type { BriefingDocument, Figure } from '../document.ts';
import type { BriefingFacts, PlaceFacts } from '../facts.ts';
import type { SectionKind } from '../template.ts';
import { composeBriefing } from './compose-briefing.ts';

const [zh] = bothWords;
if (zh === undefined) throw new RangeError('no words');

function worldOf(pack: string): BriefingFacts {
  for (let seed = 0; seed < 200; seed += 1) {
    const { facts } = aBriefingWorld(seed);
    if (facts.pack.id === pack && facts.counties.length > 0) return { ...facts, filters: [], since: null };
  }
  throw new RangeError(pack);
}

const yuncheng = worldOf('YC');
const compose = (facts: BriefingFacts, kind: SectionKind, counties?: readonly string[]): BriefingDocument =>
  composeBriefing(
    facts,
    {
      schema: 1,
      id: 'one',
      title: { zh: '题', en: 'T' },
      sections: [{ kind, ...(counties && { counties }) }],
    },
    zh,
  );
const titles = ({ cards }: BriefingDocument): string[] => cards.map(({ title }) => title.text);

function tally(pass: number, fail: number, unknown = 0, suppressed = 0): Tally {
  const n = pass + fail + unknown + suppressed;
  return { pass, fail, unknown, suppressed, notApplicable: 0, n, lower: null, upper: null };
}

function place(id: string, name: string, more: Partial<PlaceFacts> = {}): PlaceFacts {
  return {
    ...yuncheng.all,
    id,
    name: { zh: name, en: name },
    moves: null,
    before: null,
    tallies: {},
    ...more,
  };
}

/** Five sites with 799, 800 and 801 lifted people, one unknown and one hidden. */
function fiveSites(parameters: Readonly<Record<string, number | boolean>> = {}): BriefingFacts {
  const lifted = Float64Array.from([799, 800, 801, NaN, NaN]);
  const hidden = Uint8Array.from([0, 0, 0, 0, 1]);
  return {
    ...yuncheng,
    all: place('', '全部', { sites: 5, tallies: { W03: tally(1, 1, 1, 1) } }),
    counties: [],
    parameters: yuncheng.parameters.map((one) => {
      const value = parameters[one.parameter.name] ?? one.parameter.default;
      return { ...one, value, changed: value !== one.parameter.default };
    }),
    sites: {
      ...yuncheng.sites,
      count: 5,
      county: Array.from({ length: 5 }, () => '140802'),
      population: { ...yuncheng.sites.population, pop_lifted: lifted },
      hidden: { ...yuncheng.sites.hidden, pop_lifted: hidden },
      verdicts: { W03: Uint8Array.from([0, 1, 2, 3, 4]) },
      marks: { W03: Uint8Array.from([0, 1, 0, 0, 0]) },
    },
  };
}

describe('a threshold', () => {
  const open = '其中 1 个安置点人口未知、1 个安置点人口已隐藏';

  it('says how many sites lie on the side that it binds, and counts the one exactly on it apart', () => {
    const document = compose(fiveSites(), 'thresholds');
    expect(titles(document)[0]).toBe(`脱贫人口 800 人及以下的有 2 个安置点，共 5 个安置点，${open}`);
    const [block] = document.cards[0]?.blocks ?? [];
    const cards = block?.kind === 'figures' ? block.figures : [];
    expect(cards.map(({ figure }) => figure.value)).toEqual([2, 1, 1, 1, 1]);
    expect(cards[1]?.doubt).toBe('含本数，计在适用一侧');
  });

  it('moves with the parameters: the limit, and whether it is included', () => {
    expect(titles(compose(fiveSites({ limits_included: false }), 'thresholds'))[0]).toMatch(
      /^脱贫人口不足 800 人的有 1 个安置点/,
    );
    expect(titles(compose(fiveSites({ max_lifted: 801 }), 'thresholds'))[0]).toMatch(
      /^脱贫人口 801 人及以下的有 3 个安置点/,
    );
  });

  it('is left out where the document draws no line', () => {
    expect(compose(worldOf('HQ'), 'thresholds')).toMatchObject({
      cards: [],
      leftOut: ['当前政策包没有按人口或户数划线的要求，未列门槛部分'],
    });
    expect(titles(compose(worldOf('ZY'), 'thresholds'))).toHaveLength(2);
  });
});

describe('facilities', () => {
  const facts = (all: Tally): BriefingFacts => ({
    ...yuncheng,
    all: place('', '全部', { tallies: { 'F-ALL': all, F04: tally(2, 1) } }),
    counties: [],
  });

  it('say how many sites have all of them, with the doubt', () => {
    expect(titles(compose(facts(tally(3, 5, 1, 1)), 'facilities'))).toEqual([
      '3 个安置点具备全部 10 项配套，共 10 个安置点，其中 1 个安置点未知、1 个安置点已隐藏',
      '1 个安置点缺卫生室，共 3 个安置点',
    ]);
  });

  it('say that nothing can be said where everything is unknown, and that nobody is asked where nobody is', () => {
    expect(titles(compose(facts(tally(0, 0, 4)), 'facilities'))[0]).toBe(
      '十有齐全：适用 4 个安置点，都不能下结论，其中 4 个安置点未知',
    );
    expect(titles(compose({ ...yuncheng, all: place('', '全部'), counties: [] }, 'facilities'))).toEqual([
      '设施要求没有适用的安置点',
    ]);
  });

  it('are left out where the document asks none, or where the county is none of the briefing', () => {
    expect(compose(worldOf('HQ'), 'facilities').leftOut).toEqual([
      '当前政策包没有对安置点设施的要求，未列设施部分',
    ]);
    expect(compose(yuncheng, 'facilities', ['999999']).leftOut).toEqual([
      '所选县（市、区）不在本次简报的范围内',
    ]);
  });
});

describe('employment', () => {
  const rate = (more: Partial<AggregateRate>): AggregateRate => ({
    numerator: null,
    denominator: null,
    unknown: null,
    rate: null,
    lower: null,
    upper: null,
    sites: 0,
    leftOut: 0,
    suppressed: 0,
    ...more,
  });
  const known = rate({
    numerator: 90,
    denominator: 100,
    unknown: 20,
    rate: 0.9,
    lower: 0.75,
    upper: 0.916,
    sites: 3,
  });
  const none = rate({ leftOut: 2 });
  const facts = (household: AggregateRate): BriefingFacts => ({
    ...yuncheng,
    all: place('', '全部', {
      rates: { household, labourer: none, willing: none, policy: none },
      ratesBefore: null,
    }),
    counties: [],
    rateSeries: { household: [], labourer: [], willing: [], policy: [] },
  });
  const first = (document: BriefingDocument): Figure | undefined => {
    const [block] = document.cards[0]?.blocks ?? [];
    return block?.kind === 'figures' ? block.figures[0]?.figure : undefined;
  };

  it('names the base, the unknown and the bounds', () => {
    const document = compose(facts(known), 'employment');
    expect(titles(document)[0]).toBe(
      '有劳动力且就业情况已知的 100 户中，90 户至少一人稳定就业，占 90.0%；另有 20 户就业情况未知',
    );
    expect(first(document)).toMatchObject({
      text: '90.0%',
      numerator: 90,
      denominator: 100,
      lower: 0.75,
      upper: 0.916,
    });
  });

  it('says hidden where nothing but hidden figures remain, and unknown only where none is hidden', () => {
    const hidden = compose(facts(rate({ suppressed: 2, leftOut: 1 })), 'employment');
    expect(titles(hidden)[0]).toMatch(/^有劳动力搬迁户至少一人稳定就业率：数据已隐藏/);
    expect(first(hidden)).toMatchObject({ value: null, text: '已隐藏', suppressed: 2 });
  });

  it('is left out where no site gives a figure and no duty applies', () => {
    expect(compose(facts(none), 'employment').leftOut).toHaveLength(1);
  });
});

describe('issues', () => {
  const line = (more: Partial<IssueLine>): IssueLine => ({
    dimension: 'fire',
    found: 0,
    closed: 0,
    open: 0,
    overdue: 0,
    noDue: 0,
    reopened: 0,
    ...more,
  });
  const record = (county: string, tables: readonly string[], issues: readonly IssueLine[]): CountyRecord => ({
    county,
    round: yuncheng.round,
    tables: new Set(tables),
    assessments: [],
    finances: [],
    visits: [{ month: '2025-06', visits: 5, unannounced: 2, kindUnknown: 1, sites: 3 }],
    issues,
    projects: [],
  });
  const facts = (records: readonly CountyRecord[]): BriefingFacts => ({
    ...yuncheng,
    counties: [place('140802', '盐湖区'), place('140829', '平陆县')],
    records: Object.fromEntries(records.map((one) => [one.county, one])),
  });

  it('adds up the counties that keep a ledger, and names how many do not', () => {
    const lines = [line({ found: 4, closed: 1, open: 3, overdue: 2, noDue: 1 })];
    const document = compose(
      facts([record('140802', ['issue', 'visit'], lines), record('140829', ['visit'], [])]),
      'issues',
    );
    expect(titles(document)[0]).toBe('台账记录 4 个问题，3 个未销号，其中 2 个已超期');
    const said = document.cards[0]?.blocks.flatMap((block) =>
      block.kind === 'sentences' ? block.sentences : [],
    );
    expect(said?.map(({ text }) => text)).toEqual([
      '未销号中有 1 个问题没有登记整改期限，是否超期无法判断',
      '另有 1 个县（市、区）没有问题台账，情况未知',
    ]);
    expect(titles(document).at(-1)).toBe('近十二个月督导走访 10 次，其中不打招呼 4 次，未注明方式 2 次');
  });

  it('tells an empty ledger from none at all', () => {
    expect(titles(compose(facts([record('140802', ['issue'], [])]), 'issues'))).toEqual([
      '问题台账中没有记录',
    ]);
    expect(compose(facts([record('140802', [], [])]), 'issues').leftOut).toHaveLength(1);
  });
});
