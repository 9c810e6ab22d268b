// A briefing made by hand: every kind of block, made-up figures of Yuncheng, in Chinese and English; for tests of
// what is made of a document. `hostileNames` puts a thousand awkward names into labels and cells.
import type {
  Block,
  BriefingDocument,
  Card,
  Figure,
  FigureCard,
  Sentence,
  TableBlock,
  Unit,
  VerdictBar,
} from '../briefing/document.ts';
import type { Verdict } from '../model/verdict.ts';
import { hostileNames } from './hostile-names.ts';

type Language = BriefingDocument['language'];
type Say = (zh: string, en: string) => string;

const round = '2025-06-30';
const none = { numerator: null, denominator: null, unknown: 0, suppressed: 0, lower: null, upper: null };

/** Counties of Yuncheng with made-up counts: fail, unknown, suppressed, pass. */
const counties: readonly (readonly [
  code: string,
  zh: string,
  en: string,
  ...counts: [number, number, number, number],
])[] = [
  ['140829', '平陆县', 'Pinglu', 7, 1, 0, 4],
  ['140827', '垣曲县', 'Yuanqu', 6, 2, 1, 6],
  ['140828', '夏县', 'Xia', 5, 0, 0, 7],
  ['140823', '闻喜县', 'Wenxi', 4, 1, 0, 9],
  ['140826', '绛县', 'Jiang', 3, 1, 0, 6],
  ['140830', '芮城县', 'Ruicheng', 3, 0, 0, 8],
  ['140822', '万荣县', 'Wanrong', 2, 1, 0, 10],
  ['140824', '稷山县', 'Jishan', 2, 0, 0, 8],
  ['140821', '临猗县', 'Linyi', 2, 1, 0, 9],
  ['140825', '新绛县', 'Xinjiang', 1, 1, 0, 8],
  ['140802', '盐湖区', 'Yanhu', 1, 0, 0, 7],
  ['140881', '永济市', 'Yongji', 1, 1, 1, 7],
  ['140882', '河津市', 'Hejin', 1, 0, 0, 6],
];

function figure(
  id: string,
  label: string,
  value: number | null,
  unit: Unit,
  more: Partial<Figure> = {},
): Figure {
  const text = value === null ? '—' : unit === 'percent' ? `${(value * 100).toFixed(1)}%` : grouped(value);
  return { id, label, value, unit, text, ...none, asOf: round, requirements: [], ...more };
}

function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

function sentence(key: string, text: string, figures: readonly Figure[] = []): Sentence {
  return { key, text, figures, names: [] };
}

function cardOf(id: string, section: Card['section'], sectionIndex: number, more: Partial<Card>): Card {
  return {
    id,
    section,
    sectionIndex,
    title: sentence(id, id),
    subtitle: '',
    layout: 'single',
    blocks: [],
    notes: [],
    requirements: [],
    drill: null,
    ...more,
  };
}

function figureCards(say: Say): FigureCard[] {
  const failing = figure('all/W03/fail', say('没有车间工坊', 'Without a workshop'), 38, 'sites', {
    numerator: 38,
    denominator: 142,
    unknown: 9,
    suppressed: 2,
    lower: 38,
    upper: 49,
    requirements: ['W03'],
  });
  const rate = figure(
    'all/household/rate',
    say('有稳定就业的家庭', 'Households with a stable job'),
    0.931,
    'percent',
    {
      numerator: 11_204,
      denominator: 12_034,
      unknown: 411,
      lower: 0.9,
      upper: 0.933,
    },
  );
  const people = figure('all/people/sum', say('建档立卡搬迁人口', 'Registered people'), 48_210, 'people');
  const hidden = figure('all/elderly/sum', say('70 岁以上老人', 'People over 70'), null, 'people', {
    text: say('已隐藏', 'suppressed'),
    suppressed: 3,
  });
  return [
    {
      figure: failing,
      of: say('/ 142 个点', 'of 142 sites'),
      doubt: say('其中 9 个未知，2 个已隐藏', 'of which 9 unknown, 2 suppressed'),
      change: say('较上期减少 4 个', '4 fewer than the round before'),
      drill: null,
    },
    {
      figure: rate,
      of: say('/ 12,034 户', 'of 12,034 households'),
      doubt: say('另有 411 户未知：90.0%—93.3%', 'a further 411 unknown: 90.0%–93.3%'),
      change: '',
      drill: null,
    },
    { figure: people, of: '', doubt: say('3 个点未知', '3 sites unknown'), change: '', drill: null },
    { figure: hidden, of: '', doubt: say('3 个点已隐藏', '3 sites suppressed'), change: '', drill: null },
  ];
}

