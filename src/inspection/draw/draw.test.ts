// The draw against slow and obvious versions of itself, against its own stated chances, and against tampering.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../model/problem.ts';
import type { SizeClass } from '../../model/size-class.ts';
import { commitmentOf } from './commitment.ts';
import { parseDrawRecord, recordOf, verifyDraw } from './draw-record.ts';
import { drawSites } from './draw-sites.ts';
import { guaranteeShares } from './guarantee-part.ts';
import { inclusionOf } from './inclusion.ts';
import { defaultDrawParameters, parseParameters } from './parse-parameters.ts';
import { strataOf } from './random-part.ts';
import { riskMeasure } from './risk-measure.ts';
import { riskShares } from './risk-part.ts';
import { DrawStream } from './stream.ts';
import type { DrawFrame, DrawParameters, DrawRecord, FrameSite, Share } from './types.ts';

const packSha256 = 'cd'.repeat(32);
const subject = { extract: 'x', round: '2026-06-30', pack: 'YC', packSha256, policy: {}, day: '2026-11-22' };
const first = defaultDrawParameters(subject);

const siteArbitrary = fc.record({
  county: fc.constantFrom('140802', '140821', '140830'),
  size: fc.constantFrom<SizeClass>(-1, 0, 1, 2),
  failed: fc.nat(3),
  unknown: fc.nat(2),
  stale: fc.nat(2),
  lastVisit: fc.constantFrom(null, '2026-10-01', '2025-03-31', '2024-01-15'),
  overdue: fc.nat(2),
});

