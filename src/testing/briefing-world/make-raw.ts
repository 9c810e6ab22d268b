// Makes the rows of a world by chance: some worlds are plain, some empty, unknown, hidden, or have awkward names.
import { rateIds, rateColumns, type RateColumn } from '../../compliance/employment-rates.ts';
import type { Pack } from '../../model/requirement.ts';
import { populationBases } from '../../model/size-class.ts';
import { hostileNames } from '../hostile-names.ts';
import { packFromDisk } from '../policy.ts';
import type { Chance } from './chance.ts';
import type { RawCell, RawCounty, RawSite, RawSubject, RawWorld } from './raw.ts';
import { agesOf, changedParameters, filtersOf, recordsOf, workshopsOf } from './registers.ts';

const allRounds = ['2024-09-30', '2024-12-31', '2025-03-31', '2025-06-30'];
const lateRounds = ['2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'];

const names: readonly (readonly [id: string, zh: string, en: string])[] = [
  ['140802', '盐湖区', 'Yanhu'],
  ['140821', '临猗县', 'Linyi'],
  ['140822', '万荣县', 'Wanrong'],
  ['140823', '闻喜县', 'Wenxi'],
  ['140824', '稷山县', 'Jishan'],
  ['140825', '新绛县', 'Xinjiang'],
  ['140826', '绛县', 'Jiang'],
  ['140827', '垣曲县', 'Yuanqu'],
  ['140828', '夏县', 'Xia'],
  ['140829', '平陆县', 'Pinglu'],
  ['140830', '芮城县', 'Ruicheng'],
  ['140881', '永济市', 'Yongji'],
  ['140882', '河津市', 'Hejin'],
];
const cityCode = '140800';
/** Weights of pass, fail, not applicable, unknown, suppressed and no finding. */
const moods = {
  mixed: [40, 25, 10, 15, 5, 5],
  good: [90, 3, 4, 2, 0, 1],
  bad: [10, 70, 5, 10, 5, 0],
  known: [50, 50, 0, 0, 0, 0],
  unknown: [0, 0, 0, 1, 0, 0],
  suppressed: [0, 0, 0, 0, 1, 0],
  unbound: [0, 0, 0, 0, 0, 1],
} as const;
const codes = [0, 1, 2, 3, 4, 255] as const;
type Mood = keyof typeof moods;

const packs = new Map<'YC' | 'HQ' | 'ZY', Pack>();
function packOf(id: 'YC' | 'HQ' | 'ZY'): Pack {
  const known = packs.get(id) ?? packFromDisk(id);
  packs.set(id, known);
  return known;
}

const awkward = [...hostileNames(60), '{{fail}}', '$t(say.stop)', '\u0001n\u0002', '12 个安置点', '3 sites'];

interface Setting {
  readonly chance: Chance;
  readonly mood: Mood;
  readonly pack: Pack;
  readonly counties: readonly RawCounty[];
  readonly rounds: readonly string[];
  readonly hostile: boolean;
  readonly withEarlier: boolean;
  /** Everything was met before. */
  readonly slips: boolean;
}

function codeOf({ chance, mood }: Setting): number {
  return codes[chance.weighted(moods[chance.is(0.9) ? mood : mood === 'mixed' ? 'known' : mood])] ?? 255;
}

/** The code at the earlier round: mostly the same. */
function earlierCode(setting: Setting, code: number): number {
  if (!setting.withEarlier) return 255;
  if (setting.slips) return 0;
  return setting.chance.is(0.8) ? code : codeOf(setting);
}

function cell(chance: Chance, high: number, open: number): RawCell {
  const kind = chance.weighted([1 - open, open * 0.7, open * 0.3]);
  return { value: kind === 0 ? chance.whole(0, high) : null, hidden: kind === 2 };
}

function ratesOf(chance: Chance, open: number, most: number): Record<RateColumn, RawCell> {
  const columns = new Set(rateIds.flatMap((id): readonly RateColumn[] => rateColumns[id]));
  const cells = Object.fromEntries(
    [...columns].map((column) => [column, cell(chance, most, open)]),
  ) as Record<RateColumn, RawCell>;
  /** A part is never more than its whole. */
  const within = (part: RateColumn, whole: RateColumn): void => {
    const [small, large] = [cells[part].value, cells[whole].value];
    if (small !== null && large !== null) cells[part] = { value: Math.min(small, large), hidden: false };
  };
  within('hh_labour_known', 'hh_labour');
  within('hh_labour_stable', 'hh_labour_known');
  within('employed', 'labourers');
  within('hh_menu_covered', 'hh_total');
  return cells;
}

/** A requirement that adds up others says what they say together. */
function addedUp(pack: Pack, own: Record<string, number>): Record<string, number> {
  const ids = new Set(pack.requirements.map(({ id }) => id));
  for (const { id, counts } of pack.requirements) {
    if (counts.length === 0 || !counts.every((one) => ids.has(one))) continue;
    const parts = counts.map((one) => own[one] ?? 255);
    own[id] = [1, 4, 3, 0].find((code) => parts.includes(code)) ?? 255;
  }
  return own;
}