function barsOf(say: Say, title: string, names: readonly string[]): Block {
  const rows = counties.map(([code, zh, en, fail, unknown, suppressed, pass], index): VerdictBar => {
    const words = [
      say(`${fail} 缺`, `${fail} lacking`),
      ...(unknown > 0 ? [say(`${unknown} 未知`, `${unknown} unknown`)] : []),
      ...(suppressed > 0 ? [say(`${suppressed} 已隐藏`, `${suppressed} suppressed`)] : []),
      say(`${pass} 有`, `${pass} present`),
    ];
    const label = names[index] ?? say(zh, en);
    const drill = {
      workspace: 'review' as const,
      county: code,
      requirement: 'W03',
      verdict: null,
      site: null,
      view: null,
    };
    return {
      id: code,
      label,
      fail,
      unknown,
      suppressed,
      pass,
      notApplicable: 3,
      text: words.join(' · '),
      drill,
    };
  });
  return { kind: 'bars', title, unit: say('安置点', 'sites'), rows };
}

function linesOf(say: Say): Block {
  const rounds = ['2023-12-31', '2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31', round];
  const point = (rate: number | null, spread = 0.02) => ({
    rate,
    lower: rate === null ? null : rate - spread,
    upper: rate === null ? null : rate + spread / 4,
  });
  const line = (
    id: 'household' | 'labourer' | 'willing' | 'policy',
    label: string,
    rates: (number | null)[],
  ) => ({
    id,
    label,
    points: rates.map((rate) => point(rate)),
  });
  return {
    kind: 'lines',
    title: say('四种就业率，各按其基数', 'Four employment rates, each by its base'),
    rounds,
    lines: [
      line('household', say('有稳定就业的家庭', 'Households with a stable job'), [
        0.842,
        0.861,
        null,
        0.893,
        0.902,
        0.918,
        0.931,
      ]),
      line('labourer', say('在岗劳动力', 'Labourers in work'), [0.71, 0.722, 0.731, null, null, 0.764, 0.77]),
      line('willing', say('有意愿者', 'Of those willing'), [0.8, 0.81, 0.815, 0.82, 0.822, 0.83, 0.835]),
      line('policy', say('帮扶清单覆盖的家庭', 'Households on the support list'), [
        null,
        null,
        0.55,
        0.58,
        0.61,
        0.64,
        0.66,
      ]),
    ],
  };
}

function longTable(say: Say, names: readonly string[]): TableBlock {
  const rows = Array.from({ length: Math.max(40, names.length) }, (_, index) => {
    const [, zh, en] = counties[index % counties.length] ?? counties[0]!;
    const name = names[index] ?? say(`${zh}第${index + 1}安置点`, `${en} site ${index + 1}`);
    const id = `S${String(index + 1).padStart(4, '0')}`;
    const missing = figure(
      `${id}/facilities/missing`,
      say('缺设施', 'Missing'),
      (index * 7) % 6,
      'facilities',
    );
    const people = figure(
      `${id}/people/sum`,
      say('人口', 'People'),
      index % 9 === 4 ? null : 120 + index * 37,
      'people',
      {
        ...(index % 9 === 4 ? { text: say('未知', 'unknown'), unknown: 1 } : {}),
      },
    );
    return { cells: [name, say(zh, en), missing, people], drill: null };
  });
  return {
    kind: 'table',
    title: say('缺设施最多的安置点', 'Sites that lack the most'),
    columns: [
      { title: say('安置点', 'Site'), align: 'start', width: 0.4 },
      { title: say('县（市、区）', 'County'), align: 'start', width: 0.24 },
      { title: say('缺设施', 'Missing'), align: 'end', width: 0.16 },
      { title: say('建档立卡人口', 'Registered people'), align: 'end', width: 0.2 },
    ],
    rows,
  };
}