const ids = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${i}`);

const frameArbitrary = fc.array(siteArbitrary, { minLength: 1, maxLength: 24 }).map((sites): DrawFrame => ({
  manifestSha256: 'ab'.repeat(32),
  packSha256,
  sites: sites.map(({ county, size, failed, unknown, stale, lastVisit, overdue }, index) => ({
    site: `S${String(index).padStart(2, '0')}`,
    county,
    size,
    failedHard: ids('F', failed),
    unknown: ids('U', unknown),
    stale: ids('T', stale),
    lastVisit,
    overdue,
  })),
}));

const parametersArbitrary = fc
  .record({
    randomSize: fc.nat(30),
    riskSize: fc.nat(30),
    guaranteeMonths: fc.constantFrom(0, 6, 18),
    guaranteeSize: fc.nat(6),
    monthsCap: fc.constantFrom(0, 12, 24),
    failed_hard: fc.nat(4),
    months_unseen: fc.nat(2),
  })
  .map(({ failed_hard, months_unseen, ...sizes }): DrawParameters => ({
    ...first,
    ...sizes,
    weights: { ...first.weights, failed_hard, months_unseen },
  }));

const seedArbitrary = fc.uint8Array({ minLength: 32, maxLength: 32 });
const value = ({ numerator, denominator }: Share): number => numerator / denominator;
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** Shares of risk by the book: give everybody its proportion, fix those at one or more, and begin again. */
function slowRiskShares(sites: readonly FrameSite[], parameters: DrawParameters): Map<string, number> {
  const shares = new Map<string, number>();
  for (;;) {
    const open = sites.filter((site) => riskMeasure(site, parameters) > 0 && !shares.has(site.site));
    const places = Math.min(parameters.riskSize - shares.size, open.length);
    const total = open.reduce((sum, site) => sum + riskMeasure(site, parameters), 0);
    const certain =
      places === 0 ? [] : open.filter((site) => places * riskMeasure(site, parameters) >= total);
    if (certain.length === 0) {
      if (places > 0) {
        for (const site of open) shares.set(site.site, (places * riskMeasure(site, parameters)) / total);
      }
      return shares;
    }
    for (const { site } of certain) shares.set(site, 1);
  }
}

describe('chances', () => {
  it('of risk are those of the book, and add up to the places there are', () => {
    fc.assert(
      fc.property(frameArbitrary, parametersArbitrary, ({ sites }, parameters) => {
        const shares = riskShares(sites, parameters);
        const slow = slowRiskShares(sites, parameters);
        const positive = sites.filter((site) => riskMeasure(site, parameters) > 0).length;
        const sum = [...shares.values()].reduce((total, share) => total + value(share), 0);
        return (
          sites.every(({ site }) => {
            const share = shares.get(site);
            return near(share === undefined ? 0 : value(share), slow.get(site) ?? 0);
          }) && near(sum, Math.min(parameters.riskSize, positive))
        );
      }),
      { numRuns: 400, seed: 5 },
    );
  });

  it('of the guarantee fill its places with the longest unseen', () => {
    fc.assert(
      fc.property(frameArbitrary, parametersArbitrary, ({ sites }, parameters) => {
        const shares = guaranteeShares(sites, parameters);
        const due = sites.filter(
          ({ lastVisit }) =>
            parameters.guaranteeMonths > 0 &&
            (lastVisit === null ||
              lastVisit <= (parameters.guaranteeMonths === 6 ? '2026-05-22' : '2025-05-22')),
        );
        const sum = [...shares.values()].reduce((total, share) => total + value(share), 0);
        const seenOf = (site: FrameSite): string => site.lastVisit ?? '';
        const certainBeforeChance = due.every((a) =>
          due.every((b) => seenOf(a) >= seenOf(b) || !shares.has(b.site) || value(shares.get(a.site)!) === 1),
        );
        return near(sum, Math.min(parameters.guaranteeSize, due.length)) && certainBeforeChance;
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

describe('the list', () => {
  it('holds of each part as many as stated, each once, and none without a chance', () => {
    fc.assert(
      fc.property(frameArbitrary, parametersArbitrary, seedArbitrary, (frame, parameters, seed) => {
        const { list, inclusion } = drawSites(frame, parameters, seed);
        const chance = new Map(inclusion.map((one) => [one.site, one]));
        const drawnBy = (part: 'risk' | 'random' | 'guarantee'): number =>
          list.filter(({ parts }) => parts.includes(part)).length;
        const expected = (part: 'risk' | 'random' | 'guarantee'): number =>
          inclusion.reduce((sum, one) => sum + value(one[part]), 0);
        return (
          (['risk', 'random', 'guarantee'] as const).every((part) => near(drawnBy(part), expected(part))) &&
          list.every(({ site, parts }) => parts.every((part) => value(chance.get(site)![part]) > 0)) &&
          new Set(list.map(({ site }) => site)).size === list.length
        );
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('takes of each stratum its proportion, rounded up or down', () => {
    fc.assert(
      fc.property(frameArbitrary, fc.nat(24), seedArbitrary, (frame, randomSize, seed) => {
        const parameters = { ...first, randomSize, riskSize: 0, guaranteeMonths: 0 };
        const drawn = new Set(drawSites(frame, parameters, seed).list.map(({ site }) => site));
        const places = Math.min(randomSize, frame.sites.length);
        return strataOf(frame.sites).every(({ sites }) => {
          const exact = (places * sites.length) / frame.sites.length;
          const found = sites.filter(({ site }) => drawn.has(site)).length;
          return found >= Math.floor(exact + 1e-9) && found <= Math.ceil(exact - 1e-9);
        });
      }),
      { numRuns: 300, seed: 8 },
    );
  });
});

/** A frame with certain sites, sites without a measure, ties and strata of one. */
const unlike: DrawFrame = {
  manifestSha256: '0f'.repeat(32),
  packSha256,
  sites: Array.from({ length: 14 }, (_, index): FrameSite => ({
    site: `S${String(index).padStart(2, '0')}`,
    county: ['140802', '140821', '140830'][index % 3] ?? '',
    size: (index % 4) as SizeClass,
    failedHard: ids('F', index % 5),
    unknown: ids('U', index === 3 ? 40 : index % 2),
    stale: [],
    lastVisit: index < 4 ? null : index < 9 ? '2025-01-10' : '2026-11-22',
    overdue: index % 3 === 0 ? 1 : 0,
  })),
};
const parameters: DrawParameters = {
  ...first,
  inspectors: [
    { role: '甲组', conflicts: ['140802'] },
    { role: '乙组', conflicts: [] },
    { role: '丙组', conflicts: [] },
  ],
  teamSize: 1,
};

function seedOf(number: number): Uint8Array {
  const seed = new Uint8Array(32);
  new DataView(seed.buffer).setUint32(0, number);
  return seed;
}

describe('frequency', () => {
  it('agrees with the stated chance of every site over 1,500 seeds (χ²)', () => {
    const draws = 1500;
    const drawn = new Map<string, number>();
    for (let number = 0; number < draws; number += 1) {
      for (const { site } of drawSites(unlike, parameters, seedOf(number)).list) {
        drawn.set(site, (drawn.get(site) ?? 0) + 1);
      }
    }
    let chi = 0;
    let free = 0;
    for (const { site, probability: p } of inclusionOf(unlike, parameters)) {
      const found = drawn.get(site) ?? 0;
      if (p > 1 - 1e-12 || p === 0) expect(found).toBe(draws * p);
      else {
        chi += (found - draws * p) ** 2 / (draws * p * (1 - p));
        free += 1;
      }
    }
    // A mean of squared deviations: about 1 if the chances are true; beyond this in one of a thousand draws of seeds.
    expect(free).toBeGreaterThan(8);
    expect(chi / free).toBeLessThan(2.7);
    expect(chi / free).toBeGreaterThan(0.15);
  });

  it('of single numbers is even', () => {
    const stream = new DrawStream(seedOf(1), 'even');
    const counts = new Array<number>(7).fill(0);
    for (let index = 0; index < 7000; index += 1) {
      const drawn = stream.below(7);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    const chi = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chi).toBeLessThan(22.5);
    expect(() => stream.below(0)).toThrow(RangeError);
    expect(() => stream.below(1.5)).toThrow(RangeError);
  });
});

describe('the same seed', () => {
  it('draws the same list, written down here once for all machines', () => {
    const { list, commitment, teams } = drawSites(unlike, parameters, seedOf(42));
    expect({
      list: list.map(({ site, parts }) => `${site} ${parts.join('+')}`),
      teams,
      commitment,
    }).toMatchSnapshot();
  });

  it('sends nobody where there is a conflict, and says so before it draws where too few are left', () => {
    for (let number = 0; number < 40; number += 1) {
      for (const { county, roles } of drawSites(unlike, parameters, seedOf(number)).teams) {
        expect(roles.length).toBe(1);
        if (county === '140802') expect(roles).not.toContain('甲组');
      }
    }
    expect(() => drawSites(unlike, { ...parameters, teamSize: 3 }, seedOf(1))).toThrow(/140802/);
  });
});

const seed = seedOf(42);
const record = recordOf(drawSites(unlike, parameters, seed), seed);

describe('verification', () => {
  it('agrees with what was drawn, read back from its text', () => {
    expect(verifyDraw(parseDrawRecord(JSON.stringify(record)), unlike)).toEqual({ ok: true });
  });

  it('rejects a change of any bit of the seed', () => {
    for (let bit = 0; bit < 256; bit += 1) {
      const changed = Uint8Array.from(seed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const hex = Buffer.from(changed).toString('hex');
      expect(verifyDraw({ ...record, seed: hex }, unlike)).toEqual({ ok: false, differs: 'commitment' });
    }
  });

  it('rejects a change of any parameter', () => {
    const other: Partial<DrawParameters>[] = [
      { extract: 'y' },
      { round: '2026-03-31' },
      { pack: 'ZY' },
      { policy: { stale_months: 13 } },
      { day: '2026-11-23' },
      { randomSize: 4 },
      { riskSize: 5 },
      { guaranteeMonths: 19 },
      { guaranteeSize: 3 },
      ...Object.keys(first.weights).map((name) => ({ weights: { ...first.weights, [name]: 7 } })),
      { monthsCap: 25 },
      { counties: ['140802'] },
      { excluded: ['S01'] },
      { inspectors: [] },
      { teamSize: 0 },
    ];
    for (const change of other) {
      const changed: DrawRecord = { ...record, parameters: { ...parameters, ...change } };
      expect({ change, answer: verifyDraw(changed, unlike) }).toEqual({
        change,
        answer: { ok: false, differs: 'commitment' },
      });
    }
  });

  it('rejects another extract, another list and other teams', () => {
    const elsewhere = { ...unlike, manifestSha256: `1${unlike.manifestSha256.slice(1)}` };
    expect(verifyDraw(record, elsewhere)).toEqual({ ok: false, differs: 'manifest' });
    const reworded = { ...unlike, packSha256: 'ef'.repeat(32) };
    expect(verifyDraw(record, reworded)).toEqual({ ok: false, differs: 'pack' });
    expect(() => drawSites(reworded, parameters, seed)).toThrow(/packSha256/);
    const forged = { ...record, manifestSha256: elsewhere.manifestSha256 };
    expect(verifyDraw(forged, elsewhere)).toEqual({ ok: false, differs: 'commitment' });
    expect(verifyDraw({ ...record, list: record.list.slice(1) }, unlike)).toEqual({
      ok: false,
      differs: 'list',
    });
    expect(verifyDraw({ ...record, teams: [] }, unlike)).toEqual({ ok: false, differs: 'teams' });
  });

  it('commits to every bit of the hash of the manifest', () => {
    const hashes = new Set<string>();
    for (let digit = 0; digit < 64; digit += 1) {
      const sha = unlike.manifestSha256;
      const changed = `${sha.slice(0, digit)}${sha[digit] === '0' ? '1' : '0'}${sha.slice(digit + 1)}`;
      hashes.add(commitmentOf(seed, parameters, changed));
    }
    expect(hashes.size).toBe(64);
    expect(hashes).not.toContain(record.commitment);
  });
});

describe('hostile records', () => {
  const text = JSON.stringify(record);
  const hostile: Readonly<Record<string, string>> = {
    nothing: '',
    'not JSON': '{',
    'an array': '[]',
    null: 'null',
    'a future version': text.replace('"version":1', '"version":2'),
    'parameters of an older version': text.replace('"version":3', '"version":2'),
    'another format': text.replace('anzhi-draw', 'anzhi-plan'),
    'a prototype key': text.replace('{', '{"__proto__":{"a":1},'),
    'a constructor key': text.replace('{', '{"constructor":1,'),
    'an unknown key': text.replace('{', '{"more":1,'),
    'a short seed': text.replace(record.seed, record.seed.slice(2)),
    'a seed in capitals': text.replace(record.seed, `${'A'.repeat(2)}${record.seed.slice(2)}`),
    'a size below zero': text.replace('"riskSize":4', '"riskSize":-1'),
    'a broken size': text.replace('"riskSize":4', '"riskSize":1.5'),
    'a size as text': text.replace('"riskSize":4', '"riskSize":"4"'),
    'a size beyond all': text.replace('"riskSize":4', '"riskSize":1e300'),
    'an unknown weight': text.replace('"stale":1', '"stale":1,"luck":9'),
    'a weight too many': text.replace('"stale":1', '"stale":100000'),
    'a day that is none': text.replace('"day":"2026-11-22"', '"day":"2026-02-30"'),
    'counties out of order': text.replace('"counties":[]', '"counties":["2","1"]'),
    'a policy prototype': text.replace('"policy":{}', '"policy":{"__proto__":1}'),
    'a policy list': text.replace('"policy":{}', '"policy":{"stale_months":[1]}'),
    'an unknown part': text.replace('"risk"]', '"luck"]'),
    'a role without a name': text.replace('甲组', ''),
    'a commitment that is none': text.replace(record.commitment, 'x'),
  };

  it.each(Object.entries(hostile))('%s is refused with its place', (_, changed) => {
    expect(changed).not.toBe(text);
    expect(() => parseDrawRecord(changed)).toThrow(Problem);
    try {
      parseDrawRecord(changed);
    } catch (error) {
      expect((error as Problem).code).toBe('draw_invalid');
      expect((error as Problem).detail['part']).toMatch(/\S/);
    }
  });

  it('two inspectors of one name are refused', () => {
    const twice = { ...parameters, inspectors: [...parameters.inspectors, { role: '乙组', conflicts: [] }] };
    expect(() => parseParameters(twice)).toThrow(/inspectors/);
    expect(() => parseDrawRecord(JSON.stringify({ ...record, parameters: twice }))).toThrow(/inspectors/);
    for (const role of ['督导Ａ组', '督导 a组']) {
      const inspectors = [
        { role: '督导A组', conflicts: ['140802'] },
        { role, conflicts: [] },
      ];
      expect(() => parseParameters({ ...parameters, inspectors })).toThrow(new RegExp(`inspectors: ${role}`));
    }
  });
});

describe('at the edges', () => {
  it('draws everything where more is asked than there is, and nothing where nothing is asked', () => {
    const all = { ...first, randomSize: 999, riskSize: 999 };
    expect(drawSites(unlike, all, seed).list.length).toBe(unlike.sites.length);
    const none = { ...first, randomSize: 0, riskSize: 0, guaranteeMonths: 0 };
    expect(drawSites(unlike, none, seed).list).toEqual([]);
  });

  it('refuses an empty frame and a seed of another length', () => {
    expect(() => drawSites({ ...unlike, sites: [] }, first, seed)).toThrow(Problem);
    expect(() => drawSites(unlike, first, new Uint8Array(31))).toThrow(Problem);
  });

  it('gives a site without any point no chance by risk', () => {
    const still = { ...unlike.sites[0]!, failedHard: [], unknown: [], overdue: 0, lastVisit: '2026-11-22' };
    expect(riskShares([still], first).has(still.site)).toBe(false);
  });
});