function siteOf(setting: Setting, index: number): RawSite {
  const { chance, pack, counties, rounds, hostile, withEarlier } = setting;
  const county = chance.pick(counties);
  const own = pack.requirements.filter(({ subject }) => subject === 'site');
  const now = Object.fromEntries(own.map(({ id }) => [id, codeOf(setting)]));
  const then = Object.fromEntries(own.map(({ id }) => [id, earlierCode(setting, now[id] ?? 255)]));
  const open = setting.mood === 'unknown' ? 1 : setting.mood === 'known' ? 0 : 0.15;
  const stays = chance.is(0.9);
  const isNow = !withEarlier || stays || chance.is(0.5);
  const isAwkward = hostile && chance.is(0.6);
  return {
    id: `S${String(index + 1).padStart(4, '0')}`,
    nameZh: isAwkward
      ? chance.pick(awkward)
      : `${county.name.zh}安置点${'甲乙丙丁戊己庚辛壬癸'[index % 10] ?? ''}`,
    nameEn: chance.is(0.2)
      ? null
      : isAwkward
        ? chance.pick(awkward)
        : `${county.name.en} Village ${index + 1}`,
    county: county.id,
    at: chance.is(0.85) ? [110.5 + chance.next() * 1.5, 34.7 + chance.next()] : null,
    asOf: chance.is(0.9) ? chance.pick(rounds) : null,
    isNow,
    wasThen: withEarlier && (stays || !isNow),
    people: Object.fromEntries(
      populationBases.map((base) => [base, cell(chance, 4000, open)]),
    ) as RawSite['people'],
    codes: addedUp(pack, now),
    codesThen: addedUp(pack, then),
    marks: Object.fromEntries(own.map(({ id }) => [id, chance.is(0.7) ? 0 : chance.whole(0, 63)])),
    figures: Object.fromEntries(
      rounds.map((round) => [round, ratesOf(chance, open, setting.mood === 'unbound' ? 0 : 300)]),
    ),
    access: chance.pick([0, 1, 3, 4]),
  };
}

function subjectsOf(setting: Setting, workshops: RawWorld['workshops']): RawSubject[] {
  const { pack, counties, chance } = setting;
  const places = counties.map(({ id }) => [id, id] as const);
  const subjects = {
    site: [],
    workshop: workshops.map(({ id, county }) => [id, county] as const),
    county: places,
    city: [[cityCode, cityCode] as const],
    community: places.flatMap(([id]) => (chance.is(0.5) ? [[`C${id}`, id] as const] : [])),
    township: places.map(([id]) => [`${id}100`, id] as const),
    project: places.flatMap(([id]) => (chance.is(0.5) ? [[`P${id}`, id] as const] : [])),
  };
  return pack.requirements.flatMap(({ id: requirement, subject: kind }) =>
    subjects[kind].map(([id, county]): RawSubject => {
      const code = codeOf(setting);
      return { requirement, kind, id, county, code, codeThen: earlierCode(setting, code) };
    }),
  );
}

function countiesOf(chance: Chance, pack: Pack, hostile: boolean): RawCounty[] {
  const all =
    pack.id === 'YC'
      ? names
      : pack.id === 'HQ'
        ? [['140930', '河曲县', 'Hequ'] as const]
        : [['610924', '紫阳县', 'Ziyang'] as const];
  const count = chance.is(0.06) ? all.length : chance.whole(1, Math.min(all.length, 6));
  return chance
    .shuffled(all)
    .slice(0, count)
    .map(([id, zh, en]) => {
      const isAwkward = hostile && chance.is(0.3);
      return { id, name: isAwkward ? { zh: chance.pick(awkward), en: chance.pick(awkward) } : { zh, en } };
    })
    .sort((a, b) => a.id.localeCompare(b.id));
}

export function makeRaw(seed: number, chance: Chance): RawWorld {
  const pack = packOf((['YC', 'HQ', 'ZY'] as const)[chance.weighted([76, 12, 12])] ?? 'YC');
  const mood = (['mixed', 'good', 'bad', 'known', 'unknown', 'suppressed', 'unbound'] as const)[
    chance.weighted([50, 12, 10, 12, 5, 5, 2])
  ];
  const rounds = chance.is(0.2) ? lateRounds : allRounds;
  const withEarlier = chance.is(0.8);
  const hostile = chance.is(0.2);
  const counties = countiesOf(chance, pack, hostile);
  const slips = chance.is(0.02);
  const setting: Setting = {
    chance,
    mood: mood ?? 'mixed',
    pack,
    counties,
    rounds,
    hostile,
    withEarlier,
    slips,
  };
  const count = slips
    ? 90
    : chance.is(0.05)
      ? 0
      : chance.is(0.3)
        ? chance.whole(1, 3)
        : chance.whole(4, chance.is(0.2) ? 40 : 16);
  const sites = Array.from({ length: count }, (_, index) => siteOf(setting, index));
  const workshops = workshopsOf(chance, counties, hostile ? awkward : []);
  return {
    seed,
    pack,
    trial: chance.is(0.1),
    synthetic: chance.is(0.7),
    round: rounds.at(-1) ?? '',
    since: withEarlier ? (rounds.at(-2) ?? null) : null,
    rounds,
    base: chance.pick(populationBases),
    counties,
    sites,
    subjects: subjectsOf(setting, workshops),
    workshops,
    records: chance.is(0.85) ? recordsOf(chance, counties, rounds.at(-1) ?? '') : [],
    ages: chance.is(0.9) ? agesOf(chance, counties, rounds) : [],
    filters: chance.is(0.2) ? filtersOf(chance, pack, counties) : [],
    changed: chance.is(0.3) ? changedParameters(chance, pack) : {},
    sheets: chance.some(sites, 0.15).flatMap(({ id, isNow }) => (isNow ? [id] : [])),
  };
}