function mapOf(say: Say): Block {
  const verdict: [Verdict, string, number][] = [
    ['fail', say('缺', 'lacking'), 38],
    ['unknown', say('未知', 'unknown'), 9],
    ['suppressed', say('已隐藏', 'suppressed'), 2],
    ['pass', say('有', 'present'), 93],
  ];
  return {
    kind: 'map',
    id: 'map:W03',
    title: say('车间工坊', 'Workshops'),
    county: null,
    colour: { by: 'requirement', id: 'W03' },
    sites: Uint32Array.from({ length: 142 }, (_, index) => index),
    showWorkshops: true,
    legend: verdict.map(([state, text, count]) => ({ state, text, count })),
    caption: say(
      '底图：审图号 晋S(2020)001 号 · WGS-84 · 3 个点没有坐标',
      'Base map: review number 晋S(2020)001 · WGS-84 · 3 sites not located',
    ),
  };
}

function termsOf(say: Say): Block {
  const pairs: [zh: string, en: string, zhText: string, enText: string][] = [
    [
      '未知',
      'Unknown',
      '没有填报，或填报的内容不能判断。未知单独列出，不计入达标。',
      'Not reported, or not decidable from what was reported. Listed apart and never counted as met.',
    ],
    ['已隐藏', 'Suppressed', '人数过少，公布前已隐去。', 'Too few people: emptied before publication.'],
    [
      '脱贫人口',
      'Lifted population',
      '建档立卡人口中已脱贫的人口。',
      'Registered people who have been lifted out of poverty.',
    ],
    [
      '稳定就业',
      'Stable work',
      '一年内就业满 6 个月；月数是可改的参数。',
      'Six months of work within a year; the number of months is a parameter that can be changed.',
    ],
    [
      '20 分钟生活圈',
      '20 minutes',
      '步行 20 分钟以内可以到达；没有实测路径的按直线距离给出两圈。',
      'What is reached on foot within 20 minutes; without a measured path, two straight-line bands.',
    ],
    ['期次', 'Round', '每季度末的数据快照。', 'The snapshot of the data at the end of each quarter.'],
  ];
  return {
    kind: 'terms',
    terms: [
      ...pairs,
      ...pairs.map((pair) => [`${pair[0]}（二）`, `${pair[1]} (2)`, pair[2], pair[3]] as const),
    ].map(([zh, en, zhText, enText]) => ({ term: say(zh, en), text: say(zhText, enText) })),
  };
}

function cardsOf(say: Say, names: readonly string[]): Card[] {
  const cards = figureCards(say);
  const [failing, rate] = [cards[0]!.figure, cards[1]!.figure];
  const subtitle = say(
    `W03 · 运易组办〔2021〕1号 三（二） · 口径：脱贫人口 ≤ 800（含） · ${round} 期`,
    `W03 · Yuncheng No. 1 (2021), III(2) · base: lifted population ≤ 800 (inclusive) · round ${round}`,
  );
  const notes = [
    say('先说结论，再说未知。', 'First the finding, then what is unknown.'),
    say('依据：运易组办〔2021〕1号 三（二）', 'Source: Yuncheng No. 1 (2021), III(2)'),
  ];
  const sentences: Block = {
    kind: 'sentences',
    sentences: [
      sentence(
        'w03.change',
        say(
          '较上期减少 4 个（新达标 5，新缺 1）。',
          '4 fewer than the round before (5 newly met, 1 newly lacking).',
        ),
      ),
      sentence('w03.people', say('涉及 4,180 名脱贫人口。', '4,180 lifted people live there.'), [
        figure('all/W03/people', say('涉及人口', 'People there'), 4180, 'people'),
      ]),
      sentence(
        'w03.half',
        say('平陆、垣曲、夏县三县占一半以上。', 'Pinglu, Yuanqu and Xia have more than half of them.'),
      ),
    ],
  };
  const title = say(
    '脱贫人口 800 以下的安置点，每四个有一个还没有车间工坊',
    'One site in four with up to 800 lifted people still has no workshop',
  );
  const shared = { subtitle, notes, requirements: ['W03'] };
  return [
    cardOf('title', 'title', 0, {
      title: sentence(
        'title',
        say('运城市易地搬迁安置点月度简报', 'Monthly briefing on the resettlement sites of Yuncheng'),
      ),
      subtitle: say(`${round} 期 · 共 186 个安置点`, `Round ${round} · 186 sites`),
      layout: 'cover',
      notes,
    }),
    cardOf('figures', 'figures', 1, {
      ...shared,
      title: sentence(
        'figures',
        say('186 个安置点中，38 个没有车间工坊', '38 of 186 sites have no workshop'),
        [failing],
      ),
      blocks: [{ kind: 'figures', figures: cards }],
    }),
    cardOf('workshops', 'workshops', 2, {
      ...shared,
      title: sentence('workshops', title, [failing]),
      layout: 'split',
      blocks: [barsOf(say, title, names), { kind: 'figures', figures: cards.slice(0, 1) }, sentences],
    }),
    cardOf('map', 'map', 3, {
      ...shared,
      title: sentence(
        'map',
        say(
          '没有车间工坊的安置点集中在中条山南麓',
          'Sites without a workshop lie along the south of Zhongtiao',
        ),
      ),
      layout: 'split',
      blocks: [mapOf(say), sentences],
    }),
    cardOf('employment', 'employment', 4, {
      ...shared,
      title: sentence(
        'employment',
        say('有稳定就业的家庭升到 93.1%', 'Households with a stable job rose to 93.1%'),
        [rate],
      ),
      blocks: [linesOf(say)],
    }),
    cardOf('county_sheet:140829', 'county_sheet', 5, {
      ...shared,
      title: sentence(
        'county',
        say('平陆县 12 个点中 7 个没有车间工坊', '7 of 12 sites in Pinglu have no workshop'),
      ),
      blocks: [barsOf(say, title, names.slice(13))],
    }),
    cardOf('facilities', 'facilities', 6, {
      ...shared,
      title: sentence('facilities', say('缺设施最多的安置点', 'The sites that lack the most facilities')),
      blocks: [longTable(say, names.slice(26))],
    }),
    cardOf('figures:table', 'ranking', 7, {
      ...shared,
      title: sentence('ranking', say('平陆、垣曲缺口最大', 'Pinglu and Yuanqu lack the most')),
      layout: 'split',
      blocks: [{ ...longTable(say, []), rows: longTable(say, []).rows.slice(0, 8) }, sentences],
    }),
    cardOf('method', 'method', 8, {
      title: sentence('method', say('口径与定义', 'Method and definitions')),
      subtitle: say('文件没有定义的词，列为可改的参数', 'What the documents leave undefined is a parameter'),
      blocks: [termsOf(say)],
      notes,
    }),
  ];
}

export interface ExampleOptions {
  /** A thousand names with markup, quotes, rare and forbidden characters, up to 60 long, as labels and cells. */
  readonly hostileNames?: boolean;
}

/** Synthetic, and says so. Maps: `map:W03`. The long table (`facilities`) has 40 rows, or those of the hostile names. */
export function exampleDocument(language: Language, options: ExampleOptions = {}): BriefingDocument {
  const say: Say = (zh, en) => (language === 'zh-CN' ? zh : en);
  const names = options.hostileNames === true ? hostileNames(1000) : [];
  return {
    template: 'city-monthly',
    language,
    title: say('运城市易地搬迁安置点月度简报', 'Monthly briefing on the resettlement sites of Yuncheng'),
    synthetic: true,
    syntheticText: say('演示数据 · 非真实', 'Demonstration data, not real'),
    clock: say(`数据截至 ${round} · 北京时间`, `Data through ${round} · Asia/Shanghai`),
    round,
    extract: 'yuncheng-demo',
    hash: '5f'.repeat(32),
    provenance: [
      [say('数据包', 'Extract'), 'yuncheng-demo'],
      [say('期次', 'Round'), round],
      [say('政策文件', 'Document'), say('运易组办〔2021〕1号', 'Yuncheng No. 1 (2021)')],
      [say('筛选', 'Filters'), say('无', 'none')],
      [say('参数', 'Parameters'), say('步行速度 4.5 公里/小时（已改）', 'walking speed 4.5 km/h (changed)')],
      [say('来源', 'Source'), say('各县填报', 'reported by the counties')],
      ['SHA-256', '5f'.repeat(32)],
    ],
    leftOut: [say('问题台账：数据包中没有', 'Issues: not in the extract')],
    cards: cardsOf(say, names),
  };
}
